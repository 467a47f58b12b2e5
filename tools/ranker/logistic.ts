export type Example = {
  article: string;
  features: Record<string, number>;
  isPublished: boolean;
  /** How many examples it counts as; one when absent. */
  weight?: number;
};
export type Weights = { bias: number; weights: Record<string, number> };

/** No weights: every example has an even chance. */
export const noWeights: Weights = { bias: 0, weights: {} };

const mostSteps = 30;
const smallStep = 1e-6;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Chance of print that the weights give the features. */
export function predict({ bias, weights }: Weights, features: Record<string, number>): number {
  let sum = bias;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return sigmoid(sum);
}

/**
 * Logistic regression by Newton's method whose weights, but not the bias, are held to those of `prior` (a Gaussian with precision
 * `pull` in examples): with few examples the prior speaks, with many the verdicts do.
 */
export function train(examples: Example[], prior: Weights, pull: number): Weights {
  const names = [
    ...new Set([
      ...Object.keys(prior.weights),
      ...examples.flatMap(({ features }) => Object.keys(features)),
    ]),
  ];
  const start = [prior.bias, ...names.map((name) => prior.weights[name] ?? 0)];
  const rows = examples.map(({ features, isPublished, weight = 1 }) => ({
    values: [1, ...names.map((name) => features[name] ?? 0)],
    target: isPublished ? 1 : 0,
    weight,
  }));
  const held = start.map((_, i) => (i === 0 ? smallStep : pull));
  let at = start;
  for (let round = 0; round < mostSteps; round++) {
    const { slope, curve } = derive(rows, at);
    for (const [i, pulled] of held.entries()) {
      slope[i] = (slope[i] ?? 0) + pulled * ((at[i] ?? 0) - (start[i] ?? 0));
      const line = curve[i];
      if (line !== undefined) line[i] = (line[i] ?? 0) + pulled;
    }
    const step = solve(curve, slope);
    at = at.map((value, i) => value - (step[i] ?? 0));
    if (step.every((size) => Math.abs(size) < smallStep)) break;
  }
  const [bias = 0, ...values] = at;
  return { bias, weights: Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) };
}

type Row = { values: number[]; target: number; weight: number };

/** First and second derivative of the loss. */
function derive(rows: Row[], at: number[]): { slope: number[]; curve: number[][] } {
  const slope = at.map(() => 0);
  const curve = at.map(() => at.map(() => 0));
  for (const { values, target, weight } of rows) {
    // Most features of a row are zero.
    const used = values.flatMap((value, i) => (value === 0 ? [] : [{ i, value }]));
    const chance = sigmoid(used.reduce((sum, { i, value }) => sum + value * (at[i] ?? 0), 0));
    const bend = weight * chance * (1 - chance);
    for (const { i, value } of used) {
      slope[i] = (slope[i] ?? 0) + weight * (chance - target) * value;
      const line = curve[i] ?? [];
      for (const other of used) line[other.i] = (line[other.i] ?? 0) + bend * value * other.value;
    }
  }
  return { slope, curve };
}

/** Solves a symmetric, positive definite system by Gaussian elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const size = lines.length;
  for (let i = 0; i < size; i++) {
    const pivot = lines[i] ?? [];
    for (const below of lines.slice(i + 1)) {
      const share = (below[i] ?? 0) / (pivot[i] ?? 1);
      if (share === 0) continue;
      for (let j = i; j <= size; j++) below[j] = (below[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  const found = right.map(() => 0);
  for (let i = size - 1; i >= 0; i--) {
    const line = lines[i] ?? [];
    const known = found.reduce((sum, value, j) => (j > i ? sum + value * (line[j] ?? 0) : sum), 0);
    found[i] = ((line[size] ?? 0) - known) / (line[i] ?? 1);
  }
  return found;
}

/** Chance that a printed example ranks over one that is not (area under the ROC curve); 0.5 when one side is empty. */
export function areaUnderCurve(scored: { score: number; isPublished: boolean }[]): number {
  const good = scored.filter(({ isPublished }) => isPublished);
  const bad = scored.filter(({ isPublished }) => !isPublished);
  if (good.length === 0 || bad.length === 0) return 0.5;
  let wins = 0;
  for (const { score: high } of good)
    for (const { score: low } of bad) wins += high > low ? 1 : high === low ? 0.5 : 0;
  return wins / (good.length * bad.length);
}
