import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { partsOf } from "./topic-parts.ts";

/** Nouns by which an article comes back to what it is about; within a line any may follow any other. */
const comeback: readonly string[] = [
  "company firm business manufacturer maker producer retailer corporation enterprise brewery publisher",
  "town commune municipality settlement parish borough place",
  "city municipality",
  "village settlement hamlet commune place",
  "lighthouse station",
  "cathedral church building minster",
  "church building",
  "abbey monastery building",
  "exchange building",
  "palace castle building",
  "castle fortress fort stronghold building ruin",
  "museum theatre station library hall school hospital mill factory house hotel tower building",
  "stratovolcano volcano mountain",
  "canal waterway",
  "road route way",
  "bridge crossing",
  "organisation organization service charity institution society association foundation",
  "observatory institution institute",
  "battle engagement",
  "flood disaster",
  "fire disaster blaze",
  "explosion blast disaster",
  "earthquake quake disaster",
  "expedition voyage",
  "railway line",
];

const groups = comeback.map((line) => line.split(" "));

/** How many sentences back another thing of the noun takes "the noun" for itself. */
const reach = 2;

/**
 * "the town", "the company", "the building": the bare noun for what the article is about, as its first sentence classes it,
 * where no other of that noun stands near. Adds to `document.mentions` and `document.owners`, and gives the topic the kind
 * that the sentence tells.
 */
export function resolveTopicNouns(document: Document): void {
  const { topic } = document;
  if (topic === null || document.date !== null) return;
  const said = classesOf(document, topic);
  retype(topic, said);
  if (topic.type === "person") return;
  const words = topic.name.toLowerCase().split(" ");
  const last = words.at(-1) ?? "";
  const own = [...said, ...(document.plainWords.has(last) ? [last] : [])];
  // "Mount Orvalla", "the Battle of Tolm": the first word may class it as well.
  document.topicClasses = [...own, last, words[0] === "mount" ? "mountain" : (words[0] ?? "")];
  const nouns = new Set([
    ...own,
    ...groups.filter((group) => own.some((noun) => group.includes(noun))).flat(),
  ]);
  const others = new Set([...nouns].filter((noun) => noun !== "place"));
  let rival = Number.NEGATIVE_INFINITY;
  // "a place called so": anything may be one.
  let otherPlace = Number.NEGATIVE_INFINITY;
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach((_, i) => {
      if (isRival(document, tree, i, others)) rival = tree.index;
      else if (isRival(document, tree, i, nouns)) otherPlace = tree.index;
      if (!nouns.has(lower(tree, i)) || !isBareDefinite(tree, i)) return;
      if (lower(tree, i) === "place" && tree.index - otherPlace <= reach) return;
      if (tree.index - rival <= reach || document.owners.has(placeAt(tree, i))) return;
      addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, topic);
    });
  }
}

/** "is a town and commune": what the first sentence on the topic says that it is. */
function classesOf(document: Document, topic: Entity): string[] {
  const opening = document.trees.find(({ sentence }) => sentence.unreliable === undefined);
  if (opening === undefined) return [];
  const root = opening.tokens.findIndex(({ head }) => head === -1);
  const isTopic = childrenBy(opening, root, "nsubj").some(
    (i) => document.owners.get(placeAt(opening, i)) === topic,
  );
  if (!isTopic || !hasChild(opening, root, "cop")) return [];
  return [root, ...childrenBy(opening, root, "conj")]
    .filter((i) => tokenAt(opening, i).xpos === "NN")
    .map((i) => tokenAt(opening, i).lemma.toLowerCase());
}

/** A name that the reader took for a person's, or left open, is of the kind that the article says. */
function retype(topic: Entity, [noun]: string[]): void {
  if (noun === undefined || isPersonNoun(noun) || !["person", "unknown"].includes(topic.type))
    return;
  if (places.test(noun)) Object.assign(topic, { type: "place", subtype: noun });
  else if (isGroupOrPlaceNoun(noun)) Object.assign(topic, { type: "organisation", subtype: noun });
  else if (partsOf([noun]).size > 0) Object.assign(topic, { type: "unknown", subtype: undefined });
}

const places =
  /^(town|city|village|commune|municipality|parish|borough|hamlet|county|country|district|region|province|island|river|lake|mountain|volcano|valley|bay|peninsula)$/;

/** Another thing of one of the nouns: "an old abbey", "the first company", "the village of Tolm". */
function isRival(document: Document, tree: Tree, i: number, nouns: ReadonlySet<string>): boolean {
  const { upos, xpos, deprel, lemma } = tokenAt(tree, i);
  const owner = document.owners.get(placeAt(tree, i));
  if (owner === document.topic || deprel === "compound") return false;
  if (owner !== undefined)
    return owner.subtype !== undefined && nouns.has(owner.subtype) && upos === "PROPN";
  if (upos !== "NOUN" || xpos !== "NN" || !nouns.has(lemma.toLowerCase())) return false;
  const isOpening = tokenAt(tree, i).head === -1 && tree.index <= firstIndex(document);
  return !isOpening && tokenAt(tree, i).deprel !== "conj" && !isBareDefinite(tree, i);
}

const firstIndex = ({ trees }: Document): number =>
  trees.find(({ sentence }) => sentence.unreliable === undefined)?.index ?? -1;

const isBareDefinite = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  lower(tree, i - 1) === "the" &&
  childrenBy(tree, i, "det").includes(i - 1) &&
  !hasChild(tree, i, "compound", "amod", "nmod", "acl", "appos", "nummod") &&
  !/^(compound|appos)/.test(tokenAt(tree, i).deprel);
