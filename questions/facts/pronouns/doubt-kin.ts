import { isKinNoun } from "../nouns/kin-nouns.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "His father moved to Lindvik, but he died in 1779": the father did, and whoever the article is on is left open. */
export function doubtBehindKin({ mentions, owners, unresolved, trees }: Document): void {
  for (const [place, { mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (tree === undefined || mention.kind !== "pronoun") continue;
    if (!isBehindKin(tree, mention.firstToken)) continue;
    mentions.delete(place);
    owners.delete(place);
    unresolved.add(place);
  }
}

function isBehindKin(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (!/^(he|she)$/.test(lower(tree, i)) || !deprel.startsWith("nsubj")) return false;
  if (tokenAt(tree, head).deprel !== "conj") return false;
  const first = childrenBy(tree, tokenAt(tree, head).head, "nsubj", "nsubj:pass")[0] ?? -1;
  return first >= 0 && isKinNoun(tokenAt(tree, first).lemma.toLowerCase());
}
