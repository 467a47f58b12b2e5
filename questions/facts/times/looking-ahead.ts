import type { Tree } from "../types.ts";

const ahead = new Set("will shall expected due scheduled planned plans hopes".split(" "));

/** "is expected to arrive on Thursday": a sentence on what was to come, whose day lies ahead. */
export const isOnAhead = (tree: Tree): boolean => tree.tokens.some(({ form }) => ahead.has(form));
