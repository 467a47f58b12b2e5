/** A seeded source of numbers. The same seed gives the same sequence on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number;
  /** An integer in [0, bound); 0 when `bound` is below 1. */
  below: (bound: number) => number;
  /** A new array with the same items in random order (Fisher–Yates). */
  shuffle: <T>(items: readonly T[]) => T[];
};

/**
 * 32-bit FNV-1a of a text's UTF-16 units, with MurmurHash3's finaliser, because neighbouring texts must
 * not give neighbouring seeds.
 */
export const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Mulberry32: 32 bits of state, integer arithmetic only. Not for secrets. */
export const createRandom = (seed: string): Random => {
  let state = hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number): number => Math.floor(next() * Math.max(1, bound));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1);
      const held = out[i] as T;
      out[i] = out[j] as T;
      out[j] = held;
    }
    return out;
  };
  return { next, below, shuffle };
};
