import type { Entity } from "../../read/types.ts";
import { isDangling } from "../definites/definites.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { placePrepositionOf } from "../places/place-prepositions.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import type { State } from "../writing/writing.ts";
import { actionsOf, isSideNoun, partsOf } from "./topic-parts.ts";

/**
 * What a noun of the topic's own needs behind it: " of Durham Cathedral" for "the nave", " on the Erie Canal" for "traffic";
 * empty when what is written names the topic anyhow, null when the noun is not the topic's.
 */
export function topicTail(state: State, i: number): string | null {
  const { document, tree, named } = state;
  const { topic } = document;
  const preposition = topicPreposition(document, tree, i, state.kept);
  if (topic === null || preposition === null) return null;
  const isAhead = [...state.kept].some(
    (k) => k > i && document.owners.get(placeAt(tree, k)) === topic,
  );
  if (named.has(topic) || isAhead) return "";
  if (tokenAt(tree, i + 1).xpos === "POS") return null;
  named.add(topic);
  const tail = ` ${preposition} ${withArticle(document, topic)}`;
  state.added += tail.split(" ").length - 1;
  return tail;
}

/** Whether the noun is a part or a side of the topic. */
export const isTopicPart = ({ document, tree, kept }: State, i: number): boolean =>
  topicPreposition(document, tree, i, kept) !== null;

/** The preposition by which the noun hangs on the topic, or null when it does not. */
export function topicPreposition(
  document: Document,
  tree: Tree,
  i: number,
  kept: Set<number>,
): string | null {
  const { topic, topicClasses } = document;
  const { upos, deprel, lemma } = tokenAt(tree, i);
  if (topic === null || topic.type === "person" || document.date !== null) return null;
  if (upos !== "NOUN" || deprel === "compound" || tokenAt(tree, i + 1).form === "-") return null;
  const noun = lemma.toLowerCase();
  const determiner = childrenBy(tree, i, "det").find((d) => kept.has(d));
  if (determiner === undefined) {
    const isAlone = !hasChild(tree, i, "nmod", "acl", "amod", "nummod", "compound");
    return isAlone && deprel.startsWith("nsubj") ? (actionsOf(topicClasses)[noun] ?? null) : null;
  }
  if (lower(tree, determiner) !== "the") return null;
  if (isFirstThere(document, tree, i, kept)) return firstPreposition(topic);
  const isSide = isSideNoun(noun) && isTurned(tree, i);
  if (!partsOf(topicClasses).has(noun) && !isSide) return null;
  // "the town walls" are the town's.
  if (childrenBy(tree, i, "compound").some((c) => isGroupOrPlaceNoun(lower(tree, c)))) return null;
  if (childrenBy(tree, i, "nmod").some((c) => lower(tree, c - 1) === "of" || !kept.has(c)))
    return null;
  if (lower(tree, i + 1) === "of") return null;
  // "the deadliest eruption in historical times": of which mountain?
  const isMost =
    childrenBy(tree, i, "amod").some((m) => tokenAt(tree, m).xpos === "JJS") &&
    !(tokenAt(tree, i + 1).upos === "ADP" && tokenAt(tree, i + 2).upos === "PROPN");
  if (!isMost && !isOwn(tree, i, kept) && !isDangling(document, tree, i, kept)) return null;
  const isBare = !hasChild(tree, i, "amod", "compound", "nummod");
  return isBare && !isAlwaysDefinite(document, noun) ? null : "of";
}

/** "the northern part", "the upper end". */
const isTurned = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "amod").some((m) =>
    /^((north|south)?(north|south|east|west|northeast|northwest|southeast|southwest)(ern|ernmost)|north|south|east|west|upper|lower|middle|central|outer|inner)$/.test(
      lower(tree, m),
    ),
  );

/** "the first post office": of a town it is the first one there. */
const isFirstThere = (document: Document, tree: Tree, i: number, kept: Set<number>): boolean =>
  document.topic?.type === "place" &&
  document.topicClasses.some((noun) => settlement.test(noun)) &&
  tokenAt(tree, i).deprel.startsWith("nsubj") &&
  !isPersonNoun(tokenAt(tree, i).lemma.toLowerCase()) &&
  childrenBy(tree, i, "amod").some(
    (m) => kept.has(m) && /^(first|last|only)$/.test(lower(tree, m)),
  ) &&
  isDangling(document, tree, i, kept);

const settlement = /^(town|city|village|commune|municipality|parish|borough|hamlet|settlement)$/;

const firstPreposition = (topic: Entity): string =>
  (placePrepositionOf(topic) ?? "In").toLowerCase();

/** "the glass roof": told by a plain word of its own, and by nothing of anything else. */
const isOwn = (tree: Tree, i: number, kept: Set<number>): boolean => {
  const words = childrenBy(tree, i, "amod", "compound").filter((c) => kept.has(c));
  return (
    words.length > 0 &&
    words.every((c) => /^[a-z]+$/.test(tokenAt(tree, c).form)) &&
    childrenBy(tree, i, "nmod", "acl", "appos", "nmod:poss").every((c) => !kept.has(c))
  );
};

/** No use of the noun brings up another one: "a tower" does, "a stone tower" is told apart by its own word. */
function isAlwaysDefinite(document: Document, noun: string): boolean {
  let loose = looseNouns.get(document);
  if (loose === undefined) {
    loose = new Set();
    for (const tree of document.trees)
      tree.tokens.forEach(({ upos, lemma, deprel }, i) => {
        if (upos === "NOUN" && deprel !== "compound" && isBringingUp(tree, i))
          loose?.add(lemma.toLowerCase());
      });
    looseNouns.set(document, loose);
  }
  return !loose.has(noun);
}

const looseNouns = new WeakMap<Document, Set<string>>();

const isBringingUp = (tree: Tree, i: number): boolean =>
  !hasChild(tree, i, "amod", "compound", "nummod", "nmod:poss") &&
  !childrenBy(tree, i, "det").some((d) =>
    /^(the|that|this|these|those|which|each|every)$/.test(lower(tree, d)),
  );
