import type { Weights } from "./weights.ts";

/** Of a long word the first and last letters count; each is read with two neighbours on each side. */
const FIRST_LETTERS = 8;
const LAST_LETTERS = 6;
const REACH = 2;
const WINDOW = 2 * REACH + 1;
/** Rows for what stands beyond a word, its first and last mark, and letters without a row of their own. */
const PAD = 0;
const START = 1;
const END = 2;
const OTHER = 3;
const FIRST_LETTER = 4;
/** Rows of each place of a window: those four and printable ASCII. tools/reader/features.py has the same. */
const LETTERS = 98;

/** Digits are all 0 and typographic quotes plain ones. */
function letterOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return 48 - 33 + FIRST_LETTER;
  if (unit === 0x2018 || unit === 0x2019) return 39 - 33 + FIRST_LETTER;
  if (unit === 0x201c || unit === 0x201d) return 34 - 33 + FIRST_LETTER;
  return unit >= 33 && unit <= 126 ? unit - 33 + FIRST_LETTER : OTHER;
}

/** The rows of a word's letters between its marks: `it` is pad, start, i, t, end, pad. */
export function lettersOf(form: string): number[] {
  const { length } = form;
  const rows = [PAD, START];
  for (let i = 0; i < length; i++) {
    if (i >= FIRST_LETTERS && i < length - LAST_LETTERS) continue;
    rows.push(letterOf(form.charCodeAt(i)));
  }
  rows.push(END, PAD);
  return rows;
}

/** Writes what the filters find anywhere in a word at `out[at…]`: how well each one's best place fits, or 0. */
export type WriteSpelling = (form: string, out: Int16Array, at: number) => void;

/**
 * A convolution over letters (as in dos Santos & Zadrozny 2014), by table: what each letter adds at each place of a
 * window is a row of whole numbers, so a filter's fit is a sum of five and the same everywhere.
 */
export function createSpelling(weights: Weights): WriteSpelling {
  const table = weights.int8("letters");
  const bias = weights.int16("letters.bias");
  const units = weights.float32("letters.units");
  const filters = units.length;
  const sums = new Int32Array(filters);
  const best = new Int32Array(filters);
  return (form, out, at) => {
    const rows = lettersOf(form);
    best.fill(0);
    for (let i = 0; i + WINDOW <= rows.length; i++) {
      sums.set(bias);
      for (let place = 0; place < WINDOW; place++) {
        const from = (place * LETTERS + (rows[i + place] as number)) * filters;
        for (let k = 0; k < filters; k++) {
          sums[k] = (sums[k] as number) + (table[from + k] as number);
        }
      }
      for (let k = 0; k < filters; k++) {
        if ((sums[k] as number) > (best[k] as number)) best[k] = sums[k] as number;
      }
    }
    for (let k = 0; k < filters; k++) {
      const exact = Math.fround((best[k] as number) * (units[k] as number));
      out[at + k] = Math.floor(exact + 0.5);
    }
  };
}
