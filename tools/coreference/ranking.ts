import type { PronounWeights } from "../../questions/facts/pronouns/pronoun-model.ts";
import type { Example } from "./examples.ts";

const steps = 250;
const rate = 0.5;

type Coded = { common: Int32Array[]; own: Int32Array[]; isRight: boolean[] };

/** A log-linear ranking by gradient descent with steps by feature (AdaGrad), weights held to nought by `pull`. */
export function trainRanking(examples: readonly Example[], pull: number): PronounWeights {
  const ids = new Map<string, number>();
  const idOf = (name: string) => {
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  const coded = examples.map(
    (one): Coded => ({
      common: one.features.map((list) => Int32Array.from(list, (name) => idOf(`all|${name}`))),
      own: one.features.map((list) =>
        Int32Array.from(list, (name) => idOf(`${one.at.family}|${name}`)),
      ),
      isRight: one.isRight,
    }),
  );
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-6);
  const gradient = new Float64Array(ids.size);
  for (let step = 0; step < steps; step++) {
    gradient.fill(0);
    for (const one of coded) addGradient(one, weights, gradient);
    for (let k = 0; k < weights.length; k++) {
      const slope = (gradient[k] ?? 0) + pull * (weights[k] ?? 0);
      squares[k] = (squares[k] ?? 0) + slope * slope;
      weights[k] = (weights[k] ?? 0) - (rate * slope) / Math.sqrt(squares[k] ?? 1);
    }
  }
  const tables: PronounWeights = { all: {}, he: {}, it: {}, they: {} };
  for (const [key, id] of ids) {
    const at = key.indexOf("|");
    tables[key.slice(0, at) as keyof PronounWeights][key.slice(at + 1)] = weights[id] ?? 0;
  }
  return tables;
}

/** Of the chance that all right candidates have together. */
function addGradient(
  { common, own, isRight }: Coded,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const scores = common.map((list, c) => {
    let sum = 0;
    for (const k of list) sum += weights[k] ?? 0;
    for (const k of own[c] ?? []) sum += weights[k] ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const total = raised.reduce((a, b) => a + b, 0);
  const right = raised.reduce((sum, one, c) => sum + (isRight[c] ? one : 0), 0);
  raised.forEach((one, c) => {
    const slope = one / total - (isRight[c] ? one / right : 0);
    for (const k of common[c] ?? []) gradient[k] = (gradient[k] ?? 0) + slope;
    for (const k of own[c] ?? []) gradient[k] = (gradient[k] ?? 0) + slope;
  });
}
