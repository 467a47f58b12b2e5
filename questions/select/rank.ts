import type { Features } from "./features.ts";
import weights from "./weights.json" with { type: "json" };

const table = new Map(Object.entries(weights.weights));

/** Probability, 0 to 1, that an editor would print the candidate as it stands. */
export function score(features: Features): number {
  let sum = weights.bias;
  for (const name in features) sum += (table.get(name) ?? 0) * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
