import { readGaps } from "./packed.ts";
import { indexOfSorted } from "./sorted.ts";
import type { Weights } from "./weights.ts";

/** Bits of a word's hash that are kept; one unknown word in two hundred is taken for another, which does no harm. */
const HASH_SHIFT = 8;
const BOOK_ROWS = 256;

/** Writes the vector of a word that training hardly saw but the word vectors know; false when they do not. */
export type WriteRareWord = (hash: number, out: Int16Array, at: number) => boolean;

/** Each rare word's vector is the sum of one row from each of two code books, two bytes in all. */
export function createRareWords(weights: Weights): WriteRareWord {
  const hashes = readGaps(weights.uint8("rare.gaps"));
  const codes = weights.uint8("rare.codes");
  const books = weights.int8("rare.books");
  const units = weights.float32("rare.units");
  const width = units.length;
  return (hash, out, at) => {
    const index = indexOfSorted(hashes, hash >>> HASH_SHIFT);
    if (index < 0) return false;
    const first = (codes[index] as number) * width;
    const second = (BOOK_ROWS + (codes[hashes.length + index] as number)) * width;
    for (let j = 0; j < width; j++) {
      const sum = (books[first + j] as number) + (books[second + j] as number);
      out[at + j] = Math.floor(Math.fround(sum * (units[j] as number)) + 0.5);
    }
    return true;
  };
}
