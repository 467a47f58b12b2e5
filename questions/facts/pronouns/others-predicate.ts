import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "Laennec was one of his pupils": nobody is his own pupil. */
export function isOthersPredicate(
  document: Document,
  tree: Tree,
  i: number,
  entity: Entity,
): boolean {
  const { head, xpos } = tokenAt(tree, i);
  const predicate = tokenAt(tree, head).deprel === "nmod" ? tokenAt(tree, head).head : head;
  return (
    xpos === "PRP$" &&
    isPersonNoun(tokenAt(tree, head).lemma.toLowerCase()) &&
    hasChild(tree, predicate, "cop") &&
    childrenBy(tree, predicate, "nsubj").some(
      (s) => document.owners.get(placeAt(tree, s)) === entity,
    )
  );
}
