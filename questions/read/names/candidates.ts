import { isEvent } from "./events.ts";
import { findRuns, maxNameTokens } from "./name-runs.ts";
import { cutsName, listedParts, nationalityEnd, personParts, piecesOf } from "./pieces.ts";
import {
  isListed,
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
