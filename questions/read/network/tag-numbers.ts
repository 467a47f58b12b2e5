import { hashText, hashUnits, normalise, shapeOf } from "./features.ts";
import { indexOfSorted } from "./sorted.ts";
import type { Weights } from "./weights.ts";

/** The numbers that hints are looked up by, in the order they are written in. The last two depend on the sentence. */
export const keys = [
  "w",
  "o",
  "h",
  "c",
  "a",
  "s1",
  "s2",
  "s3",
  "s4",
  "f1",
  "f2",
  "f3",
  "f4",
  "first",
  "caps",
];
export const KEYS = keys.length;
/** Longer shapes are cut. */
const SHAPE_UNITS = 64;
/** Words whose numbers are kept; a quarter of a megabyte. */
const KEPT_WORDS = 4096;

/** The number of the set of parts of speech that training saw a word with, or 0. */
type ClassOf = (hash: number) => number;

function createClassOf(weights: Weights): ClassOf {
  const hashes = weights.uint32("hashes");
  const classes = weights.uint8("classes");
  return (hash) => {
    const row = indexOfSorted(hashes, hash);
    return row < 0 ? 0 : (classes[row] as number);
  };
}

/** Writes the numbers of a word that do not depend on its sentence: all but the last two. */
export type WriteNumbers = (form: string, out: Uint32Array, at: number) => void;

function writeNumbers(form: string, classOf: ClassOf, out: Uint32Array, at: number): void {
  const normal = normalise(form);
  const { length } = normal;
  const shape = shapeOf(form).slice(0, SHAPE_UNITS);
  out[at] = hashText(normal, 10);
  out[at + 1] = hashText(form, 11);
  out[at + 2] = hashUnits(shape, 20);
  out[at + 3] = hashUnits(shape, 21, Math.min(3, shape.length));
  const known = classOf(hashText(normal, 0));
  out[at + 4] = known || hashText(normal.slice(-2) + String.fromCharCode(...shape.slice(0, 1)), 22);
  for (let n = 1; n <= 4; n++) {
    out[at + 4 + n] = hashText(normal, 11 + n, Math.max(0, length - n));
    out[at + 8 + n] = hashText(normal, 15 + n, 0, Math.min(n, length));
  }
}

/** Keeps the numbers of words met lately, as most of a text's words are repeats. */
export function createWriteNumbers(weights: Weights): WriteNumbers {
  const classOf = createClassOf(weights);
  const rows = new Map<string, number>();
  const kept = new Uint32Array(KEPT_WORDS * KEYS);
  return (form, out, at) => {
    let row = rows.get(form);
    if (row === undefined) {
      if (rows.size === KEPT_WORDS) rows.clear();
      row = rows.size * KEYS;
      rows.set(form, row);
      writeNumbers(form, classOf, kept, row);
    }
    for (let k = 0; k < KEYS - 2; k++) out[at + k] = kept[row + k] as number;
  };
}
