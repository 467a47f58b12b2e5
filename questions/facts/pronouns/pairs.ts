import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { startsParagraph } from "../topic/topic-focus.ts";
import { childrenBy, hasChild, lower, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

type Pair = readonly [Entity, Entity];

/** How many sentences that name neither of them two people are still "the pair". */
const reach = 1;

/**
 * In an article on a person, "the couple", "the pair" and "they" for that person and the one other that the sentences before
 * name: "Ada Brandt and Karl Lind". A couple are two of whom a marriage is told. Adds to `document.pairs` (nouns, by
 * `sentence:token`) and `document.toldPronouns`.
 */
export function resolvePairs(document: Document): void {
  const { topic } = document;
  if (topic?.type !== "person") return;
  let pair: Pair | null = null;
  let spouses: Pair | null = null;
  let age = 0;
  let before: Tree | null = null;
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    const isApart = before === null || startsParagraph(document, before, tree);
    const isCrowded = before === null || hasOtherSeveral(document, before);
    const near: Pair | null = isApart || isCrowded ? null : pair;
    const isUsed = tellIn(document, tree, { pair, spouses, near });
    before = tree;
    const people = peopleIn(document, tree);
    const [first, second, ...more] = people;
    if (isUsed) age = 0;
    else if (
      first !== undefined &&
      second !== undefined &&
      more.length === 0 &&
      people.includes(topic)
    ) {
      pair = [topic, first === topic ? second : first];
      age = 0;
      if (isMarriage(tree)) spouses = hasUnknown(document, tree) ? null : pair;
    } else if (people.some((person) => pair?.includes(person) === false) || age >= reach)
      pair = null;
    else age++;
  }
}

type Known = { pair: Pair | null; spouses: Pair | null; near: Pair | null };

/** Notes what the sentence says of two people; whether it says anything. */
function tellIn(document: Document, tree: Tree, { pair, spouses, near }: Known): boolean {
  let isUsed = false;
  const meantBy = (noun: string, i: number): Pair | null =>
    noun === "couple" || isMarriage(tree) ? spouses : hereOr(document, tree, i, near ?? pair);
  tree.tokens.forEach((_, i) => {
    const place = placeAt(tree, i);
    const noun = pairNoun(tree, i);
    const meant = noun === null || isSingular(tree, i) ? null : meantBy(noun, i);
    if (meant !== null) {
      document.pairs.set(place, nameBoth(meant));
      isUsed = true;
    }
    if (near === null || !isLeading(tree, i) || document.mentions.has(place)) return;
    const isOwner = lower(tree, i) === "their";
    document.toldPronouns.set(place, isOwner ? `${nameBoth(near)}'s` : nameBoth(near));
    isUsed = true;
  });
  return isUsed;
}

/** "Brandt's work with Karl Lind won the pair a medal": the two whom the sentence itself names before, or the known ones. */
function hereOr(document: Document, tree: Tree, i: number, known: Pair | null): Pair | null {
  const { topic } = document;
  const people = peopleIn(document, tree, i);
  const [other, ...more] = people.filter((person) => person !== topic);
  if (other === undefined || known?.includes(other) === true)
    return more.length === 0 ? known : null;
  return topic !== null && people.includes(topic) && more.length === 0 ? [topic, other] : null;
}

/** "The pair lives in Leeds": two names would need another verb. */
function isSingular(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  return (
    deprel.startsWith("nsubj") &&
    [head, ...childrenBy(tree, head, "aux", "cop")].some(
      (k) => tokenAt(tree, k).xpos === "VBZ" || lower(tree, k) === "was",
    )
  );
}

const nameBoth = ([one, other]: Pair): string => `${one.name} and ${other.name}`;

/** "the couple", "the pair", "the duo" with nothing that says of what; null for any other noun. */
function pairNoun(tree: Tree, i: number): string | null {
  const { lemma, xpos } = tokenAt(tree, i);
  if (xpos !== "NN" || !/^(couple|pair|duo)$/.test(lemma) || lower(tree, i - 1) !== "the")
    return null;
  return hasChild(tree, i, "amod", "compound", "nmod", "acl", "appos") ? null : lemma;
}

/** "They" as the subject of the sentence, or "Their" before it, ahead of all that they might be else. */
function isLeading(tree: Tree, i: number): boolean {
  const subject = rootSubject(tree);
  if (subject === null) return false;
  const isThey = lower(tree, i) === "they" && i === subject;
  const isTheir = lower(tree, i) === "their" && tokenAt(tree, i).head === subject;
  return (isThey || isTheir) && tree.tokens.every(({ xpos }, k) => k >= i || !/^NNP?S$/.test(xpos));
}

/** Others, or several things, that "they" may take up. */
const hasOtherSeveral = (document: Document, tree: Tree): boolean =>
  tree.tokens.some(
    ({ xpos, deprel, lemma }, i) =>
      xpos === "NNS" &&
      (isPersonNoun(lemma.toLowerCase()) || /^(nsubj|obj|conj)/.test(deprel)) &&
      !document.owners.has(placeAt(tree, i)),
  );

/** The people whom the sentence names or takes up before the token, each once. */
const peopleIn = ({ owners }: Document, tree: Tree, end = tree.tokens.length): Entity[] => [
  ...new Set(
    tree.tokens.slice(0, end).flatMap((_, i) => {
      const owner = owners.get(placeAt(tree, i));
      return owner?.type === "person" && owner.name.includes(" ") ? [owner] : [];
    }),
  ),
];

/** "was married to Orn Tavi, a son of Karl Lind": a name that may be who it was, though it is not known for a person's. */
const hasUnknown = ({ owners }: Document, tree: Tree): boolean =>
  tree.tokens.some((_, i) => {
    const owner = owners.get(placeAt(tree, i));
    return owner?.type === "unknown" && owner.name.includes(" ") && /^\p{Lu}/u.test(owner.name);
  });

const isMarriage = (tree: Tree): boolean =>
  tree.tokens.some(({ lemma }) =>
    /^(marry|marriage|wed|wedding|engagement|fiancée?|husband|wife|spouse)$/.test(lemma),
  );
