import { areSameGivenName, hasLongForms, isAbbreviationOf } from "./aliases.ts";
import { type Board, pair } from "./board.ts";
import { inflectionKey, spellingKey, stemOf } from "./inflect.ts";
import { classNoun, distinguishing } from "./lexicon.ts";
import type { Token } from "./token.ts";
import type { Variant } from "./variant.ts";

/** `S. Korea`, `Mt Everest`, `E. A. Poe`, `Bill` for `William`, `NY` for two words. */
export const pairShortForms = (board: Board, variant: Variant): void => {
  const hasShort = board.given.some(({ text }) => hasLongForms(text));
  if (hasShort || board.expected.some(({ text }) => hasLongForms(text)))
    pair(board, isShortFor, "short_form");
  if (board.given.some(({ dotted }) => dotted)) pair(board, isClassInitial, "short_form");
  if (hasShort) pairTwoWordForms(board);
  pairSpelledOut(board);
  if (variant.surname === undefined) return;
  pairGluedInitials(board, variant.surname);
  const surname = board.expected[variant.surname];
  pair(
    board,
    (given, expected) => expected !== surname && isShortGivenName(given, expected),
    "short_form",
  );
};

const isShortFor = (given: Token, expected: Token): boolean =>
  given.text.charCodeAt(0) === expected.text.charCodeAt(0) &&
  (isAbbreviationOf(given.text, expected.text) || isAbbreviationOf(expected.text, given.text));

/** `L.` for Lake, before another word of the name. */
const isClassInitial = (given: Token, expected: Token): boolean =>
  given.dotted === true &&
  given.text.length === 1 &&
  given.text === expected.text[0] &&
  (expected.classes & (classNoun | distinguishing)) !== 0;

const isShortGivenName = (given: Token, expected: Token): boolean => {
  if (given.value !== undefined || expected.value !== undefined) return false;
  const isInitial = given.text.length === 1 || expected.text.length === 1;
  if (isInitial) return given.text[0] === expected.text[0];
  return areSameGivenName(given.text, expected.text);
};

/** Whether two words written as one are this word, inflected or not. Most pairs are told apart by their first letters. */
const isJoinOf = (one: string, two: string, token: Token): boolean => {
  if (token.text.length < one.length || !token.text.startsWith(one)) return false;
  if (Math.abs(one.length + two.length - token.text.length) > 2) return false;
  const word = one + two;
  return (
    word === token.text || (word.length > 6 && spellingKey(inflectionKey(word)) === stemOf(token))
  );
};

/** "Birds Eye" and "Birdseye": two words on one side that are one on the other. */
export const pairJoined = ({ given, expected, taken, alignment }: Board): void => {
  expected.forEach((token, at) => {
    if (alignment.partners[at] !== -1 || token.value !== undefined) return;
    const next = expected[at + 1];
    given.forEach((candidate, place) => {
      if (taken[place] || alignment.partners[at] !== -1) return;
      const follower = given[place + 1];
      if (
        follower !== undefined &&
        !taken[place + 1] &&
        isJoinOf(candidate.text, follower.text, token)
      ) {
        taken[place] = true;
        taken[place + 1] = true;
      } else if (
        next !== undefined &&
        isJoinOf(token.text, next.text, candidate) &&
        alignment.partners[at + 1] === -1
      ) {
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

/** "United States" for the "US" of the key. */
const pairSpelledOut = ({ given, expected, taken, alignment }: Board): void => {
  expected.forEach((token, at) => {
    if (alignment.partners[at] !== -1 || !hasLongForms(token.text)) return;
    const place = given.findIndex(
      ({ text }, index) =>
        !taken[index] &&
        taken[index + 1] === false &&
        isAbbreviationOf(token.text, text + given[index + 1]?.text),
    );
    if (place < 0) return;
    taken[place] = true;
    taken[place + 1] = true;
    alignment.partners[at] = place;
    alignment.likeness[at] = "short_form";
  });
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
