import { areSameGivenName, hasLongForms, isAbbreviationOf } from "./aliases.ts";
import { type Board, pair } from "./board.ts";
import { classNoun, distinguishing } from "./lexicon.ts";
import type { Token } from "./token.ts";
import type { Variant } from "./variant.ts";

/** `S. Korea`, `Mt Everest`, `E. A. Poe`, `Bill` for `William`, `NY` for two words. */
export const pairShortForms = (board: Board, variant: Variant): void => {
  pair(
    board,
    (given, expected) =>
      isAbbreviationOf(given.text, expected.text) || isAbbreviationOf(expected.text, given.text),
    "short_form",
  );
  pair(board, isClassInitial, "short_form");
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

/** "Birds Eye" and "Birdseye": two words on one side that are one on the other. */
export const pairJoined = ({ given, expected, taken, alignment }: Board): void => {
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
