import { ownedAt } from "../../facts/definites/owned-nouns.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { isOfTopic } from "../../facts/topic/topic-belongings.ts";
import { topicPreposition } from "../../facts/topic/topic-tail.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";

const emptyNouns = new Set(
  "thing way fact idea issue problem situation result effect number part case event change move decision plan project work".split(
    " ",
  ),
);

/** Adjectives that tell nothing of several. */
const sundry = /^(?:various|numerous|different|certain|several|multiple|many|other)$/;

/** Whether the phrase names nobody and nothing in particular ("officials", "a man", "many", "the plan"). */
export function isVagueSubject(document: Document, tree: Tree, slot: Slot): boolean {
  const head = tokenAt(tree, slot.head);
  if (document.owners.get(placeAt(tree, slot.head)) !== undefined) return false;
  if (isOfTopic(document, tree, slot.head) || isToldWhose(document, tree, slot.head)) return false;
  if (topicPreposition(document, tree, slot.head, new Set(slot.tokens)) !== null) return false;
  if (head.upos === "PRON") return !["PRP"].includes(head.xpos);
  if (!["NOUN", "NUM", "ADJ", "DET"].includes(head.upos)) return head.upos !== "PROPN";
  const kept = new Set(slot.tokens);
  const described = childrenBy(
    tree,
    slot.head,
    "nmod",
    "acl",
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
  ).filter((child) => kept.has(child));
  if (head.upos !== "NOUN") return described.length === 0;
  const determiner = childrenBy(tree, slot.head, "det")[0];
  const word = determiner === undefined ? "" : lower(tree, determiner);
  const isPeople = isPersonNoun(head.lemma.toLowerCase());
  if (word === "a" || word === "an") return described.length < 1 || isPeople;
  if (["some", "many", "several", "few", "most", "any", "each", "every"].includes(word))
    return described.length < 2;
  // "Various institutions came together"
  const isSundry = (child: number) => sundry.test(lower(tree, child));
  if (head.xpos === "NNS" && word === "" && described.length > 0 && described.every(isSundry))
    return true;
  if (isPeople) return !described.some((child) => isNaming(document, tree, child));
  return emptyNouns.has(head.lemma.toLowerCase()) && described.length === 0;
}

/** "the family", "the couple", which are told by their names. */
const isToldWhose = (document: Document, tree: Tree, head: number): boolean =>
  document.pairs.has(placeAt(tree, head)) ||
  (lower(tree, head - 1) === "the" && ownedAt(document, tree, head) !== null);

const placing = new Set(["place", "person", "organisation", "event"]);

/**
 * Whether another part of the clause than the asked one names something, which places a plain plural or a thing as its
 * subject ("a sawmill was opened at Port Amory"). One person stays nobody in particular.
 */
export function isPlacedByName(document: Document, fact: Fact, asked: Slot | null): boolean {
  const { tree, subject, slots } = fact;
  const { upos, xpos, lemma } = tokenAt(tree, subject.head);
  const determiner = childrenBy(tree, subject.head, "det")[0];
  const word = determiner === undefined ? "" : lower(tree, determiner);
  const isPlural = xpos === "NNS" && word === "";
  const isThing = /^(a|an)$/.test(word) && !isPersonNoun(lemma.toLowerCase());
  if (upos !== "NOUN" || !(isPlural || isThing)) return false;
  return slots.some(
    (slot) =>
      slot !== asked &&
      slot.tokens.some((i) => {
        const entity = document.owners.get(placeAt(tree, i));
        // "Engineers have studied the tolm": placed by what the article is about.
        if (entity !== undefined && entity === document.topic) return true;
        return placing.has(entity?.type ?? "") || isOfTopic(document, tree, i);
      }),
  );
}

/** A description that leads to a name or a number. */
function isNaming(document: Document, tree: Tree, child: number): boolean {
  const stack = [child];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { upos } = tokenAt(tree, node);
    // "one former juror": any of them.
    if (upos === "PROPN" || (upos === "NUM" && lower(tree, node) !== "one")) return true;
    if (document.owners.has(placeAt(tree, node))) return true;
    stack.push(...(tree.children[node] ?? []));
  }
  return false;
}
