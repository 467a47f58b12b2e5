import type { Kernel } from "./kernel.ts";
import { f, toI16 } from "./plain-math.ts";
import { at, createMemory, multiplyRow, type Views } from "./plain-memory.ts";
import { createRecur } from "./plain-recur.ts";

function createProject(views: () => Views): Kernel["project"] {
  return (x, rows, k, w, scale, bias, out, n) => {
    const { i16, f32 } = views();
    const weights = i16.subarray(w >> 1, (w >> 1) + n * k);
    for (let row = 0; row < rows; row++) {
      const from = (x >> 1) + row * k;
      const input = i16.subarray(from, from + k);
      for (let j = 0; j < n; j++) {
        const sum = multiplyRow(input, weights, k, j);
        f32[(out >> 2) + row * n + j] = f(
          f(f(sum) * at(f32, (scale >> 2) + j)) + at(f32, (bias >> 2) + j),
        );
      }
    }
  };
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
