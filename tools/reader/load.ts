import { readFileSync } from "node:fs";
import { createReader, type EnglishReader } from "../../questions/read/create-reader.ts";

const model = new URL("../../questions/read/model/", import.meta.url);

export type LoadOptions = {
  /** A weights file in place of the project's own. */
  weights?: string | undefined;
};

/** Weights, the compiled kernel and a fresh instance of it, as Node reads them; the Worker imports the same files. */
export function loadReaderParts({ weights }: LoadOptions = {}) {
  const kernelBytes = readFileSync(new URL("kernel.wasm", model));
  return {
    weights: readFileSync(weights ?? new URL("reader.bin", model)),
    kernelBytes,
    kernel: new WebAssembly.Instance(new WebAssembly.Module(kernelBytes)).exports,
  };
}

/** The project's own reader. Throws only when the files in questions/read/model/, or the weights given, are broken. */
export function loadEnglishReader(options?: LoadOptions): EnglishReader {
  const { weights, kernel } = loadReaderParts(options);
  const reader = createReader({ weights, kernel });
  if (!reader.ok) throw new Error(`The reader cannot start: ${JSON.stringify(reader.error)}`);
  return reader.value;
}
