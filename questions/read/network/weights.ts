import { err, ok, type Result } from "../../result.ts";

/** What the head of a weights file says. Widths are those of the six parts of a word's input, in order. */
export type Header = {
  /** Words with a row of their own. */
  words: number;
  hidden: number;
  layers: number;
  arc: number;
  label: number;
  widths: [
    word: number,
    suffix3: number,
    suffix2: number,
    prefix3: number,
    shape: number,
    letters: number,
  ];
  labelScale: number;
  /** `UPOS/XPOS`. */
  tags: string[];
  relations: string[];
  names: string[];
  /** The table of tag hints: its rows, its columns, and what one step of a weight is worth. */
  hints: { rows: number; upos: string[]; unit: number };
  /** Name → offset in bytes within the sections, number of elements. */
  sections: Record<string, [offset: number, count: number]>;
};

/** The weights by name, as views into the file: nothing is copied. */
export type Weights = {
  header: Header;
  int8: (name: string) => Int8Array;
  int16: (name: string) => Int16Array;
  uint8: (name: string) => Uint8Array;
  float32: (name: string) => Float32Array;
  uint32: (name: string) => Uint32Array;
};

export type WeightsError =
  | { reason: "weights_foreign" }
  | { reason: "weights_version"; got: number; expected: number }
  | { reason: "weights_truncated"; got: number; expected: number }
  | { reason: "weights_damaged" };

export const WEIGHTS_VERSION = 3;
/** "FDRD" as a little-endian number. */
const MAGIC = 0x44524446;
const PREFIX_BYTES = 16;

/** FNV-1a over 32-bit words: a damaged file must not become a reader that reads nonsense. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++)
    hash = Math.imul(hash ^ (words[i] as number), 0x01000193) >>> 0;
  return hash;
}

function parseHeader(bytes: Uint8Array): Header | undefined {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  try {
    return JSON.parse(text) as Header;
  } catch {
    return undefined;
  }
}

/**
 * Opens a weights file (made by tools/reader/pack.py). Fails with `weights_foreign` when it is something else,
 * `weights_version` when another version wrote it, `weights_truncated` when its length is not the one stated,
 * and `weights_damaged` when its checksum differs.
 */
export function parseWeights(file: Uint8Array | ArrayBuffer): Result<Weights, WeightsError> {
  const given = file instanceof ArrayBuffer ? new Uint8Array(file) : file;
  if (given.byteLength < PREFIX_BYTES + 4) return err({ reason: "weights_foreign" });
  const bytes = given.byteOffset % PREFIX_BYTES === 0 ? given : given.slice();
  const prefix = new Uint32Array(bytes.buffer, bytes.byteOffset, 5);
  const [magic, version, total, expected, headerBytes] = prefix as unknown as number[];
  if (magic !== MAGIC) return err({ reason: "weights_foreign" });
  if (version !== WEIGHTS_VERSION) {
    return err({ reason: "weights_version", got: version ?? 0, expected: WEIGHTS_VERSION });
  }
  if (total !== bytes.byteLength) {
    return err({ reason: "weights_truncated", got: bytes.byteLength, expected: total ?? 0 });
  }
  const body = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + PREFIX_BYTES,
    (total - PREFIX_BYTES) >> 2,
  );
  if (checksum(body) !== expected) return err({ reason: "weights_damaged" });
  const sectionsAt = PREFIX_BYTES + 4 + (headerBytes ?? 0);
  const header = parseHeader(bytes.subarray(PREFIX_BYTES + 4, sectionsAt));
  if (header === undefined) return err({ reason: "weights_damaged" });
  const place = (name: string): [number, number] => {
    const [offset, count] = header.sections[name] ?? [0, 0];
    return [bytes.byteOffset + sectionsAt + offset, count];
  };
  return ok({
    header,
    int8: (name) => new Int8Array(bytes.buffer, ...place(name)),
    int16: (name) => new Int16Array(bytes.buffer, ...place(name)),
    uint8: (name) => new Uint8Array(bytes.buffer, ...place(name)),
    float32: (name) => new Float32Array(bytes.buffer, ...place(name)),
    uint32: (name) => new Uint32Array(bytes.buffer, ...place(name)),
  });
}
