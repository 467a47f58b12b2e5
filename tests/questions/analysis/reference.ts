/**
 * The same figures by other formulas than the core's, for comparison: sums of squares of an analysis of variance,
 * covariances, means of two groups, lots drawn one by one. Plain sums, no shared code.
 */
type Rows = readonly (readonly number[])[];

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const column = (rows: Rows, j: number) => rows.map((row) => row[j] ?? 0);

/** Reliability by Hoyt 1941: 1 − residual mean square / mean square of persons. Equals alpha, and KR-20. */
export const hoyt = (rows: Rows): number => {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const all = rows.flat();
  const correction = sum(all) ** 2 / (n * k);
  const total = sum(all.map((x) => x * x)) - correction;
  const persons = sum(rows.map((row) => sum(row) ** 2)) / k - correction;
  const items =
    sum(Array.from({ length: k }, (_, j) => sum(column(rows, j)) ** 2)) / n - correction;
  const residual = (total - persons - items) / ((n - 1) * (k - 1));
  return 1 - residual / (persons / (n - 1));
};

/** Sample covariance, by pairs of players: the mean of (xi − xj)(yi − yj) / 2 over all pairs. */
export const covariance = (xs: readonly number[], ys: readonly number[]): number => {
  let products = 0;
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      products += ((xs[i] ?? 0) - (xs[j] ?? 0)) * ((ys[i] ?? 0) - (ys[j] ?? 0));
    }
  }
  return products / (xs.length * (xs.length - 1));
};

/** Item-rest correlation from the item-total covariance: cov(i, t − i) = cov(i, t) − var(i). */
export const itemRest = (rows: Rows, j: number): number => {
  const item = column(rows, j);
  const totals = rows.map(sum);
  const varItem = covariance(item, item);
  const varTotal = covariance(totals, totals);
  const both = covariance(item, totals);
  return (both - varItem) / Math.sqrt(varItem * (varTotal + varItem - 2 * both));
};

/** The textbook point-biserial of right and wrong: (M1 − M0) / s × √(pq), s divided by n. */
export const pointBiserial = (rows: Rows, j: number): number => {
  const rests = rows.map((row) => sum(row) - (row[j] ?? 0));
  const right = rests.filter((_, i) => rows[i]?.[j] === 1);
  const wrong = rests.filter((_, i) => rows[i]?.[j] === 0);
  const p = right.length / rows.length;
  const s = Math.sqrt(sum(rests.map((x) => (x - mean(rests)) ** 2)) / rows.length);
  return ((mean(right) - mean(wrong)) / s) * Math.sqrt(p * (1 - p));
};

/** Difference of the outer groups, averaged over every way to draw the players who share the edge's total. */
export const upperLower = (rows: Rows, j: number, max: number): number => {
  const size = Math.round(rows.length * 0.27);
  const totals = rows.map(sum);
  const meanOfDraws = (sign: 1 | -1): number => {
    const edge = totals.map((t) => t * sign).sort((a, b) => b - a)[size - 1] ?? 0;
    const inside = column(rows, j).filter((_, i) => (totals[i] ?? 0) * sign > edge);
    const tied = column(rows, j).filter((_, i) => (totals[i] ?? 0) * sign === edge);
    const draws = subsets(tied, size - inside.length);
    return mean(draws.map((drawn) => sum([...inside, ...drawn]) / size));
  };
  return (meanOfDraws(1) - meanOfDraws(-1)) / max;
};

const subsets = (values: readonly number[], size: number): number[][] => {
  if (size === 0) return [[]];
  const [first, ...rest] = values;
  if (first === undefined || values.length < size) return [];
  return [...subsets(rest, size - 1).map((drawn) => [first, ...drawn]), ...subsets(rest, size)];
};

/** Median by definition: as many players at or below it as at or above it. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
};
