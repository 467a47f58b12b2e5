import { negation } from "./lexicon.ts";
import type { Token } from "./token.ts";
import type { Work } from "./work.ts";

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

/** The two sides and what has been paired so far; filled in step by step. */
export type Board = {
  given: readonly Token[];
  expected: readonly Token[];
  taken: boolean[];
  work: Work;
  alignment: Alignment;
};

/** Gives each key token without partner the first free answer token that is like it. */
export const pair = (
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

/** Whether two tokens may be compared as words: neither a number nor a negation. */
export const isLetters = (given: Token, expected: Token): boolean =>
  given.value === undefined &&
  expected.value === undefined &&
  ((given.classes | expected.classes) & negation) === 0;
