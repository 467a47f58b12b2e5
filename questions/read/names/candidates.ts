import {
  countryOfNationality,
  isCommonWord,
  organisationOf,
  personNameOf,
  placeOf,
} from "../data/index.ts";
import type { Parsed } from "../parsed.ts";
import type { Token } from "../types.ts";
import { addresses, functionWords, particles, roleModifiers, roles } from "./lexicon.ts";
import { isCalendarWord } from "./values/dates.ts";
import type { Value } from "./values/index.ts";

/** A run of tokens `[first, end)` that may be a name. */
export type Span = { sentence: number; first: number; end: number };

/** A candidate with the title or role that the text puts directly before it, as token span. */
export type Candidate = Span & {
  text: string;
  title?: { first: number; end: number };
  /** How the span was found: a whole run of name tokens, a part of one, or the network's own span. */
  source: "run" | "part" | "network";
};

const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);
const capitalise = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);
const hasLetter = (form: string): boolean => /\p{L}/u.test(form);
const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? "";

/** Everything about one sentence that finding names needs. */
export type SentenceView = {
  index: number;
  tokens: readonly Token[];
  labels: Parsed["nameLabels"][number];
  /** True for tokens of a date or an amount. */
  isValue: readonly boolean[];
  text: string;
};

/** The view of sentence `index`; `values` are its dates and amounts. */
export const viewSentence = (
  parsed: Parsed,
  index: number,
  values: readonly Value[],
): SentenceView => {
  const tokens = parsed.sentences[index]?.tokens ?? [];
  const isValue = tokens.map(() => false);
  for (const { type, first, end, subtype } of values) {
    if (type === "ordinal" || (type === "quantity" && subtype === "count")) continue;
    isValue.fill(true, first, end);
  }
  return { index, tokens, labels: parsed.nameLabels[index] ?? [], isValue, text: parsed.text };
};

/** The text of tokens `[first, end)` as written, blanks and line breaks folded to one blank. */
export const textOf = ({ tokens, text }: SentenceView, first: number, end: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/g, " ");

/** `Associated Press`, `Indian Ocean` at the start of a sentence, where the capital says nothing. */
const startsListed = (view: SentenceView, i: number): boolean => {
  for (let n = 2; n < 5; n += 1) {
    if (!/^(?:\p{Lu}|of$)/u.test(view.tokens[i + n - 1]?.form ?? "")) return false;
    if (isListed(view, i, i + n)) return true;
  }
  return false;
};

const isNameToken = (view: SentenceView, i: number): boolean => {
  const { tokens, labels, isValue } = view;
  const token = tokens[i];
  if (!token || !hasLetter(token.form) || isValue[i] || isCalendarWord(token)) return false;
  const label = labels[i];
  const labelled = label !== undefined && label.label !== "O" && label.probability > 0.4;
  if (!isCapitalised(token.form)) {
    if (/^(?:al|el)$/.test(token.form) && /^[-–]$/.test(tokens[i + 1]?.form ?? ""))
      return isCapitalised(tokens[i + 2]?.form ?? "");
    if (/^\d+[A-Z]+$/.test(token.form)) return token.upos === "PROPN";
    if (token.upos === "PROPN" && placeOf(capitalise(token.form))) return true;
    return (
      (labelled && token.upos === "PROPN") ||
      /^(?:al|el)-\p{Lu}|^[a-z]\p{Lu}\p{Ll}/u.test(token.form)
    );
  }
  if (labelled) return true;
  if (functionWords.has(lower(token)) && !/^\p{Lu}{2,}$/u.test(token.form)) return false;
  if (token.upos === "PROPN" || token.xpos.startsWith("NNP")) return true;
  const isFirst = i === 0 || /^["“'‘:(]$/.test(tokens[i - 1]?.form ?? "");
  if (isFirst && startsListed(view, i)) return true;
  if (isFirst || !/^(?:ADJ|NOUN|X|VERB)$/.test(token.upos)) return false;
  return !isCommonWord(token.lemma.toLowerCase()) || leadsToName(tokens, i);
};

/** `Foreign` in `the Foreign Ministry`: a common word in capitals directly before more capitals. */
const leadsToName = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    next !== undefined && isCapitalised(next.form) && next.upos === "PROPN" && !isCalendarWord(next)
  );
};

/** The second half of `Chung-tai`; not `based` in `Moscow-based`. */
const isLowerNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}{2,5}$/u.test(token.form) &&
  token.upos === "PROPN" &&
  !isCommonWord(token.form);

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

const isInside = (view: SentenceView, i: number): boolean => {
  const label = view.labels[i];
  return label?.label.startsWith("I-") === true && label.probability > 0.5;
};

