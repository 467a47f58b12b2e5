import { isKnownWord } from "./known-words.ts";

/** Longest word that typing errors are sought in. */
const maxWordLength = 40;

/**
 * Typing errors between two words: insertions, losses, replacements and swaps of neighbours (optimal string alignment),
 * or `limit + 1` when there are more than `limit`. Banded: at most `(2 * limit + 1) * length` steps.
 */
export const typoDistance = (one: string, other: string, limit: number): number => {
  const over = limit + 1;
  if (Math.abs(one.length - other.length) > limit) return over;
  if (one.length > maxWordLength || other.length > maxWordLength) return over;
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  if (start === one.length && start === other.length) return 0;
  let older: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = new Array<number>(other.length + 1).fill(over);
    if (row <= limit) current[0] = row;
    let least = current[0] ?? over;
    const from = Math.max(1, row - limit);
    const to = Math.min(other.length, row + limit);
    for (let column = from; column <= to; column += 1) {
      const cost = cellCost({ one, other, row, column, previous, current, older, over });
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return over;
    older = previous;
    previous = current;
  }
  return Math.min(previous[other.length] ?? over, over);
};

type Cell = {
  one: string;
  other: string;
  row: number;
  column: number;
  previous: readonly number[];
  current: readonly number[];
  older: readonly number[];
  over: number;
};

const cellCost = ({ one, other, row, column, previous, current, older, over }: Cell): number => {
  const here = one.charCodeAt(row - 1);
  const there = other.charCodeAt(column - 1);
  const replaced = (previous[column - 1] ?? over) + (here === there ? 0 : 1);
  const cost = Math.min(
    replaced,
    (previous[column] ?? over) + 1,
    (current[column - 1] ?? over) + 1,
  );
  const isSwap =
    row > 1 &&
    column > 1 &&
    here === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === there;
  return isSwap ? Math.min(cost, (older[column - 2] ?? over) + 1) : cost;
};

/** How sure the rest of the answer makes us that a word is meant: alone, beside right words, or in a person's name. */
export type TypoContext = "alone" | "beside_right_words" | "name";

/**
 * How many typing errors make the typed word the expected one: 1 or 2, or 0 when it is another word. Source: rule 13 of
 * the grading study: none in up to four letters, one in five to eight, two from nine on; the first letter must be right,
 * save swaps; a typed word that is itself known is no slip; a meaning-bearing affix is never one.
 */
export const typosIn = (typed: string, expected: string, context: TypoContext): 0 | 1 | 2 => {
  if (!hasSameStart(typed, expected)) return 0;
  const budget = budgetOf(typed, expected, context);
  if (budget === 0 || !isLetters(typed) || !isLetters(expected)) return 0;
  const distance = typoDistance(typed, expected, budget);
  if (distance === 0 || distance > budget) return 0;
  if (isAffixChange(typed, expected)) return 0;
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
const isLightSlip = (typed: string, expected: string): boolean =>
  typed.length !== expected.length || [...typed].sort().join("") === [...expected].sort().join("");

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
