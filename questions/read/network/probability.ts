const LOG2_E = Math.LOG2E;
const LN_2 = Math.LN2;
/** Below this a term adds nothing to a sum of probabilities. */
const NEGLIGIBLE = -30;
/** 2 to the power of minus the index; products with them are exact. */
const HALVES = Float64Array.from({ length: 48 }, (_, i) => 2 ** -i);

/** e to a power from -30 to 0, by sums and products alone, so that every machine gives the same bits. */
export function expOf(power: number): number {
  if (power < NEGLIGIBLE) return 0;
  const twos = Math.floor(power * LOG2_E + 0.5);
  const r = power - twos * LN_2;
  const value =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
  return value * (HALVES[-twos] as number);
}

/** Softmax of `values[from…to)` at one index of `values`, from 0 to 1. `skip` is left out of the sum. */
export function probabilityAt(
  values: Float32Array,
  from: number,
  to: number,
  index: number,
  skip = -1,
): number {
  let top = values[index] as number;
  for (let i = from; i < to; i++) {
    if (i !== skip && (values[i] as number) > top) top = values[i] as number;
  }
  let sum = 0;
  for (let i = from; i < to; i++) {
    if (i !== skip) sum += expOf((values[i] as number) - top);
  }
  return expOf((values[index] as number) - top) / sum;
}
