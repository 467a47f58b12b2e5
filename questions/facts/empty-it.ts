import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Tree } from "./types.ts";

/** "it is clear that …", "it was found that …", "it seems that …": an "it" that stands for nothing. */
export function isEmptyIt(tree: Tree, i: number): boolean {
  if (lower(tree, i) !== "it") return false;
  const { head, deprel } = tokenAt(tree, i);
  if (deprel === "expl") return true;
  if (!deprel.startsWith("nsubj")) return false;
  const isSaid = childrenBy(tree, head, "cop").length > 0 || deprel === "nsubj:pass";
  const isSeeming = /^(seem|appear|happen)$/.test(tokenAt(tree, head).lemma);
  return (isSaid || isSeeming) && childrenBy(tree, head, "ccomp", "csubj").length > 0;
}
