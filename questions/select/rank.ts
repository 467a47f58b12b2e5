import type { Features } from "./features.ts";
import learned from "./weights.json" with { type: "json" };

const tableOf = ({ bias, weights }: { bias: number; weights: Record<string, number> }) => ({
  bias,
  weights: new Map(Object.entries(weights)),
});

/**
 * Weights of news and of all other articles. What makes a question fit for print differs: with weights for both the area under
 * the curve of unseen news, each article left out of the training, is 0.69 instead of 0.73.
 */
const ofNews = tableOf(learned.news);
const ofOthers = tableOf(learned.other);

/** Probability, 0 to 1, that an editor would print the candidate as it stands; of each of its `kinds` the value is 1. */
export function score(features: Features, kinds: readonly string[] = []): number {
  const { bias, weights } = features.inNews === 1 ? ofNews : ofOthers;
  let sum = bias;
  for (const name in features) sum += (weights.get(name) ?? 0) * (features[name] ?? 0);
  for (const name of kinds) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
