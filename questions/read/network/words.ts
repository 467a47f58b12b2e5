import { featuresOf } from "./features.ts";
import { createRareWords } from "./rare-words.ts";
import { indexOfSorted } from "./sorted.ts";
import { createSpelling } from "./spelling.ts";
import type { Weights } from "./weights.ts";

/**
 * Writes a word's input to the network at `out[at…]`: the rows of its five features and its spelling side by
 * side, as i16. A word without a row of its own takes the code of a rare word, or else the last row, that of unknown words.
 */
export type WriteWord = (form: string, out: Int16Array, at: number) => void;

export function createWordWriter(weights: Weights): WriteWord {
  const { words, widths } = weights.header;
  const hashes = weights.uint32("hashes");
  const units = weights.float32("units");
  const tables = ["word", "suffix3", "suffix2", "prefix3", "shape"].map(weights.int8);
  const writeRare = createRareWords(weights);
  const writeSpelling = createSpelling(weights);
  return (form, out, at) => {
    const { hash, suffix3, suffix2, prefix3, shape } = featuresOf(form);
    const known = indexOfSorted(hashes, hash);
    const rows = [known < 0 ? words : known, suffix3, suffix2, prefix3, shape];
    const isRare = known < 0 && writeRare(hash, out, at);
    let unit = isRare ? (widths[0] as number) : 0;
    for (let part = isRare ? 1 : 0; part < tables.length; part++) {
      const table = tables[part] as Int8Array;
      const width = widths[part] as number;
      const from = (rows[part] as number) * width;
      for (let j = from; j < from + width; j++) {
        // One f32 product, rounded half up: the same whole number everywhere.
        const exact = Math.fround((table[j] as number) * (units[unit] as number));
        out[at + unit] = Math.floor(exact + 0.5);
        unit++;
      }
    }
    writeSpelling(form, out, at + unit);
  };
}
