import type { Token } from "./token.ts";

/** The marks of the eras: -1 before, 1 in the common era. */
const eras: ReadonlyMap<string, number> = new Map([
  ["bc", -1],
  ["bce", -1],
  ["ad", 1],
  ["ce", 1],
]);

/** The era that a word marks, or `null`. */
export const eraOf = (word: string): number | null => eras.get(word) ?? null;

/** How the era of an answer meets that of the key; no mark means the common era, unless the key has one and is asked for. */
export type EraMatch = "same" | "missing" | "other";

/** Compares the eras that two texts with numbers name. */
export const compareEras = (given: readonly Token[], expected: readonly Token[]): EraMatch => {
  if (!expected.some(({ value }) => value !== undefined)) return "same";
  const wanted = findEra(expected);
  const got = findEra(given);
  if (wanted === got || (wanted !== -1 && got !== -1)) return "same";
  return wanted === -1 && got === 0 ? "missing" : "other";
};

const findEra = (tokens: readonly Token[]): number => {
  for (const { text } of tokens) {
    const era = eras.get(text);
    if (era !== undefined) return era;
  }
  return 0;
};
