import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { fits, genders } from "./pronoun-kinds.ts";
import { firstSubject, mainSubject } from "./subject-entities.ts";

/**
 * In an article about one person, "he" for somebody else stands only right after that one was the subject; other
 * guesses of the reader are taken back.
 */
export function doubtOthers(document: Document): void {
  const topic = document.topic;
  if (topic?.type !== "person") return;
  for (const [place, { entity, mention }] of [...document.mentions]) {
    const tree = document.trees[mention.sentence];
    const before = document.trees[mention.sentence - 1];
    if (mention.kind !== "pronoun" || entity === topic || tree === undefined) continue;
    const gender = genders[lower(tree, mention.firstToken)];
    if (gender === undefined || !fits(topic, gender)) continue;
    const isSame = firstSubject(document, tree, mention.firstToken) === entity;
    const isNext = before !== undefined && mainSubject(document, before) === entity;
    if (isSame || isNext) continue;
    document.mentions.delete(place);
    document.owners.delete(place);
    document.unresolved.add(place);
  }
}

/** Takes back "he" for somebody named elsewhere where a stranger stands before it. */
export function doubtStrangers(document: Document): void {
  for (const [place, { entity, mention }] of [...document.mentions]) {
    const tree = document.trees[mention.sentence];
    if (tree === undefined || mention.kind !== "pronoun" || entity.type !== "person") continue;
    const isNamedHere = tree.tokens.some(
      (_, i) => i < mention.firstToken && document.owners.get(placeAt(tree, i)) === entity,
    );
    const before = document.trees[mention.sentence - 1];
    const isBehindStranger =
      before !== undefined &&
      before.sentence.unreliable === undefined &&
      hasStranger(document, tree, mention.firstToken, before);
    if (isNamedHere || !(hasStranger(document, tree, mention.firstToken) || isBehindStranger))
      continue;
    document.mentions.delete(place);
    document.owners.delete(place);
    document.unresolved.add(place);
  }
}

/**
 * "one of the guards left because he felt ill": a person without a name right here owns "he" sooner than anybody named in
 * another sentence does.
 */
export const hasStranger = (
  document: Document,
  tree: Tree,
  pronoun: number,
  before?: Tree,
): boolean =>
  /^(he|she|him|her|his)$/.test(lower(tree, pronoun)) &&
  (before ?? tree).tokens.some(
    ({ deprel, upos, xpos, lemma, head }, i) =>
      (before === undefined ? i < pronoun : tokenAt(before, head).head === -1) &&
      deprel.startsWith("nsubj") &&
      (isUnsureName(document, before ?? tree, i) || !hasName(document, before ?? tree, i)) &&
      (isUnsureName(document, before ?? tree, i) ||
        lemma === "one" ||
        (upos === "NOUN" && xpos === "NN" && isPersonNoun(lemma.toLowerCase()))),
  );

/** "Gary Fan of the Neo Democrats": a name of two words that may be somebody's. */
const isUnsureName = ({ owners }: Document, tree: Tree, i: number): boolean => {
  const owner = owners.get(placeAt(tree, i));
  return (
    tokenAt(tree, i).upos === "PROPN" && owner?.type === "unknown" && /^\S+ \S+/.test(owner.name)
  );
};

/** "the captain, Ana Perić": the name beside the noun is its own. */
const hasName = ({ owners }: Document, tree: Tree, i: number): boolean =>
  [i, ...childrenBy(tree, i, "flat", "appos", "compound", "nmod:desc")].some((k) =>
    owners.has(placeAt(tree, k)),
  );
