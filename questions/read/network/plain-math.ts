/** Rounds to f32. */
export const f = Math.fround;

const TANH_LIMIT = Math.fround(4.97);
/** Adding and taking away 1.5 * 2^23 rounds a small f32 to a whole number, ties to even. */
const ROUNDER = 12582912;

/** tanh as the compiled kernel computes it, every step rounded to f32. */
export function tanh32(input: number): number {
  const x = Math.max(Math.min(input, TANH_LIMIT), -TANH_LIMIT);
  const s = f(x * x);
  let p = f(s + 378);
  p = f(f(p * s) + 17325);
  p = f(f(f(p * s) + 135135) * x);
  let q = f(f(s * 28) + 3150);
  q = f(f(q * s) + 62370);
  q = f(f(q * s) + 135135);
  return f(p / q);
}

/** The logistic function from tanh. */
export const sigmoid32 = (x: number): number => f(f(tanh32(f(x * 0.5)) * 0.5) + 0.5);

/** To a whole number with ties to even, kept within an i16. */
export function toI16(x: number): number {
  if (x >= 32767) return 32767;
  if (x <= -32768) return -32768;
  return f(f(x + ROUNDER) - ROUNDER);
}
