import { givenNamesFilter } from "./data/given-names.ts";
import { knownWordsFilter } from "./data/known-words.ts";
import { createFilter } from "./xor-filter.ts";

const isStoredWord = createFilter(knownWordsFilter);

/**
 * Whether a folded, lower-case word of four to sixteen letters is an English word or a well-known place, in the singular
 * or with a plural `s`. Sources: `data/known-words.ts`.
 */
export const isKnownWord = (word: string): boolean => {
  if (word.length < 4 || word.length > 16) return false;
  return (
    isStoredWord(word) || (word.length > 5 && word.endsWith("s") && isStoredWord(word.slice(0, -1)))
  );
};

/** Whether a folded, lower-case word is a common given name. */
export const isGivenName = createFilter(givenNamesFilter);
