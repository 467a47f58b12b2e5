/**
 * What grading one answer may still cost. Answers that people type use a tenth of it; a text made to be slow uses it up,
 * and then the rest of the key is compared by its forms alone.
 */
export type Work = {
  /** Pairs of words that may still be compared, some 60 ns each. */
  pairs: number;
  /** Pairs of words between which typing errors may still be counted, some 600 ns each. */
  slips: number;
};

/** The pairs that stay for the author's prompt and reject lists when a long answer has been compared with the rest. */
export const reservedPairs = 1000;

export const createWork = (): Work => ({ pairs: 4000, slips: 150 });
