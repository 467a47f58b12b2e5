import type { Kernel } from "./kernel.ts";
import { CACHED_WORDS, type Memory, project } from "./memory.ts";
import type { Weights } from "./weights.ts";
import { createWordWriter } from "./words.ts";

/** A sentence of a group and where it lies in the buffers: row `base` is its root's, its words follow. */
export type Place = { index: number; forms: readonly string[]; base: number };

/**
 * Sees to it that what the first layer adds for each word of a group is in memory, and notes its row for each
 * token. Words met lately are kept, as most of a text's words are repeats; the result does not depend on it.
 */
export type PlaceWords = (group: readonly Place[], rowCount: number) => void;

export function createWordCache(weights: Weights, kernel: Kernel, memory: Memory): PlaceWords {
  const write = createWordWriter(weights);
  const cached = new Map<string, number>();
  const i16 = new Int16Array(kernel.memory.buffer);
  const i32 = new Int32Array(kernel.memory.buffer);
  const { input } = memory.layers[0];
  return (group, rowCount) => {
    if (cached.size + rowCount > CACHED_WORDS) cached.clear();
    const first = cached.size;
    for (const { forms, base } of group) {
      let at = (memory.rows >> 2) + base + 1;
      for (const form of forms) {
        let row = cached.get(form);
        if (row === undefined) {
          row = cached.size;
          cached.set(form, row);
          write(form, i16, (memory.words >> 1) + (row - first) * input.k);
        }
        i32[at++] = row;
      }
    }
    const fresh = cached.size - first;
    if (fresh > 0) project(kernel, input, memory.words, fresh, memory.cached + first * 4 * input.n);
  };
}
