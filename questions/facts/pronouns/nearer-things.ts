import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * "measured the height of the watershed and concluded that it could be crossed": whether the "it" of what somebody says or finds
 * may mean a thing that the same sentence has just named, and not `entity`.
 */
export function hasNearerThing(
  { owners }: Document,
  tree: Tree,
  i: number,
  entity: Entity | null,
): boolean {
  const clause = tokenAt(tree, i).head;
  if (lower(tree, i) !== "it" || !tokenAt(tree, i).deprel.startsWith("nsubj")) return false;
  if (tokenAt(tree, clause).deprel !== "ccomp") return false;
  const verb = tokenAt(tree, clause).head;
  const first = tokenAt(tree, verb).deprel === "conj" ? tokenAt(tree, verb).head : verb;
  const named = [verb, first].flatMap((v) =>
    childrenBy(tree, v, "obj").flatMap((o) => (o < i ? subtree(tree, o) : [])),
  );
  const isThing = (k: number) =>
    k < i &&
    tokenAt(tree, k).xpos === "NN" &&
    !isPersonNoun(tokenAt(tree, k).lemma.toLowerCase()) &&
    childrenBy(tree, k, "det").some((d) => lower(tree, d) === "the");
  return (
    named.some((k) => isThing(k) && !owners.has(placeAt(tree, k))) &&
    named.every((k) => owners.get(placeAt(tree, k)) !== entity)
  );
}
