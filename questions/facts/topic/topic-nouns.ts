import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { partsOf } from "./topic-parts.ts";

/** Nouns by which an article comes back to what it is about; within a line any may follow any other. */
const comeback: readonly string[] = [
  "company firm business manufacturer maker producer retailer corporation enterprise brewery publisher group",
  "club team side",
  "town commune municipality settlement parish borough place",
  "city municipality",
  "village settlement hamlet commune place",
  "lighthouse station",
  "cathedral church building minster",
  "church building",
  "abbey monastery building",
  "exchange building",
  "palace castle residence building",
  "castle fortress fort stronghold building ruin",
  "museum theatre station library hall school hospital mill factory house hotel tower building",
  "stratovolcano volcano mountain massif peak",
  "cyclone hurricane typhoon storm system",
  "monument memorial structure",
  "canal waterway",
  "tributary river",
  "tournament competition championship event contest",
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
  "country nation state",
  "neighborhood neighbourhood district quarter area",
  "archipelago islands",
  "island isle",
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
  retype(document, topic, said);
  if (topic.type === "person") return;
  const words = topic.name.toLowerCase().split(" ");
  const last = words.at(-1) ?? "";
  const isMount = words[0] === "mount";
  const own = [
    ...said,
    ...(document.plainWords.has(last) ? [last] : []),
    ...(isMount ? ["mountain"] : []),
  ];
  // "Mount Orvalla", "the Battle of Tolm": the first word may class it as well.
  document.topicClasses = [...own, last, isMount ? "mountain" : (words[0] ?? "")];
  const nouns = new Set([
    ...own,
    ...groups.filter((group) => own.some((noun) => group.includes(noun))).flat(),
  ]);
  const ownNouns = new Set(own);
  // The last sentence that has another one of each noun.
  const rivals = new Map<string, number>();
  const isRivalled = (noun: string, at: number): boolean =>
    [...rivals].some(
      ([other, last]) =>
        at - last <= reach &&
        // "a border crossing" is no bridge; "a place called so" may be anything, and is none but a place.
        (other === noun || (other !== "place" && !ownNouns.has(noun))),
    );
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach((_, i) => {
      const rival = rivalNoun(document, tree, i, nouns);
      if (rival !== null) rivals.set(rival, tree.index);
      if (!nouns.has(lower(tree, i)) || !isBareDefinite(tree, i)) return;
      if (isTaken(document, tree, i, ownNouns) || isRivalled(lower(tree, i), tree.index)) return;
      addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, topic);
    });
  }
}

/**
 * Whether the noun stands for something already. "The club" in an article on a club is none that the reader found further back:
 * only one that the same sentence or the subject of the last one names.
 */
function isTaken(
  { owners, topic, trees }: Document,
  tree: Tree,
  i: number,
  ownNouns: ReadonlySet<string>,
): boolean {
  const owner = owners.get(placeAt(tree, i));
  if (owner === undefined || owner === topic) return owner !== undefined;
  if (!ownNouns.has(lower(tree, i))) return true;
  const isNamed = owner.mentions.some(
    ({ sentence, kind, endToken }) => kind === "name" && sentence === tree.index && endToken <= i,
  );
  const last = trees[tree.index - 1];
  const subject = last === undefined ? null : rootSubject(last);
  return (
    isNamed ||
    (last !== undefined && subject !== null && owners.get(placeAt(last, subject)) === owner)
  );
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
  return [root, ...childrenBy(opening, root, "conj")].flatMap((i) => {
    const { xpos, lemma } = tokenAt(opening, i);
    // "is one of the largest towns in …"
    const [several] = lower(opening, i) === "one" ? childrenBy(opening, i, "nmod") : [];
    if (several !== undefined && tokenAt(opening, several).xpos === "NNS")
      return [tokenAt(opening, several).lemma.toLowerCase()];
    return xpos === "NN" ? [lemma.toLowerCase()] : [];
  });
}

/** A name that the reader took for a person's, or left open, is of the kind that the article says. */
function retype(document: Document, topic: Entity, [noun]: string[]): void {
  if (noun === undefined || isPersonNoun(noun)) return;
  const isOpen = ["person", "unknown"].includes(topic.type);
  // A country house is no town, whatever a list has under its name.
  if (/^(city|town|village|capital|us_state)$/.test(topic.subtype ?? "") && !places.test(noun))
    Object.assign(topic, { subtype: isGroupOrPlaceNoun(noun) ? noun : undefined });
  if (places.test(noun) && (isOpen || topic.type === "organisation"))
    Object.assign(topic, { type: "place", subtype: noun });
  if (!isOpen || places.test(noun)) return;
  if (isGroupOrPlaceNoun(noun)) Object.assign(topic, { type: "organisation", subtype: noun });
  else if (partsOf([noun]).size > 0 || isNobody(document))
    Object.assign(topic, { type: "unknown", subtype: undefined });
}

/** An article on somebody says "he" or "she" somewhere. */
const isNobody = ({ trees }: Document): boolean =>
  trees.every(({ tokens }) =>
    tokens.every(({ form }) => !/^(he|him|his|she|her|hers)$/i.test(form)),
  );

const places =
  /^(town|city|village|commune|municipality|parish|borough|hamlet|county|country|district|region|province|island|river|lake|mountain|volcano|valley|bay|peninsula|area|neighbourhood|neighborhood|suburb|quarter|territory|archipelago|desert)$/;

/** The noun of another thing of one of the nouns: "an old abbey", "the first company", "the village of Tolm"; null for all else. */
function rivalNoun(
  document: Document,
  tree: Tree,
  i: number,
  nouns: ReadonlySet<string>,
): string | null {
  const { upos, xpos, deprel, lemma } = tokenAt(tree, i);
  const owner = document.owners.get(placeAt(tree, i));
  if (owner === document.topic || deprel === "compound") return null;
  // "longer than any tunnel": it is no single other one.
  if (childrenBy(tree, i, "det").some((c) => /^(any|every|each|no)$/.test(lower(tree, c))))
    return null;
  if (owner !== undefined)
    return owner.subtype !== undefined && nouns.has(owner.subtype) && upos === "PROPN"
      ? owner.subtype
      : null;
  const noun = lemma.toLowerCase();
  if (upos !== "NOUN" || xpos !== "NN" || !nouns.has(noun)) return null;
  const isOpening = tokenAt(tree, i).head === -1 && tree.index <= firstIndex(document);
  const isOther = !isOpening && tokenAt(tree, i).deprel !== "conj" && !isBareDefinite(tree, i);
  return isOther ? noun : null;
}

const firstIndex = ({ trees }: Document): number =>
  trees.find(({ sentence }) => sentence.unreliable === undefined)?.index ?? -1;

const isBareDefinite = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  lower(tree, i - 1) === "the" &&
  childrenBy(tree, i, "det").includes(i - 1) &&
  !hasChild(tree, i, "compound", "amod", "nmod", "acl", "appos", "nummod") &&
  !/^(compound|appos)/.test(tokenAt(tree, i).deprel);
