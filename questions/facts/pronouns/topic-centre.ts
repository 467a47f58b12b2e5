import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isSeveral, phraseOf } from "../topic/topic-anchor.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * What a sentence is about, for the pronoun of the next one: the article's thing, or something that is of it. Behind "its name",
 * "it" may be either, but "its" is the thing's.
 */
export type Centre = { phrase: string | null; isSeveral: boolean; isOpen: boolean };

export const topicCentre: Centre = { phrase: null, isSeveral: false, isOpen: false };

/** What the pronouns of the next sentence find: what this one is about, or what the last one was. */
export function centreOf(
  document: Document,
  tree: Tree,
  subject: number | null,
  last: Centre | null,
): Centre | null {
  if (subject === null) return null;
  const place = placeAt(tree, subject);
  const { upos, xpos } = tokenAt(tree, subject);
  if (document.toldPronouns.has(place)) return last;
  if (document.owners.get(place) === document.topic) {
    const isMany =
      upos === "PRON"
        ? lower(tree, subject) === "they"
        : xpos === "NNS" || hasPluralVerb(tree, subject);
    return { ...topicCentre, isSeveral: isMany };
  }
  const isOfTopic = childrenBy(tree, subject, "nmod:poss").some(
    (c) => document.owners.get(placeAt(tree, c)) === document.topic,
  );
  if (isOfTopic) return { ...topicCentre, isOpen: true };
  const phrase = phraseOf(document, tree, subject);
  if (phrase === null) return isNoSuch(document, tree, subject, last) ? last : null;
  return { ...topicCentre, phrase, isSeveral: isSeveral(tree, subject) };
}

/** "Dives usually last a minute. It …": what cannot be "it" leaves the word to what the sentence before was about. */
function isNoSuch(document: Document, tree: Tree, subject: number, last: Centre | null): boolean {
  if (last === null || last.isSeveral || last.phrase !== null) return false;
  const isOther = (i: number) => {
    const { upos, xpos, deprel, lemma } = tokenAt(tree, i);
    const entity = document.owners.get(placeAt(tree, i));
    if (!/^(nsubj|obj|root)/.test(deprel) || entity === document.topic) return false;
    if (entity?.type === "person" || isPersonNoun(lemma.toLowerCase())) return false;
    return ["NOUN", "PROPN", "PRON"].includes(upos) && !xpos.endsWith("S");
  };
  return !isOther(subject) && !tree.tokens.some((_, i) => isOther(i));
}

/** "Kākāpō are …", "Axolotls feed …": told by the verb where the noun does not show it. */
const hasPluralVerb = (tree: Tree, subject: number): boolean => {
  const { head } = tokenAt(tree, subject);
  return [head, ...childrenBy(tree, head, "aux", "cop")].some(
    (k) => tokenAt(tree, k).xpos === "VBP" || lower(tree, k) === "were",
  );
};

/** "she" and "he" for the female and the male that are subjects in the sentence. */
export function sexesIn(document: Document, tree: Tree): Map<string, string> {
  const found = new Map<string, string>();
  tree.tokens.forEach(({ deprel, lemma, xpos }, i) => {
    if (!deprel.startsWith("nsubj") || xpos === "NNS") return;
    const pronoun = { female: "she", male: "he" }[lemma.toLowerCase()];
    if (pronoun === undefined) return;
    const phrase = phraseOf(document, tree, i);
    if (phrase !== null) found.set(pronoun, phrase);
  });
  return found;
}
