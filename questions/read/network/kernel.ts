import { err, ok, type Result } from "../../result.ts";

/**
 * The reader's arithmetic over one block of memory. Pointers are byte offsets into `memory.buffer`, multiples
 * of 16. What each function computes is said in tools/reader/kernel/kernel.ts, which the compiled module is
 * built from; plain-kernel.ts gives the same bits without WebAssembly.
 */
export type Kernel = {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  project(
    x: number,
    rows: number,
    k: number,
    w: number,
    scale: number,
    bias: number,
    out: number,
    n: number,
  ): void;
  recur(
    pre: number,
    preStride: number,
    rows: number,
    w: number,
    scale: number,
    out: number,
    outStride: number,
    starts: number,
    lengths: number,
    lanes: number,
    hidden: number,
    reverse: number,
    scratch: number,
  ): void;
  attend(
    children: number,
    heads: number,
    stride: number,
    count: number,
    headCount: number,
    width: number,
    out: number,
  ): void;
  rectify(x: number, rows: number, stride: number, count: number): void;
  combine(
    children: number,
    heads: number,
    stride: number,
    chosen: number,
    rows: number,
    width: number,
    scale: number,
    out: number,
  ): void;
  greatest(x: number, rows: number, stride: number, count: number, out: number): void;
};

const functionNames = ["project", "recur", "attend", "rectify", "combine", "greatest"] as const;

/**
 * The exports of an instance of kernel.wasm as a kernel, or `kernel_incomplete` with what is missing. The
 * instance belongs to one reader: its memory is written over.
 */
export function toKernel(
  exports: Readonly<Record<string, unknown>>,
): Result<Kernel, { reason: "kernel_incomplete"; missing: string }> {
  const missing = functionNames.find((name) => typeof exports[name] !== "function");
  if (missing !== undefined) return err({ reason: "kernel_incomplete", missing });
  const memory = exports.memory;
  if (typeof memory !== "object" || memory === null || !("buffer" in memory)) {
    return err({ reason: "kernel_incomplete", missing: "memory" });
  }
  // The names and the memory were looked at just now; a module cannot state its signatures any better.
  return ok(exports as unknown as Kernel);
}
