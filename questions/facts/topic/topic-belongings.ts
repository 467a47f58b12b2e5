import type { Token } from "../../read/types.ts";
import {
  childrenBy,
  hasChild,
  lower,
  placeAt,
  rootSubject,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { type Belonging, belongingOf } from "./belonging-nouns.ts";
import type { TopicThing } from "./topic-thing.ts";

/** The bare nouns of an article on one thing that are of it, by `sentence:token` of their heads. */
export type Belongings = {
  heads: ReadonlyMap<string, Belonging>;
  /** First token of a phrase without an article that wants one when it is told of what ("life expectancy"). */
  leads: ReadonlyMap<string, number>;
};

/** Whether the noun is of the article's thing: nobody asks for it ("What is moss green?"), but by it. */
export const isOfTopic = ({ belongings }: Document, tree: Tree, i: number): boolean =>
  belongings.heads.has(placeAt(tree, i));

/** "its strength", "the animal's name". */
export const isOwnedByTopic = ({ owners, topic }: Document, tree: Tree, i: number): boolean =>
  topic !== null &&
  childrenBy(tree, i, "nmod:poss").some((c) => owners.get(placeAt(tree, c)) === topic);

export const noBelongings: Belongings = { heads: new Map(), leads: new Map() };

const memberDeterminers = /^(the|a|an|each|every|some|many|most|several|few|all|both|no)$/;

/** Finds the nouns that are of the article's thing, sentence by sentence but those that speak of another thing. */
export function findBelongings(document: Document, digressions: ReadonlySet<number>): Belongings {
  const { topicThing, trees } = document;
  if (topicThing === null) return noBelongings;
  const heads = new Map<string, Belonging>();
  const leads = new Map<string, number>();
  const isOwn = ownParts(document);
  for (const tree of trees) {
    if (tree.sentence.unreliable !== undefined || digressions.has(tree.index)) continue;
    tree.tokens.forEach((token, i) => {
      const belonging = belongingAt(document, topicThing, tree, i);
      if (belonging === null) return;
      if (belonging === "part" && !isOwn(token.lemma.toLowerCase())) return;
      if (isOfNearName(document, topicThing, tree, i)) return;
      heads.set(placeAt(tree, i), belonging);
      if (belonging === "attribute" && !hasDeterminer(tree, i))
        leads.set(placeAt(tree, firstOf(tree, i)), i);
    });
  }
  return { heads, leads };
}

/** "his Analytical Engine. … the engine": a part by its noun, but a name that stands right before ends in the same word. */
function isOfNearName({ trees }: Document, { name }: TopicThing, tree: Tree, i: number): boolean {
  const word = lower(tree, i);
  if (name.toLowerCase().includes(word)) return false;
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const isNamed = (other: Tree | undefined, before: number): boolean =>
    other?.tokens.some(
      ({ form }, k) =>
        k < before &&
        k > 0 &&
        form === capital &&
        /^\p{Lu}\p{Ll}/u.test(tokenAt(other, k - 1).form),
    ) === true;
  return isNamed(tree, i) || isNamed(trees[tree.index - 1], Number.POSITIVE_INFINITY);
}

const hasDeterminer = (tree: Tree, i: number): boolean => hasChild(tree, i, "det");

const firstOf = (tree: Tree, i: number): number =>
  Math.min(i, ...childrenBy(tree, i, "amod", "compound").filter((c) => c < i));

function belongingAt(
  document: Document,
  thing: TopicThing,
  tree: Tree,
  i: number,
): Belonging | null {
  const token = tokenAt(tree, i);
  if (!isNounHead(tree, i) || document.owners.has(placeAt(tree, i))) return null;
  const compounds = childrenBy(tree, i, "compound");
  if (compounds.length > 1) return null;
  const compound = compounds[0] === undefined ? "" : lower(tree, compounds[0]);
  const belonging = belongingOf(thing.kind, token.lemma.toLowerCase(), compound);
  if (belonging === null || !isFree(tree, i, belonging)) return null;
  // "the sounds of the heart" are none of the instrument's.
  if (/^(sound|tone)$/.test(token.lemma) && token.xpos === "NNS") return null;
  if (belonging === "attribute" && isOfPlace(tree, i)) return "event";
  const determiner = childrenBy(tree, i, "det")[0];
  const word = determiner === undefined ? "" : lower(tree, determiner);
  if (belonging === "member")
    return (word === "" ? isPlural(token) : memberDeterminers.test(word)) ? belonging : null;
  if (isOneOfSeveral(tree, i, belonging)) return "event";
  if (belonging === "event") return /^(the|a|an)$/.test(word) ? belonging : null;
  if (word === "the") return belonging;
  if (word !== "" || belonging === "part") return null;
  if (belonging === "offspring") return isPlural(token) && isSubject(token) ? belonging : null;
  return isSubject(token) && token.xpos === "NN" ? belonging : null;
}

/** "a population estimated at 100 birds": brought up as one of several. */
const isOneOfSeveral = (tree: Tree, i: number, belonging: Belonging): boolean =>
  belonging === "attribute" &&
  tokenAt(tree, i).lemma === "population" &&
  childrenBy(tree, i, "det").some((d) => /^an?$/.test(lower(tree, d))) &&
  !hasChild(tree, i, "nmod");

/** "the world's production", "Chile's output": somewhere's share of the thing. */
const isOfPlace = (tree: Tree, i: number): boolean =>
  /^(production|supply|consumption|demand|population|output|harvest)$/.test(
    tokenAt(tree, i).lemma,
  ) && childrenBy(tree, i, "nmod:poss").length === 1;

/** A noun, or "the young", and no part of a compound. */
function isNounHead(tree: Tree, i: number): boolean {
  const { upos, deprel, lemma } = tokenAt(tree, i);
  if (/^(compound|flat|amod|appos)/.test(deprel) || tokenAt(tree, i + 1).form === "-") return false;
  if (upos === "NOUN") return true;
  return (
    upos === "ADJ" &&
    /^(young|male|female|juvenile|adult)$/.test(lemma) &&
    /^(nsubj|obj|obl)/.test(deprel) &&
    hasDeterminer(tree, i)
  );
}

const isPlural = ({ xpos, lemma }: Token): boolean => xpos === "NNS" || lemma === "young";
const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");

/** Nothing in the phrase says of what it is, or of which other one. */
function isFree(tree: Tree, i: number, belonging: Belonging): boolean {
  const isAside = (c: number) => {
    const first = subtree(tree, c).find((k) => tokenAt(tree, k).upos !== "PUNCT") ?? c;
    return tokenAt(tree, first - 1).form === ",";
  };
  return (tree.children[i] ?? []).every((c) => {
    const { deprel, upos, xpos, form } = tokenAt(tree, c);
    if (deprel === "nmod:poss" && isOfPlace(tree, i))
      return tokenAt(tree, c).upos === "PROPN" || /^(world|country|nation)$/.test(lower(tree, c));
    if (/^(nmod:poss|conj|nummod|flat)/.test(deprel))
      return belonging === "member" && deprel === "nummod";
    if (deprel === "compound") return upos !== "PROPN" && !/^[A-Z]/.test(c === 0 ? "" : form);
    if (deprel === "amod")
      return (
        !/^(other|another|different|similar|same|such|certain|related|domestic|more)$/.test(
          lower(tree, c),
        ) &&
        xpos !== "JJR" &&
        (c === 0 || !/^[A-Z]/.test(form))
      );
    if (deprel === "acl" && tokenAt(tree, i).lemma === "population") return true;
    if (/^(nmod|acl|appos)/.test(deprel)) return isAside(c) || belonging === "member";
    return true;
  });
}

/**
 * Whether a part is never told of as something else's ("the head of a committee", "a lion's head"), nor brought up alone in a
 * sentence that is not on the thing ("A bridge collapsed").
 */
function ownParts({ trees, owners, topic, topicThing }: Document): (noun: string) => boolean {
  const others = new Set<string>();
  for (const tree of trees) {
    const isOnTopic = owners.get(placeAt(tree, rootSubject(tree) ?? -1)) === topic;
    const isOther = (c: number) =>
      owners.get(placeAt(tree, c)) !== topic &&
      ["NOUN", "PROPN"].includes(tokenAt(tree, c).upos) &&
      topicThing?.classes.has(tokenAt(tree, c).lemma.toLowerCase()) !== true;
    tree.tokens.forEach(({ upos, lemma, deprel, head }, i) => {
      if (upos !== "NOUN" || deprel === "compound") return;
      const hasOwner =
        childrenBy(tree, i, "nmod:poss").some(isOther) ||
        childrenBy(tree, i, "nmod").some(
          (c) => isOther(c) && childrenBy(tree, c, "case").some((k) => lower(tree, k) === "of"),
        );
      const isBroughtUp =
        !isOnTopic &&
        /^(nsubj|obj)/.test(deprel) &&
        tokenAt(tree, head).head === -1 &&
        childrenBy(tree, i, "det").some((d) => /^an?$/.test(lower(tree, d)));
      if (hasOwner || isBroughtUp) others.add(lemma.toLowerCase());
    });
  }
  return (noun) => !others.has(noun);
}
