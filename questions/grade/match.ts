import { type Alignment, type Board, isLetters, type Likeness, pair } from "./board.ts";
import type { GivenText } from "./given-text.ts";
import { soundOf, spellingKey, stemOf } from "./inflect.ts";
import { isKnownWord } from "./known-words.ts";
import { negation } from "./lexicon.ts";
import { readRoman } from "./number-words.ts";
import { pairJoined, pairShortForms } from "./short-forms.ts";
import type { Token } from "./token.ts";
import { mayBeSlip, type TypoContext, typosIn } from "./typos.ts";
import type { Variant } from "./variant.ts";

/** Most typing errors that are looked over in one answer. Source: rule 13 of the grading study. */
const maxTypos = 2;

/** What laying an answer beside a variant costs besides its pairs, counted in pairs. */
const pairsPerAlignment = 10;

/** Lays an answer beside a variant, one token to one; typing errors only when `typosAllowed`. */
export const align = (
  { tokens, work }: GivenText,
  variant: Variant,
  typosAllowed: boolean,
): Alignment => {
  const expected = variant.tokens;
  work.pairs -= pairsPerAlignment + tokens.length * expected.length;
  const board: Board = {
    given: tokens,
    expected,
    work,
    taken: new Array<boolean>(tokens.length).fill(false),
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
    if (partner === -1 && expected[at]?.classes === 0 && (expected[at]?.text.length ?? 0) > 1)
      open += 1;
  });
  return open <= maxTypos || expected.length <= 3;
};

/** The same word inflected, or in British and American spelling. Names of people have no inflection. */
const pairStems = (board: Board, variant: Variant): void => {
  const { given, expected, alignment } = board;
  const isName = variant.surname !== undefined;
  pair(board, isName ? isSameSpelling : isSameStem, "inflection");
  alignment.likeness.forEach((likeness, at) => {
    const token = expected[at];
    const partner = given[alignment.partners[at] ?? -1];
    if (likeness !== "inflection" || token === undefined || partner === undefined) return;
    if (isSameSpelling(partner, token)) alignment.likeness[at] = "spelling";
  });
};

const isSameStem = (given: Token, expected: Token): boolean =>
  stemOf(given) === stemOf(expected) &&
  isLetters(given, expected) &&
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

const isSameSound = (given: Token, expected: Token): boolean =>
  isLetters(given, expected) &&
  soundOf(expected) !== "" &&
  soundOf(expected) === soundOf(given) &&
  !isKnownWord(given.text);

const countTypos = (
  { alignment, work }: Board,
  given: Token,
  expected: Token,
  context: TypoContext,
): boolean => {
  if (given.value !== undefined || (given.caps && given.text.length < 5)) return false;
  if (expected.value !== undefined && !/^[a-z]+$/.test(expected.text)) return false;
  // "vii" is no slip of "viii".
  if (expected.value !== undefined && readRoman(given.text) !== null) return false;
  if ((given.classes & negation) !== 0 || given.classes !== 0) return false;
  if (!mayBeSlip(given.text, expected.text)) return false;
  work.slips -= 1;
  if (work.slips < 0) return false;
  const typos = typosIn(given.text, expected.text, context);
  if (typos === 0 || alignment.typos + typos > maxTypos) return false;
  alignment.typos += typos;
  return true;
};
