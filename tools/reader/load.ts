import { readFileSync } from "node:fs";
import {
  createReader,
  type EnglishReader,
  type ReaderParts,
} from "../../questions/read/create-reader.ts";

const model = new URL("../../questions/read/model/", import.meta.url);

/** Weights and a fresh kernel instance from the tree, as Node reads them; the Worker imports the same files. */
export function loadReaderParts(): Required<ReaderParts> {
  const module = new WebAssembly.Module(readFileSync(new URL("kernel.wasm", model)));
  return {
    weights: readFileSync(new URL("reader.bin", model)),
    kernel: new WebAssembly.Instance(module).exports,
  };
}

/** The project's own reader. Throws only when the files in questions/read/model/ are broken. */
export function loadEnglishReader(): EnglishReader {
  const reader = createReader(loadReaderParts());
  if (!reader.ok) throw new Error(`The reader cannot start: ${JSON.stringify(reader.error)}`);
  return reader.value;
}
