import type { Kernel } from "./kernel.ts";

const PAGE_BYTES = 65536;
const TANH_LIMIT = Math.fround(4.97);
const H_SCALE = 32767;
/** Adding and taking away 1.5 * 2^23 rounds a small f32 to a whole number, ties to even. */
const ROUNDER = 12582912;

const f = Math.fround;

/** tanh as the compiled kernel computes it, every step rounded to f32. */
export function tanh32(input: number): number {
  const x = Math.max(Math.min(input, TANH_LIMIT), -TANH_LIMIT);
  const s = f(x * x);
  let p = f(s + 378);
  p = f(f(p * s) + 17325);
  p = f(f(f(p * s) + 135135) * x);
  let q = f(f(s * 28) + 3150);
  q = f(f(q * s) + 62370);
  q = f(f(q * s) + 135135);
  return f(p / q);
}

const sigmoid32 = (x: number): number => f(f(tanh32(f(x * 0.5)) * 0.5) + 0.5);

/** To a whole number with ties to even, kept within an i16. */
function toI16(x: number): number {
  if (x >= 32767) return 32767;
  if (x <= -32768) return -32768;
  return f(f(x + ROUNDER) - ROUNDER);
}

type Views = { i16: Int16Array; i32: Int32Array; f32: Float32Array };

/** The views follow the memory when it grows. */
function createMemory(): { memory: Kernel["memory"]; views: () => Views } {
  let buffer = new ArrayBuffer(PAGE_BYTES);
  const viewsOf = (): Views => ({
    i16: new Int16Array(buffer),
    i32: new Int32Array(buffer),
    f32: new Float32Array(buffer),
  });
  let views = viewsOf();
  const grow = (pages: number): number => {
    const before = buffer.byteLength / PAGE_BYTES;
    const larger = new ArrayBuffer(buffer.byteLength + pages * PAGE_BYTES);
    new Uint8Array(larger).set(new Uint8Array(buffer));
    buffer = larger;
    views = viewsOf();
    return before;
  };
  const memory = {
    get buffer() {
      return buffer;
    },
    grow,
  };
  return { memory, views: () => views };
}

const at = (view: Int16Array | Int32Array | Float32Array, index: number): number =>
  view[index] as number;

/** The sums of products of one row and one output, weights in blocks of 8 outputs and pairs of inputs. */
function multiplyRow(i16: Int16Array, x: number, k: number, w: number, output: number): number {
  let weight = w + (output >> 3) * 8 * k + (output & 7) * 2;
  let sum = 0;
  for (let i = 0; i < k; i += 2) {
    sum += at(i16, x + i) * at(i16, weight) + at(i16, x + i + 1) * at(i16, weight + 1);
    weight += 16;
  }
  return sum;
}

function createProject(views: () => Views): Kernel["project"] {
  return (x, rows, k, w, scale, bias, out, n) => {
    const { i16, f32 } = views();
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < n; j++) {
        const sum = multiplyRow(i16, (x >> 1) + row * k, k, w >> 1, j);
        f32[(out >> 2) + row * n + j] = f(
          f(f(sum) * at(f32, (scale >> 2) + j)) + at(f32, (bias >> 2) + j),
        );
      }
    }
  };
}

type Cell = { gates: Float32Array; h: Int16Array; c: Float32Array; hidden: number };

function stepCell({ gates, h, c, hidden }: Cell): void {
  for (let j = 0; j < hidden; j++) {
    const i = sigmoid32(at(gates, j));
    const forget = sigmoid32(at(gates, hidden + j));
    const g = tanh32(at(gates, 2 * hidden + j));
    const o = sigmoid32(at(gates, 3 * hidden + j));
    const state = f(f(forget * at(c, j)) + f(i * g));
    c[j] = state;
    h[j] = toI16(f(f(o * tanh32(state)) * H_SCALE));
  }
}

