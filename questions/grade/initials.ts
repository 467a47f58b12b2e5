import type { Token } from "./token.ts";

/**
 * Letters that may begin two spellings of one word go together: the vowels with j and y (estrogen, oestrogen), those of
 * one sound (Gaddafi, Qaddafi; Chaikovsky, Tchaikovsky; Photo, foto).
 */
const kin: readonly string[] = ["aeiouyj", "ckqgt", "fpvw"];

const bitOf = (code: number): number => {
  if (Number.isNaN(code)) return 0;
  const letter = String.fromCharCode(code);
  const group = kin.findIndex((letters) => letters.includes(letter));
  return 1 << (group >= 0 ? group : kin.length + (code % 27));
};

/** The bit of each ASCII letter, so that most words cost one look-up. */
const bits = Int32Array.from({ length: 128 }, (_, code) => bitOf(code));

const initialBit = (code: number): number => bits[code] ?? bitOf(code);

/** How the words of an answer begin, the second letter too, as it may have been typed first. */
export const initialsOf = (tokens: readonly Token[]): number => {
  let found = 0;
  for (const { text } of tokens) {
    found |= initialBit(text.charCodeAt(0)) | initialBit(text.charCodeAt(1));
  }
  return found;
};

/** Whether one of the key's words may be among words that begin so. Numbers are written in too many ways to tell. */
export const mayMeet = (initials: number, expected: readonly Token[]): boolean => {
  for (const { text, value } of expected) {
    if (value !== undefined || (initialBit(text.charCodeAt(0)) & initials) !== 0) return true;
  }
  return false;
};
