const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long a receiver may take to answer. */
export const answerMs = 10 * second;
/** Longer than any try takes: a delivery taken longer ago was dropped on the way. */
export const leaseMs = minute;

/** After the first try at once: 1, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours; ten tries in some three days. */
const delays = [
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Milliseconds until the next try, when `tries` have failed; null after the last. */
export const delayAfter = (tries: number): number | null => delays[tries - 1] ?? null;
