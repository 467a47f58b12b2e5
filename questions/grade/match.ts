import { areSameGivenName, hasLongForms, isAbbreviationOf } from "./aliases.ts";
import { soundOf, spellingKey, stemOf } from "./inflect.ts";
import { isKnownWord } from "./known-words.ts";
import { negation } from "./lexicon.ts";
import { readRoman } from "./number-words.ts";
import type { Token } from "./token.ts";
import { type TypoContext, typosIn } from "./typos.ts";
import type { Variant } from "./variant.ts";

/** How a token of the answer meets one of the key, best first. */
export type Likeness = "same" | "spelling" | "inflection" | "short_form" | "sound" | "typo";

/** Tokens of an answer laid beside those of a variant. */
export type Alignment = {
  /** For each key token the index of its partner in the answer, or -1. */
  partners: number[];
  likeness: (Likeness | null)[];
  /** Indexes of answer tokens without partner, in order. */
  extra: number[];
  /** Indexes of key tokens without partner, in order. */
  missing: number[];
  typos: number;
};

/** Most typing errors that are looked over in one answer. Source: rule 13 of the grading study. */
const maxTypos = 2;

type Board = {
  given: readonly Token[];
  expected: readonly Token[];
  taken: boolean[];
  alignment: Alignment;
};

/** Lays an answer beside a variant, one token to one; typing errors only when `typosAllowed`. */
export const align = (
  given: readonly Token[],
  variant: Variant,
  typosAllowed: boolean,
): Alignment => {
  const expected = variant.tokens;
  const board: Board = {
    given,
    expected,
    taken: new Array<boolean>(given.length).fill(false),
    alignment: {
      partners: new Array<number>(expected.length).fill(-1),
      likeness: new Array<Likeness | null>(expected.length).fill(null),
      extra: [],
      missing: [],
      typos: 0,
    },
  };
  pair(board, isSame, "same");
  if (board.alignment.partners.includes(-1)) pairLooser(board, variant, typosAllowed);
  const { alignment } = board;
  alignment.partners.forEach((partner, at) => {
    if (partner < 0) alignment.missing.push(at);
  });
  board.taken.forEach((taken, at) => {
    if (!taken) alignment.extra.push(at);
  });
  return alignment;
};

const pairLooser = (board: Board, variant: Variant, typosAllowed: boolean): void => {
  pairStems(board, variant);
  if (board.expected.length > 1) pairShortForms(board, variant);
  pairJoined(board);
  if (!typosAllowed || !isWithinTypos(board)) return;
  if (variant.proper) pair(board, isSameSound, "sound");
  const context = contextOf(board, variant);
  pair(board, (given, expected) => countTypos(board, given, expected, context), "typo");
};

/** Whether so few telling words lack a partner that typing errors can explain them. */
const isWithinTypos = ({ expected, alignment }: Board): boolean => {
  let open = 0;
  alignment.partners.forEach((partner, at) => {
    if (partner === -1 && expected[at]?.classes === 0) open += 1;
  });
  return open <= maxTypos || expected.length <= 3;
};

/** The same word inflected, or in British and American spelling. Names of people have no inflection. */
const pairStems = (board: Board, variant: Variant): void => {
  const isName = variant.surname !== undefined;
  pair(board, (given, expected) => isSameSpelling(given, expected), "spelling");
  if (!isName) pair(board, (given, expected) => isSameStem(given, expected), "inflection");
};

const isSameStem = (given: Token, expected: Token): boolean =>
  isLetters(given, expected) &&
  stemOf(given) === stemOf(expected) &&
  // Mars is no plural.
  !(expected.cap === true && expected.text.length < 5 && expected.text === `${given.text}s`);

const isSameSpelling = (given: Token, expected: Token): boolean =>
  isSameStem(given, expected) && spellingKey(given.text) === spellingKey(expected.text);

const contextOf = ({ expected, alignment }: Board, variant: Variant): TypoContext => {
  const hasRightWord = alignment.likeness.some((likeness, at) => {
    const token = expected[at];
    return likeness !== null && token?.classes === 0 && token.text.length > 2;
  });
  if (!hasRightWord) return "alone";
  return variant.surname === undefined ? "beside_right_words" : "name";
};

const pair = (
  { given, expected, taken, alignment }: Board,
  isLike: (given: Token, expected: Token) => boolean,
  likeness: Likeness,
): void => {
  for (let at = 0; at < expected.length; at += 1) {
    const token = expected[at];
    if (token === undefined || alignment.partners[at] !== -1) continue;
    for (let place = 0; place < given.length; place += 1) {
      const candidate = given[place];
      if (candidate === undefined || taken[place] || !isLike(candidate, token)) continue;
      taken[place] = true;
      alignment.partners[at] = place;
      alignment.likeness[at] = likeness;
      break;
    }
  }
};

