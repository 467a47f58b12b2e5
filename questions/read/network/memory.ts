import type { Kernel } from "./kernel.ts";
import type { Weights } from "./weights.ts";

const PAGE_BYTES = 65536;
/** Left alone: the compiled module keeps its own data at the bottom of the memory. */
const RESERVED_BYTES = 4096;

/** Sentences read side by side. More lanes share a loaded weight more often, until the cache is full. */
export const LANES = 8;
/** Longest sentence whose tree may be built upon, in tokens; treebanks have few longer ones to learn from. */
export const RELIABLE_TOKENS = 120;
/** Longest sentence that gets a tree at all. */
export const MAX_SENTENCE_TOKENS = 300;
/** Rows of a group: a sentence takes one more than it has tokens, for its root. The rest is for the kernel's fours. */
export const GROUP_ROWS = LANES * (RELIABLE_TOKENS + 1);
const MAX_ROWS = GROUP_ROWS + 4;
/** Words whose input to the first layer is kept; some 10 MB. */
export const CACHED_WORDS = 3072;

/** A matrix in the kernel's memory: weights, one scale for each output, and biases where it has them. */
export type Matrix = { w: number; scale: number; bias: number; n: number; k: number };

export type Layer = { input: Matrix; forward: Matrix; backward: Matrix };

/** Byte offsets of everything the network keeps in the kernel's memory. */
export type Memory = {
  layers: [Layer, Layer];
  tag: Matrix;
  heads: Matrix;
  label: Matrix;
  /** i16: inputs of new words. */
  words: number;
  /** f32: what the first layer adds for each cached word, both directions side by side. */
  cached: number;
  /** f32: what the second layer adds for each row. */
  pre: number;
  /** i16: what each layer gives for each row. */
  outputs: [number, number];
  /** f32: the projections of the last layer that arcs, labels and names are made from. */
  projections: number;
  /** f32: scores of tags or labels, a row each; or of arcs, sentence after sentence. */
  scores: number;
  /** i16: inputs of the label scorer. */
  pairs: number;
  /** i32, one for each row. */
  rows: number;
  identity: number;
  chosen: number;
  best: number;
  starts: number;
  lengths: number;
  scratch: number;
};

/** out f32[rows][n] = x i16[rows][k] times the matrix, plus its biases. */
export function project(
  kernel: Kernel,
  { w, scale, bias, n, k }: Matrix,
  x: number,
  rows: number,
  out: number,
): void {
  kernel.project(x, rows, k, w, scale, bias, out, n);
}

type Allocator = { take: (bytes: number) => number; end: () => number };

function createAllocator(): Allocator {
  let next = RESERVED_BYTES;
  return {
    take: (bytes) => {
      const here = next;
      next += (bytes + 15) & ~15;
      return here;
    },
    end: () => next,
  };
}

type Placed = { matrix: Matrix; name: string };

function placeMatrix(
  weights: Weights,
  { take }: Allocator,
  name: string,
  k: number,
  placed: Placed[],
): Matrix {
  const n = weights.int8(name).length / k;
  const matrix = { w: take(2 * n * k), scale: take(4 * n), bias: take(4 * n), n, k };
  placed.push({ matrix, name });
  return matrix;
}

/** [n][k] i8 to the kernel's blocks of 8 outputs and pairs of inputs, i16. */
function widen(from: Int8Array, to: Int16Array, n: number, k: number): void {
  let at = 0;
  for (let block = 0; block < n; block += 8) {
    for (let i = 0; i < k; i += 2) {
      for (let row = block * k + i; row < (block + 8) * k; row += k) {
        to[at++] = from[row] as number;
        to[at++] = from[row + 1] as number;
      }
    }
  }
}

function copyMatrix(weights: Weights, buffer: ArrayBuffer, { matrix, name }: Placed): void {
  const { w, scale, bias, n, k } = matrix;
  widen(weights.int8(name), new Int16Array(buffer, w, n * k), n, k);
  new Float32Array(buffer, scale, n).set(weights.float32(`${name}.scale`));
  new Float32Array(buffer, bias, n).set(weights.float32(`${name}.bias`));
}

/** Lays the weights and the working buffers into the kernel's memory, which grows to hold them. */
export function createMemory(weights: Weights, kernel: Kernel): Memory {
  const allocator = createAllocator();
  const { take } = allocator;
  const { hidden, label, widths } = weights.header;
  const inputs = widths.reduce((sum, width) => sum + width, 0);
  const placed: Placed[] = [];
  const place = (name: string, k: number): Matrix =>
    placeMatrix(weights, allocator, name, k, placed);
  const placeLayer = (layer: number, k: number): Layer => ({
    input: place(`in${layer}`, k),
    forward: place(`forward${layer}`, hidden),
    backward: place(`backward${layer}`, hidden),
  });
  const wide = 2 * hidden;
  const memory: Memory = {
    layers: [placeLayer(0, inputs), placeLayer(1, wide)],
    tag: place("tag", wide),
    heads: place("heads", wide),
    label: place("label", 2 * label),
    words: take(2 * inputs * MAX_ROWS),
    cached: take(4 * 8 * hidden * (CACHED_WORDS + 4)),
    pre: take(4 * 8 * hidden * MAX_ROWS),
    outputs: [take(2 * wide * MAX_ROWS), take(2 * wide * MAX_ROWS)],
    projections: 0,
    scores: 0,
    pairs: take(4 * label * MAX_ROWS),
    rows: take(4 * MAX_ROWS),
    identity: take(4 * MAX_ROWS),
    chosen: take(4 * MAX_ROWS),
    best: take(4 * MAX_ROWS),
    starts: take(4 * LANES),
    lengths: take(4 * LANES),
    scratch: take(LANES * hidden * (2 + 4 + 16)),
  };
  memory.projections = take(4 * memory.heads.n * MAX_ROWS);
  const arcs = MAX_SENTENCE_TOKENS * (MAX_SENTENCE_TOKENS + 1);
  memory.scores = take(4 * Math.max(memory.tag.n * MAX_ROWS, memory.label.n * MAX_ROWS, arcs));
  const lacking = allocator.end() - kernel.memory.buffer.byteLength;
  if (lacking > 0) kernel.memory.grow(Math.ceil(lacking / PAGE_BYTES));
  const { buffer } = kernel.memory;
  for (const one of placed) copyMatrix(weights, buffer, one);
  const identity = new Int32Array(buffer, memory.identity, MAX_ROWS);
  for (let i = 0; i < MAX_ROWS; i++) identity[i] = i;
  return memory;
}
