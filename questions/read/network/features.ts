/** Rows of the hashed tables; tools/reader/features.py computes the same. */
const SUFFIX3_ROWS = 4096;
const SUFFIX2_ROWS = 1024;
const PREFIX3_ROWS = 4096;
const SHAPE_ROWS = 512;

/** Lower case, digits to 0, typographic quotes to plain ones: `“McDonald’s` and `"mcdonald's` are one word. */
export function normalise(form: string): string {
  const lower = form.toLowerCase();
  if (!/[0-9‘’“”]/.test(lower)) return lower;
  return lower.replace(/[0-9]/g, "0").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function classOf(unit: number): number {
  if (unit >= 65 && unit <= 90) return 88; // X
  if (unit >= 97 && unit <= 122) return 120; // x
  if (unit >= 48 && unit <= 57) return 100; // d
  return unit > 127 ? 117 : unit; // u
}

/** Character classes as code units, a run cut to two: `McDonald-99` is `XxXxx-dd`. One class for each code point. */
export function shapeOf(form: string): number[] {
  const out: number[] = [];
  let run = 0;
  for (const char of form) {
    const kind = classOf(char.codePointAt(0) ?? 0);
    run = kind === out.at(-1) ? run + 1 : 1;
    if (run <= 2) out.push(kind);
  }
  return out;
}

/** The finaliser of MurmurHash3. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the code units of a slice, finished; unsigned 32 bits. */
export function hashText(text: string, seed: number, from = 0, to = text.length): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** The same over the first `to` of a list of code units. */
export function hashUnits(units: readonly number[], seed: number, to = units.length): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < to; i++) h = Math.imul(h ^ (units[i] as number), 0x01000193);
  return finish(h);
}

export type WordFeatures = {
  /** Hash of the normalised form, to look up its row. */
  hash: number;
  suffix3: number;
  suffix2: number;
  prefix3: number;
  shape: number;
};

/** Everything the network sees of a word. */
export function featuresOf(form: string): WordFeatures {
  const normal = normalise(form);
  const end = normal.length;
  return {
    hash: hashText(normal, 0),
    suffix3: hashText(normal, 1, Math.max(0, end - 3)) % SUFFIX3_ROWS,
    suffix2: hashText(normal, 2, Math.max(0, end - 2)) % SUFFIX2_ROWS,
    prefix3: hashText(normal, 3, 0, Math.min(3, end)) % PREFIX3_ROWS,
    shape: hashUnits(shapeOf(form), 4) % SHAPE_ROWS,
  };
}
