import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** "joined the ship in Lisbon": what goes from place to place is told by none. */
const isMoving = (tree: Tree, i: number): boolean =>
  /^(ship|vessel|boat|steamer|aircraft|train|convoy|fleet|crew|expedition|army)$/.test(
    tokenAt(tree, i).lemma,
  ) && lower(tree, i + 1) !== "of";

/** "the old theatre in Leeds": read so by everybody, whatever the tree hangs the place on. */
export const isPlacedBehind = (tree: Tree, i: number, kept: Set<number>): boolean =>
  kept.has(i + 1) &&
  kept.has(i + 2) &&
  !isMoving(tree, i) &&
  /^(in|at|near|of|outside)$/.test(lower(tree, i + 1)) &&
  tokenAt(tree, i + 2).upos === "PROPN" &&
  !/^(January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
    tokenAt(tree, i + 2).form,
  );

/**
 * "the first commercial factory in Denmark", "the largest producer": of what? A place alone does not tell it, where what it is
 * for decides what sort of thing it is.
 */
export const isFirstOfItsSort = (tree: Tree, i: number, kept: Set<number>): boolean => {
  const { lemma, xpos } = tokenAt(tree, i);
  const words = childrenBy(tree, i, "amod").filter((m) => kept.has(m));
  const isRanked = words.some(
    (m) =>
      tokenAt(tree, m).xpos === "JJS" || /^(first|main|chief|leading|only)$/.test(lower(tree, m)),
  );
  const isTold = [i, ...words].some((node) =>
    childrenBy(tree, node, "compound", "acl", "nmod:poss", "appos").some((c) => kept.has(c)),
  );
  const isOf = childrenBy(tree, i, "nmod").some(
    (c) =>
      kept.has(c) &&
      /^(of|for|to|on|with)$/.test(lower(tree, childrenBy(tree, c, "case")[0] ?? -1)),
  );
  return isRanked && !isTold && !isOf && xpos === "NN" && ofSomething.test(lemma);
};

/** Nouns that say little without what they are for or of. */
const ofSomething =
  /^(factory|workshop|producer|maker|manufacturer|supplier|exporter|importer|user|version|model|specimen|record|mention|description|account|source|consumer)$/;

/** "a ball with an opening at the side", "is open at the top": of what it is said of. */
export const isSideOf = (tree: Tree, i: number, kept: Set<number>): boolean => {
  const { lemma, deprel, head } = tokenAt(tree, i);
  const marker = childrenBy(tree, i, "case")[0] ?? -1;
  return (
    /^(side|top|bottom|end|front|back|rear|centre|center|middle|base|edge|tip)$/.test(lemma) &&
    deprel === "nmod" &&
    kept.has(head) &&
    /^(at|on|in)$/.test(lower(tree, marker)) &&
    !hasChild(tree, i, "nmod", "amod", "compound")
  );
};
