import { areSiblings } from "./aliases.ts";
import { isKnownWord } from "./known-words.ts";

/** Longest word that typing errors are sought in. */
const maxWordLength = 40;

/** Three rows of the table of distances, kept so that comparing words makes no garbage; each call fills what it reads. */
const rows = [0, 1, 2].map(() => new Uint8Array(maxWordLength + 2));

/**
 * Typing errors between two words: insertions, losses, replacements and swaps of neighbours (optimal string alignment),
 * or `limit + 1` when there are more than `limit`. Banded: at most `(2 * limit + 1) * length` steps.
 */
export const typoDistance = (one: string, other: string, limit: number): number => {
  const over = limit + 1;
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return over;
  if (one.length > maxWordLength || other.length > maxWordLength) return over;
  let [older, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= other.length; column += 1) previous[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(other.length, row + limit);
    current[from - 1] = from === 1 ? row : over;
    let least = over;
    for (let column = from; column <= to; column += 1) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column - 1] ?? over) + (isSame ? 0 : 1),
        (previous[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (isSwap) cost = Math.min(cost, (older[column - 2] ?? over) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    current[to + 1] = over;
    if (least > limit) return over;
    [older, previous, current] = [previous, current, older];
  }
  return Math.min(previous[other.length] ?? over, over);
};
/** How sure the rest of the answer makes us that a word is meant: alone, beside right words, or in a person's name. */
export type TypoContext = "alone" | "beside_right_words" | "name";

/**
 * How many typing errors make the typed word the expected one: 1 or 2, or 0 when it is another word. Source: rule 13 of
 * the grading study: none in up to four letters, one in five to eight, two from nine on; the first letter must be right,
 * save swaps; a typed word that is itself known is no slip; a meaning-bearing affix is never one.
 */
export const typosIn = (typed: string, expected: string, context: TypoContext): 0 | 1 | 2 => {
  if (!mayBeSlip(typed, expected)) return 0;
  const budget = budgetOf(typed, expected, context);
  if (budget === 0 || !isLetters(typed) || !isLetters(expected)) return 0;
  const distance = typoDistance(typed, expected, budget);
  if (distance === 0 || distance > budget) return 0;
  if (isAffixChange(typed, expected) || areSiblings(typed, expected)) return 0;
  if (context !== "name" && isKnownWord(typed)) return 0;
  return distance === 1 ? 1 : 2;
};

const budgetOf = (typed: string, expected: string, context: TypoContext): number => {
  const { length } = expected;
  if (length >= 9) return 2;
  if (length >= 6) return 1;
  if (length === 5) return context !== "alone" || isLightSlip(typed, expected) ? 1 : 0;
  if (length === 4) return context !== "alone" && isLightSlip(typed, expected) ? 1 : 0;
  return 0;
};

/** A letter lost or added, or two swapped: not one letter put for another. */
const isLightSlip = (typed: string, expected: string): boolean => {
  if (typed.length !== expected.length) return true;
  let at = 0;
  while (at < typed.length && typed.charCodeAt(at) === expected.charCodeAt(at)) at += 1;
  return (
    typed.charCodeAt(at) === expected.charCodeAt(at + 1) &&
    typed.charCodeAt(at + 1) === expected.charCodeAt(at)
  );
};

/** Whether two words are near enough in length and start alike, the first two letters swapped or not. */
export const mayBeSlip = (typed: string, expected: string): boolean =>
  expected.length > 3 &&
  Math.abs(typed.length - expected.length) < 3 &&
  hasSameStart(typed, expected);

const hasSameStart = (typed: string, expected: string): boolean =>
  typed.charCodeAt(0) === expected.charCodeAt(0) ||
  (typed.charCodeAt(0) === expected.charCodeAt(1) &&
    typed.charCodeAt(1) === expected.charCodeAt(0));

const isLetters = (word: string): boolean => /^\p{L}+$/u.test(word);

/** Prefixes that turn a word into its opposite or a neighbour of it; each list holds rivals. */
const prefixes: readonly (readonly string[])[] = [
  ["hyper", "hypo", "hydro"],
  ["endo", "exo", "ecto", "epi"],
  ["inter", "intra", "intro", "extra"],
  ["im", "em", "in", "de", "ex", "un", "dis", "re", "a", "ab", "ad", "non", ""],
  ["macro", "micro"],
  ["pre", "pro", "post", "per", "peri", "para"],
  ["ante", "anti"],
  ["homo", "hetero", "homeo"],
  ["mono", "di", "bi", "tri", "tetra", "penta", "poly", "oligo"],
  ["iso", "allo", "auto"],
  ["ortho", "meta"],
  ["pro", "eu"],
  ["sub", "super", "supra"],
  ["over", "under"],
  ["maxi", "mini"],
  ["cata", "ana"],
];

/** Endings that name another substance, process or thing of the same stem. */
const suffixes: readonly string[] = [
  "ate",
  "ite",
  "ide",
  "ane",
  "ene",
  "yne",
  "anol",
  "enol",
  "yl",
  "anone",
  "ase",
  "ose",
  "ine",
  "oic",
  "ous",
  "ium",
  "ist",
  "ism",
  "ology",
  "ography",
  "onomy",
  "phyte",
  "phyll",
  "plast",
  "blast",
  "clast",
  "cyte",
  "tactite",
  "gmite",
  "onyl",
  "oxyl",
  "less",
  "ful",
  "like",
];

const isAffixChange = (typed: string, expected: string): boolean =>
  hasRivalPrefix(typed, expected) || hasRivalSuffix(typed, expected);

const hasRivalPrefix = (typed: string, expected: string): boolean =>
  prefixes.some((rivals) =>
    rivals.some((prefix) => {
      if (!expected.startsWith(prefix)) return false;
      const stem = expected.slice(prefix.length);
      if (stem.length < 4) return false;
      return rivals.some(
        (rival) => rival !== prefix && rival.length + prefix.length > 2 && typed === rival + stem,
      );
    }),
  );

const hasRivalSuffix = (typed: string, expected: string): boolean =>
  suffixes.some((suffix) => {
    if (!expected.endsWith(suffix)) return false;
    const stem = expected.slice(0, -suffix.length);
    if (stem.length < 3 || !typed.startsWith(stem)) return false;
    const ending = typed.slice(stem.length);
    return ending !== suffix && suffixes.includes(ending);
  });
