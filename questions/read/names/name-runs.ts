import { isCommonWord, organisationOf, placeOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import { functionWords, particles } from "./lexicon.ts";
import { isNameToken } from "./name-tokens.ts";
import { lower, type SentenceView, type Span, textOf } from "./sentence-view.ts";

/** No name is longer; the bound keeps time linear on lists in capitals. */
export const maxNameTokens = 16;

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

const runsOf = (view: SentenceView): readonly Span[] => {
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

/** Candidates and what is left over are both made from the runs, which are found once. */
const known = new WeakMap<SentenceView, readonly Span[]>();

/** Maximal runs of name tokens with the small words that join them. */
export const findRuns = (view: SentenceView): readonly Span[] => {
  const runs = known.get(view) ?? runsOf(view);
  known.set(view, runs);
  return runs;
};
