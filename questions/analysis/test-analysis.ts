import {
  type Figure,
  minForQuartiles,
  minPlayers,
  shown,
  tooFewPlayers,
  withhold,
} from "./figure.ts";
import { meanOf, quantileOf, sampleVariance, squaresOf, sumOf } from "./moments.ts";
import { columnOf, isAllOrNothing, type ScoreTable, totalsOf } from "./score-table.ts";

/** How the test as a whole did. Means, quartiles, deviation and error are in points. */
export type TestAnalysis = {
  players: number;
  mean: Figure;
  median: Figure;
  /** Half of the players lie between these two. */
  lowerQuartile: Figure;
  upperQuartile: Figure;
  /** Of a sample: divided by n − 1. */
  standardDeviation: Figure;
  /** Kuder & Richardson 1937, formula 20. At most 1; below 0 when questions work against each other. */
  kr20: Figure;
  /** Cronbach 1951. The same number as KR-20 where nothing is partly right. */
  alpha: Figure;
  /** Standard deviation × √(1 − alpha): how far a player's points may be from what they would earn on the average. */
  standardError: Figure;
  /** Players at each whole number of points, from 0 to the most that can be earned; parts of a point are counted down. */
  distribution: number[];
};

export const analyseTest = (table: ScoreTable): TestAnalysis => {
  const totals = totalsOf(table);
  const from = (needed: number, compute: () => number): Figure =>
    totals.length < needed ? tooFewPlayers(totals.length, needed) : shown(compute());
  const alpha = coefficientAlpha(table, totals);
  return {
    players: totals.length,
    mean: from(1, () => meanOf(totals)),
    median: from(1, () => quantileOf(totals, 0.5)),
    lowerQuartile: from(minForQuartiles, () => quantileOf(totals, 0.25)),
    upperQuartile: from(minForQuartiles, () => quantileOf(totals, 0.75)),
    standardDeviation: from(2, () => Math.sqrt(sampleVariance(totals))),
    kr20: kuderRichardson20(table, totals),
    alpha,
    standardError: errorOf(totals, alpha),
    distribution: distributionOf(table, totals),
  };
};

/** k/(k−1) × (1 − Σ item variances / variance of the totals). */
const coefficientAlpha = (table: ScoreTable, totals: readonly number[]): Figure => {
  const withheld = reliabilityFault(table, totals);
  if (withheld !== null) return withheld;
  const questions = table.maxPoints.length;
  const items = sumOf(table.maxPoints.map((_, i) => squaresOf(columnOf(table, i))));
  return shown((questions / (questions - 1)) * (1 - items / squaresOf(totals)));
};

/** k/(k−1) × (1 − Σ pq / variance of the totals), both variances divided by n. */
const kuderRichardson20 = (table: ScoreTable, totals: readonly number[]): Figure => {
  const withheld = reliabilityFault(table, totals);
  if (withheld !== null) return withheld;
  if (!isAllOrNothing(table)) return withhold({ reason: "partial_credit" });
  const { maxPoints, rows } = table;
  const pq = maxPoints.map((max, i) => {
    const p = columnOf(table, i).filter((points) => points === max).length / rows.length;
    return p * (1 - p) * max * max;
  });
  const variance = squaresOf(totals) / rows.length;
  return shown((maxPoints.length / (maxPoints.length - 1)) * (1 - sumOf(pq) / variance));
};

const reliabilityFault = (table: ScoreTable, totals: readonly number[]): Figure | null => {
  const questions = table.maxPoints.length;
  if (totals.length < minPlayers) return tooFewPlayers(totals.length, minPlayers);
  if (questions < 2) return withhold({ reason: "too_few_questions", got: questions, needed: 2 });
  return squaresOf(totals) === 0 ? withhold({ reason: "same_total" }) : null;
};

/** A negative alpha counts as 0: no error is larger than the spread itself. */
const errorOf = (totals: readonly number[], alpha: Figure): Figure =>
  alpha.value === null
    ? alpha
    : shown(Math.sqrt(sampleVariance(totals) * (1 - Math.max(0, alpha.value))));

/** A millionth forgives what rounding took from a whole point. */
const distributionOf = ({ maxPoints }: ScoreTable, totals: readonly number[]): number[] => {
  const counts = new Array<number>(Math.floor(sumOf(maxPoints) + 1e-6) + 1).fill(0);
  for (const total of totals) {
    const at = Math.min(counts.length - 1, Math.max(0, Math.floor(total + 1e-6)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};