const isSame = (given: Token, expected: Token): boolean => {
  if (expected.value !== undefined) return isSameNumber(given, expected);
  if (given.value !== undefined) return false;
  return (
    given.text === expected.text ||
    given.alt === expected.text ||
    (expected.alt !== undefined && expected.alt === given.text)
  );
};

/** Number tokens inside a text: by value. A Roman numeral counts only where the key has a numeral. */
const isSameNumber = (given: Token, expected: Token): boolean => {
  if (given.value === undefined) {
    return readRoman(given.text) === expected.value && given.text.length < 8;
  }
  return given.value === expected.value && (given.decade ?? false) === (expected.decade ?? false);
};

const isLetters = (given: Token, expected: Token): boolean =>
  given.value === undefined &&
  expected.value === undefined &&
  ((given.classes | expected.classes) & negation) === 0;

const isSameSound = (given: Token, expected: Token): boolean =>
  isLetters(given, expected) &&
  soundOf(expected) !== "" &&
  soundOf(expected) === soundOf(given) &&
  !isKnownWord(given.text);

/** `S. Korea`, `Mt Everest`, `E. A. Poe`, `Bill` for `William`, `NY` for two words. */
const pairShortForms = (board: Board, variant: Variant): void => {
  pair(
    board,
    (given, expected) =>
      isAbbreviationOf(given.text, expected.text) || isAbbreviationOf(expected.text, given.text),
    "short_form",
  );
  pairTwoWordForms(board);
  if (variant.surname === undefined) return;
  pairGluedInitials(board, variant.surname);
  const surname = board.expected[variant.surname];
  pair(
    board,
    (given, expected) => expected !== surname && isShortGivenName(given, expected),
    "short_form",
  );
};

const isShortGivenName = (given: Token, expected: Token): boolean => {
  if (given.value !== undefined || expected.value !== undefined) return false;
  const isInitial = given.text.length === 1 || expected.text.length === 1;
  if (isInitial) return given.text[0] === expected.text[0];
  return areSameGivenName(given.text, expected.text);
};

/** "Birds Eye" and "Birdseye": two words on one side that are one on the other. */
const pairJoined = ({ given, expected, taken, alignment }: Board): void => {
  expected.forEach((token, at) => {
    if (alignment.partners[at] !== -1 || token.value !== undefined) return;
    const next = expected[at + 1];
    const joined = next === undefined ? "" : token.text + next.text;
    given.forEach((candidate, place) => {
      if (taken[place] || alignment.partners[at] !== -1) return;
      const follower = given[place + 1];
      if (
        follower !== undefined &&
        !taken[place + 1] &&
        candidate.text + follower.text === token.text
      ) {
        taken[place] = true;
        taken[place + 1] = true;
      } else if (joined !== "" && candidate.text === joined && alignment.partners[at + 1] === -1) {
        taken[place] = true;
        alignment.partners[at + 1] = place;
        alignment.likeness[at + 1] = "spelling";
      } else {
        return;
      }
      alignment.partners[at] = place;
      alignment.likeness[at] = "spelling";
    });
  });
};

/** `JS` for Johann Sebastian, before a surname. */
const pairGluedInitials = ({ given, expected, taken, alignment }: Board, surname: number): void => {
  const names = expected.slice(0, surname).filter((token) => token.value === undefined);
  const initials = names.map((token) => token.text[0]).join("");
  const place = given.findIndex((token, at) => !taken[at] && token.text === initials);
  if (initials.length < 2 || initials.length > 4 || place < 0) return;
  if (alignment.partners.slice(0, surname).some((partner) => partner !== -1)) return;
  taken[place] = true;
  for (let at = 0; at < surname; at += 1) {
    alignment.partners[at] = place;
    alignment.likeness[at] = "short_form";
  }
};

const pairTwoWordForms = ({ given, expected, taken, alignment }: Board): void => {
  given.forEach((token, place) => {
    if (taken[place] || !hasLongForms(token.text)) return;
    for (let at = 0; at + 1 < expected.length; at += 1) {
      const joined = `${expected[at]?.text}${expected[at + 1]?.text}`;
      if (alignment.partners[at] !== -1 || alignment.partners[at + 1] !== -1) continue;
      if (!isAbbreviationOf(token.text, joined)) continue;
      taken[place] = true;
      for (const index of [at, at + 1]) {
        alignment.partners[index] = place;
        alignment.likeness[index] = "short_form";
      }
      return;
    }
  });
};

const countTypos = (
  { alignment }: Board,
  given: Token,
  expected: Token,
  context: TypoContext,
): boolean => {
  if (given.value !== undefined || (given.caps && given.text.length < 5)) return false;
  if (expected.value !== undefined && !/^[a-z]+$/.test(expected.text)) return false;
  if ((given.classes & negation) !== 0 || given.classes !== 0) return false;
  const typos = typosIn(given.text, expected.text, context);
  if (typos === 0 || alignment.typos + typos > maxTypos) return false;
  alignment.typos += typos;
  return true;
};