/** How many tokens at `i` join the name before `i` with the one after them; 0 when none do. */
const joinLength = (view: SentenceView, start: number, i: number): number => {
  const { tokens } = view;
  const word = lower(tokens[i]);
  const next = isNameToken(view, i + 1);
  if (/^[-–]$/.test(word) && /^(?:al|el)$/i.test(lower(tokens[i - 1]))) return next ? 1 : 0;
  if (/^[-–]$/.test(word)) {
    if (!touches(tokens[i - 1], tokens[i]) || !touches(tokens[i], tokens[i + 1])) return 0;
    return next || isLowerNamePart(tokens[i + 1]) ? 1 : 0;
  }
  if (word === "&") return next ? 1 : 0;
  if (word === ".") return next && /^\p{Lu}$/u.test(tokens[i - 1]?.form ?? "") ? 1 : 0;
  if (word === "," && /^(?:jr|sr|inc|ltd|llc|iii|ii)\.?$/.test(lower(tokens[i + 1]))) return 1;
  if (
    /^(?:al|el|ul|abu|bin)$/.test(word) &&
    lower(tokens[i + 1]) === "-" &&
    isNameToken(view, i + 2)
  )
    return 2;
  if (particles.has(word) && next && !functionWords.has(lower(tokens[i - 1]))) return 1;
  if (particles.has(word) && particles.has(lower(tokens[i + 1])) && isNameToken(view, i + 2))
    return 2;
  const withThe = lower(tokens[i + 1]) === "the" && isNameToken(view, i + 2);
  if (word === "of") {
    if (!next && !withThe) return 0;
    return next ? 1 : 2;
  }
  if (
    word === "and" ||
    word === "for" ||
    word === "on" ||
    word === "'s" ||
    word === "’s" ||
    word === "in"
  ) {
    if (!next && !(withThe && word !== "and")) return 0;
    if (isInside(view, i)) return next ? 1 : 2;
    if (i - start > maxNameTokens) return 0;
    const whole = textOf(view, start, i + 2);
    if (placeOf(whole) || organisationOf(whole)) return 1;
    if (word === "and" || word === "for") {
      for (let k = start; k < i; k += 1) if (isInstitution(tokens[k])) return next ? 1 : 2;
    }
  }
  return 0;
};

const isInstitution = (token: Token | undefined): boolean =>
  /^(?:department|ministry|institute|center|centre|committee|association|council|society|college|school|office|bureau|commission|foundation|organisation|organization|academy|board|museum|faculty|union|agency|fund|campaign|federation)$/.test(
    lower(token),
  );

/** Maximal runs of name tokens with the small words that join them. */
export const findRuns = (view: SentenceView): Span[] => {
  const runs: Span[] = [];
  const { tokens } = view;
  let i = 0;
  while (i < tokens.length) {
    if (!isNameToken(view, i)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (isNameToken(view, end)) end += 1;
      else {
        const join = end < tokens.length ? joinLength(view, i, end) : 0;
        if (join === 0) break;
        end += join + 1;
      }
    }
    end = Math.min(end, tokens.length);
    runs.push({ sentence: view.index, first: i, end });
    i = end;
  }
  return runs;
};

const isTitleToken = (token: Token | undefined): boolean => {
  const word = lower(token);
  return addresses.has(word) || roles.has(word);
};

/** Longer titles than this are lists; the bound keeps time linear. */
const maxTitleTokens = 12;
const maxNameTokens = 12;

/** End of the title that starts at `first`: `Secretary of State`, `Foreign Minister`, `Mr.`; `first` when none does. */
export const titleEnd = ({ tokens }: SentenceView, first: number, runEnd: number): number => {
  let i = first;
  let last = first;
  const limit = Math.min(runEnd, first + maxTitleTokens);
  while (i < limit && (roleModifiers.has(lower(tokens[i])) || isTitleToken(tokens[i]))) {
    i += 1;
    if (isTitleToken(tokens[i - 1])) last = i;
  }
  if (last === first) return first;
  i = last;
  for (;;) {
    const word = lower(tokens[i]);
    if (i < limit && (isTitleToken(tokens[i]) || (word === "-" && isTitleToken(tokens[i + 1]))))
      i += 1;
    else if (
      i + 1 < limit &&
      word === "of" &&
      /^(?:state|staff|defense|defence|the|foreign|parliament|police|justice|education|health|transport|finance|energy|commerce|labor|treasury|interior)$/.test(
        lower(tokens[i + 1]),
      )
    ) {
      i += 2;
      if (
        /^(?:interior|treasury|state|house|exchequer|union|army|navy|affairs)$/.test(
          lower(tokens[i]),
        ) &&
        i < limit
      )
        i += 1;
    } else return i;
  }
};

const isJoint = (token: Token | undefined): boolean =>
  /^(?:of|and|for|on|in|the|'s|’s|-|–|,|&)$/.test(lower(token)) || particles.has(lower(token));

const maxPieces = 5;

/** All spans between the joints of a segment: `Bank of England` gives itself, `Bank` and `England`. */
const piecesOf = ({ tokens }: SentenceView, first: number, end: number): [number, number][] => {
  const blocks: [number, number][] = [];
  let i = first;
  while (i < end) {
    if (isJoint(tokens[i])) {
      i += 1;
      continue;
    }
    let stop = i + 1;
    while (stop < end && !isJoint(tokens[stop])) stop += 1;
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
  const two = `${tokens[first]?.form} ${tokens[first + 1]?.form}`;
  if (first + 2 < end && countryOfNationality(two)) return first + 2;
  return first + 1 < end && countryOfNationality(tokens[first]?.form ?? "") ? first + 1 : first;
};

const isListed = (view: SentenceView, first: number, end: number): boolean => {
  const text = textOf(view, first, end);
  return placeOf(text) !== undefined || organisationOf(text) !== undefined;
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
    for (const [a, b] of pieces) {
      // `Mexico` is no name of its own inside `Gulf of Mexico`.
      if (listed.some(([c, d]) => c <= a && b <= d && d - c > b - a)) continue;
      const own = a === first ? title : undefined;
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
  for (const [first, end] of networkSpans(view)) {
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
    const key = candidate.first * 4096 + candidate.end;
    const known = seen.get(key);
    if (!known || (candidate.title && !known.title)) seen.set(key, candidate);
  }
  return [...seen.values()].sort((a, b) => a.first - b.first || b.end - a.end);
};
