import type { Kernel } from "./kernel.ts";
import { f, sigmoid32, tanh32, toI16 } from "./plain-math.ts";
import { at, multiplyRow, type Views } from "./plain-memory.ts";

const H_SCALE = 32767;

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

/** One direction of a layer, lane after lane. */
export function createRecur(views: () => Views): Kernel["recur"] {
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
          const sum = multiplyRow(state, weights, hidden, j);
          gates[j] = f(at(f32, input + j) + f(f(sum) * at(f32, (scale >> 2) + j)));
        }
        stepCell(cell);
        i16.set(cell.h, (out + token * outStride) >> 1);
      }
    }
  };
}
