export type Example = {
  article: string;
  features: Record<string, number>;
  isPublished: boolean;
  /** How many examples it counts as; one when absent. */
  weight?: number;
};
export type Weights = { bias: number; weights: Record<string, number> };

const steps = 600;
const rate = 0.4;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Chance of print that the weights give the features. */
export function predict({ bias, weights }: Weights, features: Record<string, number>): number {
  let sum = bias;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return sigmoid(sum);
}

/**
 * Logistic regression by gradient descent whose weights are held to `prior` (a Gaussian with precision `pull` in
 * examples): with few examples the prior speaks, with many the verdicts do.
 */
export function train(examples: Example[], prior: Weights, pull: number): Weights {
  const names = [
    ...new Set([
      ...Object.keys(prior.weights),
      ...examples.flatMap(({ features }) => Object.keys(features)),
    ]),
  ];
  const weights: Record<string, number> = Object.fromEntries(
    names.map((name) => [name, prior.weights[name] ?? 0]),
  );
  let bias = prior.bias;
  const n = Math.max(
    1,
    examples.reduce((sum, { weight = 1 }) => sum + weight, 0),
  );
  // A strong prior makes the slope steep: the step shortens with it, or it would overshoot.
  const step = rate / (1 + pull / n);
  for (let round = 0; round < steps; round++) {
    const gradient: Record<string, number> = {};
    let biasGradient = 0;
    for (const { features, isPublished, weight = 1 } of examples) {
      const error = weight * (predict({ bias, weights }, features) - (isPublished ? 1 : 0));
      biasGradient += error;
      for (const [name, value] of Object.entries(features))
        gradient[name] = (gradient[name] ?? 0) + error * value;
    }
    bias -= (step * biasGradient) / n;
    for (const name of names) {
      const held = pull * ((weights[name] ?? 0) - (prior.weights[name] ?? 0));
      weights[name] = (weights[name] ?? 0) - (step * ((gradient[name] ?? 0) + held)) / n;
    }
  }
  return { bias, weights };
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
