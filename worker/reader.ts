import { createReader, type Reader } from "../questions/index.ts";
import kernel from "../questions/read/model/kernel.wasm";
import weights from "../questions/read/model/reader.bin";

let reader: Reader | null = null;

/** The isolate's reader, made at its first use: most requests only play, and need none. */
export const loadReader = (): Reader => {
  if (reader !== null) return reader;
  const made = createReader({ weights, kernel: new WebAssembly.Instance(kernel).exports });
  if (!made.ok) throw new Error(`the reader cannot start: ${made.error.reason}`);
  reader = made.value;
  return reader;
};
