import { isPersonNoun } from "../nouns/noun-classes.ts";
import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * "Two riders, Rosa Lind and Ada Brandt, fell. She …": a pronoun for one of several who were named together under one plural is
 * left open.
 */
export function doubtSeveral({ mentions, owners, unresolved, trees }: Document): void {
  for (const [place, { entity, mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (tree === undefined || mention.kind !== "pronoun") continue;
    if (!/^(he|she|him|his|her)$/.test(lower(tree, mention.firstToken))) continue;
    const isNamedHere = entity.mentions.some(
      ({ kind, sentence, start }) =>
        kind === "name" && sentence === mention.sentence && start < mention.start,
    );
    const last = entity.mentions
      .filter(({ kind, start }) => kind === "name" && start < mention.start)
      .at(-1);
    const before = trees[last?.sentence ?? -1];
    if (isNamedHere || before === undefined || last === undefined) continue;
    if (!isOneOfSeveral(before, last.firstToken, last.endToken)) continue;
    mentions.delete(place);
    owners.delete(place);
    unresolved.add(place);
  }
}

/** Whether the name stands in a row of names that explains a plural of people. */
function isOneOfSeveral(tree: Tree, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const { deprel, head } = tokenAt(tree, i);
    if (head >= from && head < end) continue;
    const first = deprel === "conj" ? head : i;
    const plural = tokenAt(tree, first).head;
    return (
      tokenAt(tree, first).deprel === "appos" &&
      hasChild(tree, first, "conj") &&
      tokenAt(tree, plural).xpos === "NNS" &&
      isPersonNoun(tokenAt(tree, plural).lemma.toLowerCase())
    );
  }
  return false;
}
