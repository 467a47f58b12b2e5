export type Row = { features: string[]; isPositive: boolean; weight: number };

export type Fitted = ReadonlyMap<string, number>;

/** Name of the constant. */
const bias = "";

const rounds = 25;
const rate = 0.2;

/**
 * Logistic regression over features by name, by AdaGrad in an order that is always the same. `ridge` is the precision, in
 * rows, of the prior that holds weights at zero; features of fewer than `least` rows are left out.
 */
export function fit(rows: Row[], { ridge, least }: { ridge: number; least: number }): Fitted {
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= least);
  const weights = new Map([[bias, 0], ...known.map(([name]): [string, number] => [name, 0])]);
  const steepness = new Map([...weights.keys()].map((name) => [name, 1e-6]));
  const data = rows.map((row) => ({
    ...row,
    features: row.features.filter((name) => weights.has(name)),
  }));
  const next = createShuffle();
  for (let round = 0; round < rounds; round++) {
    next(data);
    for (const { features, isPositive, weight } of data) {
      const error = weight * (chanceOf(weights, features) - (isPositive ? 1 : 0));
      for (const name of [bias, ...features]) {
        const held = weights.get(name) ?? 0;
        // The prior's pull is shared out over the rows that have the feature.
        const slope = error + (name === bias ? 0 : (ridge * held) / (counts.get(name) ?? 1));
        const sum = (steepness.get(name) ?? 0) + slope * slope;
        steepness.set(name, sum);
        weights.set(name, held - (rate * slope) / Math.sqrt(sum));
      }
    }
  }
  return weights;
}

export function chanceOf(weights: Fitted, features: readonly string[]): number {
  let sum = weights.get(bias) ?? 0;
  for (const name of features) sum += weights.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

function createShuffle(): (list: Row[]) => void {
  let seed = 1;
  return (list) => {
    for (let k = list.length - 1; k > 0; k--) {
      seed = (seed * 48271) % 2147483647;
      const other = Math.floor((seed / 2147483647) * (k + 1));
      const [a, b] = [list[k], list[other]];
      if (a !== undefined && b !== undefined) [list[k], list[other]] = [b, a];
    }
  };
}
