import { addMention } from "../names/mentions.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, isUnder, lower, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isImpersonal } from "./impersonal.ts";

/**
 * In an article on a building, town or body, "it" and "its" that are still open are the topic where the sentence before was said
 * of it, and no other single thing is named since: "The castle decayed. The Crown sold it." Adds to `document.mentions`.
 */
export function resolvePlacePronouns(document: Document): void {
  const { topic, topicThing, date } = document;
  if (topic === null || topicThing !== null || topic.type === "person" || date !== null) return;
  let isAbout = false;
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) {
      isAbout = false;
      continue;
    }
    tree.tokens.forEach((_, i) => {
      if (!/^its?$/.test(lower(tree, i)) || document.owners.has(placeAt(tree, i))) return;
      if (document.bound.has(placeAt(tree, i)) || isImpersonal(tree, i)) return;
      const isAhead = isBeforeTopic(document, tree, i);
      if (!isAhead && (!(isAbout || isSaidOf(document, tree)) || !isOpenPart(tree, i))) return;
      if (isAhead || !hasRival(document, tree, i))
        addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
    });
    isAbout = isSaidOf(document, tree) && !bringsUpAnother(document, tree);
  }
}

/** What the verb is done to, or whose that is; a subject's "it" is told by the subject before. */
const isOpenPart = (tree: Tree, i: number): boolean =>
  /^(obj|iobj|obl|nmod:poss)/.test(tokenAt(tree, i).deprel);

/** "Because it stands on a ridge, the castle is long": the subject of the clause before the topic's own, or inside that. */
function isBeforeTopic(document: Document, tree: Tree, i: number): boolean {
  const subject = rootSubject(tree);
  if (subject === null || i > subject || !tokenAt(tree, i).deprel.startsWith("nsubj")) return false;
  const { head } = tokenAt(tree, subject);
  const clause = childrenBy(tree, head, "advcl").find((c) => c < subject && isUnder(tree, i, c));
  const first = tree.tokens.findIndex(({ deprel }) => deprel.startsWith("nsubj"));
  return (
    clause !== undefined &&
    document.owners.get(placeAt(tree, subject)) === document.topic &&
    (i === first || lower(tree, first) === "it")
  );
}

/** The topic, or a part of it, is the subject of the sentence, or what is done to. */
function isSaidOf(document: Document, tree: Tree): boolean {
  const subject = rootSubject(tree);
  if (subject === null) return false;
  const isTopic = (i: number) => document.owners.get(placeAt(tree, i)) === document.topic;
  return (
    isTopic(subject) ||
    childrenBy(tree, tokenAt(tree, subject).head, "obj").some(isTopic) ||
    childrenBy(tree, subject, "nmod:poss").some(isTopic)
  );
}

/** A single thing beside the topic that the next "it" may be. */
const bringsUpAnother = (document: Document, tree: Tree): boolean => {
  const subject = rootSubject(tree) ?? -1;
  return tree.tokens.some(
    ({ deprel }, i) =>
      /^(nsubj|obj)/.test(deprel) &&
      i !== subject &&
      isSingleThing(document, tree, i) &&
      tokenAt(tree, tokenAt(tree, i).head).head === -1,
  );
};

/** Another single thing before the pronoun in its sentence, but for the subject of its own clause. */
const hasRival = (document: Document, tree: Tree, i: number): boolean => {
  const verb = tokenAt(tree, i).deprel === "nmod:poss" ? -1 : tokenAt(tree, i).head;
  return tree.tokens.some(({ deprel, head }, k) => {
    if (k >= i || !isSingleThing(document, tree, k)) return false;
    if (deprel.startsWith("nsubj") && head === verb) return false;
    if (verb >= 0 && isUnder(tree, k, childrenBy(tree, verb, "nsubj")[0] ?? -1)) return false;
    return /^(nsubj|obj|obl$|obl:agent|nmod$|conj|appos)/.test(deprel) && !isFrame(tree, k);
  });
};

/** "In the 1620s", "During the war": a frame of the sentence, and nothing that it speaks of. */
const isFrame = (tree: Tree, k: number): boolean => {
  const { deprel, head } = tokenAt(tree, k);
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  return deprel.startsWith("obl") && k < subject;
};

function isSingleThing({ owners, topic }: Document, tree: Tree, i: number): boolean {
  const { upos, xpos, lemma } = tokenAt(tree, i);
  const entity = owners.get(placeAt(tree, i));
  if (entity === topic) return false;
  if (entity !== undefined)
    return ["organisation", "unknown", "event", "place"].includes(entity.type);
  return upos === "NOUN" && xpos === "NN" && !isPersonNoun(lemma.toLowerCase());
}
