import { isKinNoun } from "../nouns/kin-nouns.ts";
import { startsParagraph } from "../topic/topic-focus.ts";
import { childrenBy, lower, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "His father moved to Lindvik, but he died in 1779": the father did, and whoever the article is on is left open. */
export function doubtBehindKin(document: Document): void {
  const { mentions, owners, unresolved, trees } = document;
  const behind = sentencesBehindKin(document);
  for (const [place, { entity, mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (tree === undefined || mention.kind !== "pronoun") continue;
    const isOpen = entity === document.topic && behind.has(mention.sentence);
    if (!isOpen && !isBehindKin(tree, mention.firstToken)) continue;
    mentions.delete(place);
    owners.delete(place);
    unresolved.add(place);
  }
}

/**
 * "His estates went to his son Jon. He was a royalist. He died in 1661.": sentences behind one that ends with a relative by name and is
 * about neither, up to the next paragraph or the name of the article's person.
 */
function sentencesBehindKin(document: Document): ReadonlySet<number> {
  const { topic, trees } = document;
  const found = new Set<number>();
  if (topic?.type !== "person") return found;
  let isOpen = false;
  let before: Tree | null = null;
  for (const tree of trees) {
    const isNamed = topic.mentions.some(
      ({ kind, sentence }) => kind === "name" && sentence === tree.index,
    );
    if (isNamed || (before !== null && startsParagraph(document, before, tree))) isOpen = false;
    if (isOpen) found.add(tree.index);
    if (endsWithKin(document, tree)) isOpen = true;
    before = tree;
  }
  return found;
}

/** "His estates went to his son Jon, later a royalist": of the gender of the article's person, who is not its subject. */
function endsWithKin({ topic, owners }: Document, tree: Tree): boolean {
  const subject = rootSubject(tree);
  const isOwner = (i: number): boolean => owners.get(placeAt(tree, i)) === topic;
  if (subject === null || isOwner(subject)) return false;
  return tree.tokens.some(({ lemma, deprel }, i) => {
    if (i < subject || !isKinNoun(lemma.toLowerCase()) || !/^(obl|obj|iobj)/.test(deprel))
      return false;
    const name = childrenBy(tree, i, "appos", "flat").find((c) => c > i) ?? -1;
    const who = owners.get(placeAt(tree, name));
    const isHis = childrenBy(tree, i, "nmod:poss").some(isOwner);
    return isHis && who?.type === "person" && (who.subtype ?? topic?.subtype) === topic?.subtype;
  });
}

function isBehindKin(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (!/^(he|she)$/.test(lower(tree, i)) || !deprel.startsWith("nsubj")) return false;
  if (tokenAt(tree, head).deprel !== "conj") return false;
  const first = childrenBy(tree, tokenAt(tree, head).head, "nsubj", "nsubj:pass")[0] ?? -1;
  return first >= 0 && isKinNoun(tokenAt(tree, first).lemma.toLowerCase());
}
