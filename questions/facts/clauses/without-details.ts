import { childrenBy, lower, relationOf, subtree, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** Without relative clauses, participles and appositions. */
export const withoutDetails = (tree: Tree, tokens: number[], head: number): number[] =>
  without(
    tree,
    tokens,
    (i) =>
      (["acl", "appos"].includes(relationOf(tree, i)) && i !== head) ||
      (relationOf(tree, i) === "nmod" &&
        childrenBy(tree, i, "case").some((c) => lower(tree, c) === "with")) ||
      (/^(nmod|obl)/.test(tokenAt(tree, i).deprel) && isDay(tree, i)),
  );

const isDay = (tree: Tree, i: number): boolean =>
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(lower(tree, i));

function without(tree: Tree, tokens: number[], isOut: (i: number) => boolean): number[] {
  const out = new Set(tokens.flatMap((i) => (isOut(i) ? subtree(tree, i) : [])));
  const isLeft = (i: number) =>
    !out.has(i) && !(out.has(i + 1) && /^(late|early)$/.test(lower(tree, i)));
  const kept = tokens.filter(isLeft);
  return kept.filter(
    (i, k) => !(tokenAt(tree, i).form === "," && (k === kept.length - 1 || k === 0)),
  );
}
