import { readGaps } from "./packed.ts";
import type { Weights } from "./weights.ts";

/** Adds the weights of one row to a list with a place for each part of speech; `hash` is cut to a row's number. */
export type AddRow = (hash: number, into: Int32Array) => void;

/**
 * The table of hints. Of its rows few have a weight and those mostly one, so a bit for each row says whether it has
 * any, which the nearest cache holds, and the weights lie side by side.
 */
export function createTagTable(weights: Weights): AddRow {
  const { rows, upos } = weights.header.hints;
  const places = readGaps(weights.uint8("hints.gaps"));
  const values = weights.int8("hints.values");
  const isUsed = new Uint32Array((rows + 31) >> 5);
  const ends = new Uint32Array(rows + 1);
  const columns = new Uint8Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const row = Math.floor(place / upos.length);
    columns[i] = place - row * upos.length;
    isUsed[row >> 5] = (isUsed[row >> 5] as number) | (1 << (row & 31));
    ends[row + 1] = i + 1;
  }
  for (let row = 1; row <= rows; row++) if (ends[row] === 0) ends[row] = ends[row - 1] as number;
  return (hash, into) => {
    const row = hash & (rows - 1);
    if ((((isUsed[row >> 5] as number) >>> (row & 31)) & 1) === 0) return;
    const end = ends[row + 1] as number;
    for (let i = ends[row] as number; i < end; i++) {
      const column = columns[i] as number;
      into[column] = (into[column] as number) + (values[i] as number);
    }
  };
}
