import { hasChild, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** "the partner | who and 20 seconds behind": a relative pronoun whose clause is read without its verb. */
export const isLostPronoun = (tree: Tree, i: number): boolean => {
  const { xpos, deprel, head } = tokenAt(tree, i);
  return (
    (xpos === "WP" || xpos === "WDT") &&
    deprel.startsWith("nsubj") &&
    tokenAt(tree, head).upos === "NOUN" &&
    !hasChild(tree, head, "cop")
  );
};
