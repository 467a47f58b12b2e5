import { countryOfNationality, personNameOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import { particles } from "./lexicon.ts";
import { findRuns, isEvent, maxNameTokens } from "./name-runs.ts";
import {
  isListed,
  lower,
  type SentenceView,
  type Span,
  stateAfterPlace,
  textOf,
} from "./sentence-view.ts";
import { titleEnd } from "./titles.ts";

/** A candidate with the title or role that the text puts directly before it, as token span. */
export type Candidate = Span & {
  text: string;
  title?: { first: number; end: number };
  /** How the span was found: a whole run of name tokens, a part of one, or the network's own span. */
  source: "run" | "part" | "network";
};

const isJoint = (token: Token | undefined): boolean =>
  /^(?:of|and|for|on|in|the|'s|’s|-|–|,|&)$/.test(token?.form ?? "") ||
  particles.has(token?.form ?? "");

/** `Dalgaard-Voss` is one name; `Moscow-Beijing` and `Danish-German` are two. */
const isBoundHyphen = (view: SentenceView, i: number): boolean => {
  const [before, hyphen, after] = [view.tokens[i - 1], view.tokens[i], view.tokens[i + 1]];
  if (!before || !hyphen || !after || !/^[-–]$/.test(hyphen.form)) return false;
  if (before.end !== hyphen.start || hyphen.end !== after.start) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(before.form) || !/^\p{Lu}\p{Ll}+$/u.test(after.form)) return false;
  const isOther = (k: number) =>
    isListed(view, k, k + 1) || countryOfNationality(view.tokens[k]?.form ?? "") !== undefined;
  return !isOther(i - 1) && !isOther(i + 1);
};

/** Whether the span begins or ends inside a hyphenated name. */
const cutsName = (view: SentenceView, first: number, end: number): boolean =>
  isBoundHyphen(view, first - 1) || isBoundHyphen(view, end);

const maxPieces = 5;

/** All spans between the joints of a segment: `Bank of England` gives itself, `Bank` and `England`. */
const piecesOf = (view: SentenceView, first: number, end: number): [number, number][] => {
  const { tokens } = view;
  const isJointAt = (i: number) => isJoint(tokens[i]) && !isBoundHyphen(view, i);
  const blocks: [number, number][] = [];
  let i = first;
  while (i < end) {
    // `al-Qaeda` begins with its article.
    const isArticle = /^(?:al|el)$/i.test(tokens[i]?.form ?? "") && tokens[i + 1]?.form === "-";
    if (isJointAt(i) && !isArticle) {
      i += 1;
      continue;
    }
    let stop = isArticle ? Math.min(i + 3, end) : i + 1;
    while (stop < end && !isJointAt(stop)) stop += 1;
    const isSuffix = stop === i + 1 && /^(?:jr|sr|ii|iii|iv|inc|ltd)\.?$/.test(lower(tokens[i]));
    const before = blocks.at(-1);
    if (isSuffix && before) before[1] = stop;
    else blocks.push([i, stop]);
    i = stop;
  }
  const near = blocks.slice(0, 2 * maxPieces);
  return near.flatMap(([start], a) =>
    near.slice(a, a + maxPieces).map(([, stop]): [number, number] => [start, stop]),
  );
};

const nationalityEnd = ({ tokens }: SentenceView, first: number, end: number): number => {
  // `American-Arab Committee` is one name.
  if (/^[-–]$/.test(tokens[first + 1]?.form ?? "")) return first;
  const two = `${tokens[first]?.form} ${tokens[first + 1]?.form}`;
  if (first + 2 < end && countryOfNationality(two)) return first + 2;
  return first + 1 < end && countryOfNationality(tokens[first]?.form ?? "") ? first + 1 : first;
};

/** The longest listed place or organisation at either end of `[first, end)`, when it is not all of it. */
const listedParts = (view: SentenceView, first: number, end: number): [number, number][] => {
  const parts: [number, number][] = [];
  const longest = Math.min(4, end - first - 1);
  for (let n = longest; n > 0; n -= 1) {
    if (!isListed(view, first, first + n)) continue;
    parts.push([first, first + n], [first + n, end]);
    break;
  }
  for (let n = longest; n > 0; n -= 1) {
    if (!isListed(view, end - n, end)) continue;
    parts.push([end - n, end], [first, end - n]);
    break;
  }
  return parts;
};

/** `Refugee Council Enver Solomon`: a given name after two words or more may begin a name of its own. */
const personParts = ({ tokens }: SentenceView, first: number, end: number): [number, number][] => {
  for (let k = Math.max(first + 1, end - 3); k < end - 1; k += 1) {
    const before = tokens[k - 1]?.form ?? "";
    if (!personNameOf(tokens[k]?.form ?? "").given || personNameOf(before).given) continue;
    return [
      [first, k],
      [k, end],
    ];
  }
  return [];
};

/** The candidates of one run: its titles taken off, its parts between joints, the rest after a nationality. */
const candidatesOfRun = (view: SentenceView, run: Span): Candidate[] => {
  const found: Candidate[] = [];
  const add = (first: number, end: number, title?: Candidate["title"]) => {
    if (end - first > maxNameTokens) return;
    const isWhole = first === run.first && end === run.end;
    const text = textOf(view, first, end);
    const base = {
      sentence: run.sentence,
      first,
      end,
      text,
      source: isWhole ? "run" : "part",
    } as const;
    found.push(title ? { ...base, title } : base);
  };
  const addSegment = (first: number, end: number, title?: Candidate["title"]) => {
    const pieces = piecesOf(view, first, end);
    const listed = pieces.filter(([a, b]) => b - a > 1 && isListed(view, a, b));
    const events = pieces.filter(([a, b]) => isEvent(view, a, b));
    for (const [a, b] of pieces) {
      if (events.some(([c, d]) => c <= a && b <= d)) continue;
      // `Mexico` is no name of its own inside `Gulf of Mexico`.
      if (listed.some(([c, d]) => c <= a && b <= d && d - c > b - a)) continue;
      const own = a === first ? title : undefined;
      // `Paris Texas`: two places.
      const state = isListed(view, a, b) ? undefined : stateAfterPlace(view, a, b);
      if (state !== undefined) {
        add(a, state);
        add(state, b);
        continue;
      }
      add(a, b, own);
      const rest = nationalityEnd(view, a, b);
      if (rest > a) add(rest, b);
      for (const [c, d] of personParts(view, a, b)) add(c, d, c === a ? own : undefined);
      for (const [c, d] of listedParts(view, a, b)) add(c, d, c === a ? own : undefined);
    }
  };
  let from = run.first;
  for (let k = run.first; k < run.end; k += 1) {
    const afterTitle = titleEnd(view, k, run.end);
    if (afterTitle === k) continue;
    if (k > from) addSegment(from, k);
    if (afterTitle < run.end) {
      let next = afterTitle + 1;
      while (next < run.end && titleEnd(view, next, run.end) === next) next += 1;
      addSegment(afterTitle, next, { first: k, end: afterTitle });
      k = next - 1;
      from = next;
    } else from = run.end;
  }
  if (from < run.end) addSegment(from, run.end);
  addSegment(run.first, run.end);
  return found;
};

const networkSpans = (view: SentenceView): [number, number][] => {
  const spans: [number, number][] = [];
  view.labels.forEach(({ label }, i) => {
    if (label === "O" || view.isValue[i]) return;
    const last = spans.at(-1);
    const before = view.labels[i - 1]?.label ?? "O";
    const continues =
      last?.[1] === i && label.startsWith("I-") && before.slice(2) === label.slice(2);
    if (continues && last) last[1] = i + 1;
    else spans.push([i, i + 1]);
  });
  return spans;
};

/** Every span of the sentence that may be a name, each once, in order of its first token. */
export const findCandidates = (view: SentenceView): Candidate[] => {
  const all = findRuns(view).flatMap((run) => candidatesOfRun(view, run));
  const listed = all.filter(({ first, end }) => end - first > 1 && isListed(view, first, end));
  for (const [first, end] of networkSpans(view)) {
    if (end - first > maxNameTokens || cutsName(view, first, end)) continue;
    // `Waterloo` in `the Battle of Waterloo` is no mention of the town.
    if (first > 1 && isEvent(view, first - 2, end)) continue;
    if (end - first > 1 && stateAfterPlace(view, first, end) !== undefined) continue;
    if (
      listed.some(
        (one) => one.first <= first && end <= one.end && one.end - one.first > end - first,
      )
    )
      continue;
    all.push({
      sentence: view.index,
      first,
      end,
      text: textOf(view, first, end),
      source: "network",
    });
  }
  const seen = new Map<number, Candidate>();
  for (const candidate of all) {
    const key = candidate.first * maxNameTokens * 2 + candidate.end - candidate.first;
    const known = seen.get(key);
    if (!known || (candidate.title && !known.title)) seen.set(key, candidate);
  }
  return [...seen.values()].sort((a, b) => a.first - b.first || b.end - a.end);
};
