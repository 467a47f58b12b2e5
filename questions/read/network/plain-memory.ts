import type { Kernel } from "./kernel.ts";

const PAGE_BYTES = 65536;

/** The memory of a plain kernel as each kind of number. */
export type Views = { i16: Int16Array; i32: Int32Array; f32: Float32Array };

/** The views follow the memory when it grows. */
export function createMemory(): { memory: Kernel["memory"]; views: () => Views } {
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

/** A number that is there. */
export const at = (view: Int16Array | Int32Array | Float32Array, index: number): number =>
  view[index] as number;

/** The sum of products of one row and one output, weights in blocks of 8 outputs and pairs of inputs. */
export function multiplyRow(x: Int16Array, weights: Int16Array, k: number, output: number): number {
  let weight = (output >> 3) * 8 * k + (output & 7) * 2;
  let sum = 0;
  for (let i = 0; i < k; i += 2) {
    sum += at(x, i) * at(weights, weight) + at(x, i + 1) * at(weights, weight + 1);
    weight += 16;
  }
  return sum;
}
