import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * Whether the apposition `i` alone tells which thing is meant: "starred in the comedy, Velvet Hour". Of people their role tells
 * enough, and what "a comedy" is called is not needed.
 */
export function isOnlyName({ owners }: Document, tree: Tree, i: number): boolean {
  const { head, upos, deprel } = tokenAt(tree, i);
  const noun = tokenAt(tree, head);
  return (
    deprel === "appos" &&
    upos === "PROPN" &&
    owners.get(placeAt(tree, i))?.type !== "person" &&
    noun.xpos === "NN" &&
    !noun.deprel.startsWith("nsubj") &&
    !isPersonNoun(noun.lemma.toLowerCase()) &&
    isBehindComma(tree, i) &&
    childrenBy(tree, head, "det", "nmod:poss").some((c) => !/^an?$/.test(lower(tree, c)))
  );
}

const isBehindComma = (tree: Tree, i: number): boolean => {
  const first = subtree(tree, i).find((k) => tokenAt(tree, k).upos !== "PUNCT") ?? i;
  return tokenAt(tree, first - 1).form === ",";
};
