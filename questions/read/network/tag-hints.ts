import { createWriteNumbers, KEYS, keys } from "./tag-numbers.ts";
import { createTagTable } from "./tag-table.ts";
import type { Weights } from "./weights.ts";

/** What tools/reader/hints.py calls TEMPLATES: which numbers of which neighbours each weight depends on. */
const templates = [
  ...["w0", "o0", "w-1", "w1", "w-2", "w2", "w-1 w0", "w0 w1", "w-1 w1"],
  ...["s4", "s3", "s2", "s1", "f1", "f2", "f3", "f4", "h0 first caps", "c-1 c0", "c0 c1"],
  ...["a0", "a-1 a0", "a0 a1", "a-1 a0 a1", "a-2 a-1 a0", "a0 a1 a2", "a-1 w0", "w0 a1"],
  ...["a-1 w0 a1", "w0 a1 a2", "a-2 a-1 w0"],
] as const;
/** Words on each side that a template looks at, and what stands there beyond the ends of a sentence. */
const REACH = 2;
const BEFORE = 1;
const AFTER = 2;
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

function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 65 && unit <= 90;
}

/** Hints for the words of one sentence: `into[k]` becomes the sum of weights for part of speech k of word `i`. */
export type SentenceHints = (i: number, into: Int32Array) => void;

/**
 * The tag hints of tools/reader/hints.py: whole-number weights of hashed words, endings and neighbours, which mend
 * what the network gets wrong. Only words that the network is unsure of need them, so a word's numbers are made on
 * demand.
 */
export function createTagHints(weights: Weights): (forms: readonly string[]) => SentenceHints {
  const addRow = createTagTable(weights);
  const write = createWriteNumbers(weights);
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
      const at = (i + REACH) * KEYS;
      for (let t = 0; t < offsets.length; t++) {
        addRow(mix(100 + t, numbers, at, offsets[t] as number[]), into);
      }
    };
  };
}
