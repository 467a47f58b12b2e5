import { createPlainReader, type Reader } from "../questions/index.ts";

/** The reader as Node's tools use it. */
export const loadReader = (): Reader => createPlainReader();
