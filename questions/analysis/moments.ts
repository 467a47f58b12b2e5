/** Sum without the rounding that grows with the list (Neumaier 1974): shares like 1/3 come back exact to the last digit. */
export const sumOf = (values: readonly number[]): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};

/** Arithmetic mean of at least one value. */
export const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;

/** Sum of squared distances from the mean, in two passes; exactly 0 when all values are equal. */
export const squaresOf = (values: readonly number[]): number => {
  const [first] = values;
  if (values.every((value) => value === first)) return 0;
  const mean = meanOf(values);
  return sumOf(values.map((value) => (value - mean) ** 2));
};

/** Variance of a sample: divided by n − 1. Needs two values. */
export const sampleVariance = (values: readonly number[]): number =>
  squaresOf(values) / (values.length - 1);

/**
 * The value below which a share of at least one value lies, between neighbours in proportion.
 * Source: Hyndman & Fan 1996, type 7, as spreadsheets compute it (PERCENTILE.INC).
 */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
};

/** Product-moment correlation of two lists of one length (Pearson); null when either does not vary. */
export const correlationOf = (xs: readonly number[], ys: readonly number[]): number | null => {
  const spread = Math.sqrt(squaresOf(xs)) * Math.sqrt(squaresOf(ys));
  if (spread === 0) return null;
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  const products = xs.map((x, i) => (x - meanX) * ((ys[i] ?? 0) - meanY));
  return Math.max(-1, Math.min(1, sumOf(products) / spread));
};
