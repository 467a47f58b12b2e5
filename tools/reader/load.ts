import { readFileSync } from "node:fs";
import { createReader, type EnglishReader } from "../../questions/read/create-reader.ts";

const model = new URL("../../questions/read/model/", import.meta.url);

/** Weights, the compiled kernel and a fresh instance of it, as Node reads them; the Worker imports the same files. */
export function loadReaderParts() {
  const kernelBytes = readFileSync(new URL("kernel.wasm", model));
  return {
    weights: readFileSync(new URL("reader.bin", model)),
    kernelBytes,
    kernel: new WebAssembly.Instance(new WebAssembly.Module(kernelBytes)).exports,
  };
}

/** The project's own reader. Throws only when the files in questions/read/model/ are broken. */
export function loadEnglishReader(): EnglishReader {
  const { weights, kernel } = loadReaderParts();
  const reader = createReader({ weights, kernel });
  if (!reader.ok) throw new Error(`The reader cannot start: ${JSON.stringify(reader.error)}`);
  return reader.value;
}
