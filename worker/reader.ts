import { createPlainReader, type Reader } from "../questions/index.ts";

let reader: Reader | null = null;

/** The isolate's reader, made at its first use. */
export const loadReader = (): Reader => {
  reader ??= createPlainReader();
  return reader;
};
