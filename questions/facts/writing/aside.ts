import { subtree, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** Tokens that commas part from the rest of their sentence. */
export type Aside = {
  first: number;
  last: number;
  /** Whether it has to have its opening comma, gets one, or stands in front and has none. */
  opens: "has" | "gets" | "front";
};

export const isComma = (tree: Tree, i: number): boolean => tokenAt(tree, i).form === ",";

/** The tokens under `i` from first to last; null where others stand between. */
export function runOf(tree: Tree, i: number): { first: number; last: number } | null {
  const tokens = subtree(tree, i);
  let from = 0;
  let to = tokens.length - 1;
  while (from < to && tokenAt(tree, tokens[from] ?? -1).upos === "PUNCT") from++;
  while (to > from && isComma(tree, tokens[to] ?? -1)) to--;
  const first = tokens[from] ?? i;
  const last = tokens[to] ?? i;
  return last - first === to - from ? { first, last } : null;
}