function createRecur(views: () => Views): Kernel["recur"] {
  return (
    pre,
    preStride,
    rows,
    w,
    scale,
    out,
    outStride,
    starts,
    lengths,
    lanes,
    hidden,
    reverse,
  ) => {
    const { i16, i32, f32 } = views();
    const gates = new Float32Array(4 * hidden);
    for (let lane = 0; lane < lanes; lane++) {
      const length = at(i32, (lengths >> 2) + lane);
      const cell = { gates, h: new Int16Array(hidden), c: new Float32Array(hidden), hidden };
      const state = new Int16Array(hidden);
      for (let step = 0; step < length; step++) {
        const offset = reverse ? length - 1 - step : step;
        const token = at(i32, (starts >> 2) + lane) + offset;
        const input = (pre + at(i32, (rows >> 2) + token) * preStride) >> 2;
        state.set(cell.h);
        const weights = i16.subarray(w >> 1, (w >> 1) + 4 * hidden * hidden);
        for (let j = 0; j < 4 * hidden; j++) {
          const sum = multiplyState(state, weights, hidden, j);
          gates[j] = f(at(f32, input + j) + f(f(sum) * at(f32, (scale >> 2) + j)));
        }
        stepCell(cell);
        i16.set(cell.h, (out + token * outStride) >> 1);
      }
    }
  };
}

function multiplyState(
  state: Int16Array,
  weights: Int16Array,
  hidden: number,
  output: number,
): number {
  let weight = (output >> 3) * 8 * hidden + (output & 7) * 2;
  let sum = 0;
  for (let i = 0; i < hidden; i += 2) {
    sum += at(state, i) * at(weights, weight) + at(state, i + 1) * at(weights, weight + 1);
    weight += 16;
  }
  return sum;
}

function createAttend(views: () => Views): Kernel["attend"] {
  return (children, heads, stride, count, headCount, width, out) => {
    const { f32 } = views();
    const lanes = new Float32Array(4);
    for (let child = 0; child < count; child++) {
      for (let head = 0; head < headCount; head++) {
        const a = (children + child * stride) >> 2;
        const b = (heads + head * stride) >> 2;
        lanes.fill(0);
        for (let j = 0; j < width; j++) {
          lanes[j & 3] = f(at(lanes, j & 3) + f(at(f32, a + j) * at(f32, b + j)));
        }
        const sum = f(f(at(lanes, 0) + at(lanes, 1)) + f(at(lanes, 2) + at(lanes, 3)));
        f32[(out >> 2) + child * headCount + head] = sum;
      }
    }
  };
}

function createCombine(views: () => Views): Kernel["combine"] {
  return (children, heads, stride, chosen, rows, width, scale, out) => {
    const { i16, i32, f32 } = views();
    const factor = f(scale);
    for (let row = 0; row < rows; row++) {
      const a = (children + row * stride) >> 2;
      const b = (heads + at(i32, (chosen >> 2) + row) * stride) >> 2;
      const o = (out >> 1) + row * 2 * width;
      for (let j = 0; j < width; j++) {
        const left = at(f32, a + j);
        const right = at(f32, b + j);
        i16[o + j] = toI16(f(f(left * right) * factor));
        i16[o + width + j] = toI16(f(Math.max(f(left + right), 0) * factor));
      }
    }
  };
}

/** The kernel in JavaScript: the same bits as the compiled one, some thirty times slower. */
export function createPlainKernel(): Kernel {
  const { memory, views } = createMemory();
  return {
    memory,
    project: createProject(views),
    recur: createRecur(views),
    attend: createAttend(views),
    rectify: (x, rows, stride, count) => {
      const { f32 } = views();
      for (let row = 0; row < rows; row++) {
        const first = (x + row * stride) >> 2;
        for (let j = first; j < first + count; j++) f32[j] = Math.max(at(f32, j), 0);
      }
    },
    combine: createCombine(views),
    greatest: (x, rows, stride, count, out) => {
      const { i32, f32 } = views();
      for (let row = 0; row < rows; row++) {
        const first = (x + row * stride) >> 2;
        let best = 0;
        for (let j = 1; j < count; j++) if (at(f32, first + j) > at(f32, first + best)) best = j;
        i32[(out >> 2) + row] = best;
      }
    },
  };
}
