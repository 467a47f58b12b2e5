import { hashText, hashUnits, normalise, shapeOf } from "./features.ts";
import { readGaps } from "./packed.ts";
import { indexOfSorted } from "./sorted.ts";
import type { Weights } from "./weights.ts";

/** What tools/reader/hints.py calls TEMPLATES: which numbers of which neighbours each weight depends on. */
const templates = [
  ...["w0", "o0", "w-1", "w1", "w-2", "w2", "w-1 w0", "w0 w1", "w-1 w1"],
  ...["s4", "s3", "s2", "s1", "f1", "f2", "f3", "f4", "h0 first caps", "c-1 c0", "c0 c1"],
  ...["a0", "a-1 a0", "a0 a1", "a-1 a0 a1", "a-2 a-1 a0", "a0 a1 a2", "a-1 w0", "w0 a1"],
  ...["a-1 w0 a1", "w0 a1 a2", "a-2 a-1 w0"],
] as const;
const keys = [
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
const KEYS = keys.length;
/** Words on each side that a template looks at, and what stands there beyond the ends of a sentence. */
const REACH = 2;
const BEFORE = 1;
const AFTER = 2;
/** Longer shapes are cut. */
const SHAPE_UNITS = 64;
/** Words whose numbers are kept; a quarter of a megabyte. */
const KEPT_WORDS = 4096;

/** `a-1` → where the number lies, from the word's own numbers. */
function offsetOf(name: string): number {
  const own = keys.indexOf(name);
  if (own >= 0) return own;
  return keys.indexOf(name.charAt(0)) + KEYS * Number(name.slice(1));
}

const offsets = templates.map((template) => template.split(" ").map(offsetOf));

function mix(seed: number, numbers: Uint32Array, at: number, parts: readonly number[]): number {
  let h = 0x811c9dc5 ^ seed;
  for (let p = 0; p < parts.length; p++) {
    h = Math.imul(h ^ (numbers[at + (parts[p] as number)] as number), 0x01000193);
    h ^= h >>> 15;
  }
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

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
type WriteNumbers = (form: string, out: Uint32Array, at: number) => void;

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
function createWriteNumbers(classOf: ClassOf): WriteNumbers {
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

function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 65 && unit <= 90;
}

/** Weights by row and part of speech, most of them 0, and which rows have any. */
type Table = { weights: Int8Array; isUsed: Uint8Array };

function unpackTable(weights: Weights): Table {
  const { rows, upos } = weights.header.hints;
  const table = { weights: new Int8Array(rows * upos.length), isUsed: new Uint8Array(rows) };
  const places = readGaps(weights.uint8("hints.gaps"));
  const values = weights.int8("hints.values");
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    table.weights[place] = values[i] as number;
    table.isUsed[Math.floor(place / upos.length)] = 1;
  }
  return table;
}

/** Adds the weights of every template's row for the word whose numbers lie at `at`. */
function addRows(table: Table, numbers: Uint32Array, at: number, into: Int32Array): void {
  const { weights, isUsed } = table;
  const mask = isUsed.length - 1;
  const columns = into.length;
  for (let t = 0; t < offsets.length; t++) {
    const row = mix(100 + t, numbers, at, offsets[t] as number[]) & mask;
    if (isUsed[row] === 0) continue;
    const from = row * columns;
    for (let k = 0; k < columns; k++) into[k] = (into[k] as number) + (weights[from + k] as number);
  }
}

/** Hints for the words of one sentence: `into[k]` becomes the sum of weights for part of speech k of word `i`. */
export type SentenceHints = (i: number, into: Int32Array) => void;

/**
 * The tag hints of tools/reader/hints.py: whole-number weights of hashed words, endings and neighbours, which mend
 * what the network gets wrong. Only words that the network is unsure of need them, so a word's numbers are made on
 * demand.
 */
export function createTagHints(weights: Weights): (forms: readonly string[]) => SentenceHints {
  const table = unpackTable(weights);
  const write = createWriteNumbers(createClassOf(weights));
  return (forms) => {
    const n = forms.length;
    const numbers = new Uint32Array((n + 2 * REACH) * KEYS);
    numbers.fill(BEFORE, 0, REACH * KEYS);
    numbers.fill(AFTER, (n + REACH) * KEYS);
    const made = new Uint8Array(n);
    const capitals = Math.floor((5 * forms.filter(isCapital).length) / n);
    const make = (i: number): void => {
      if (i < 0 || i >= n || made[i]) return;
      const at = (i + REACH) * KEYS;
      write(forms[i] as string, numbers, at);
      numbers[at + KEYS - 2] = i === 0 ? 1 : 0;
      numbers[at + KEYS - 1] = capitals;
      made[i] = 1;
    };
    return (i, into) => {
      for (let j = i - REACH; j <= i + REACH; j++) make(j);
      into.fill(0);
      addRows(table, numbers, (i + REACH) * KEYS, into);
    };
  };
}
