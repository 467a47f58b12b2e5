import type { Features } from "./features.ts";
import weights from "./weights.json" with { type: "json" };

const table: Record<string, number> = weights.weights;

/** Probability, 0 to 1, that an editor would print the candidate as it stands. */
export function score(features: Features): number {
  let sum = weights.bias;
  for (const [name, value] of Object.entries(features)) sum += (table[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
