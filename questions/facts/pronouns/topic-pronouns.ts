import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { belongingOf } from "../topic/belonging-nouns.ts";
import { startsParagraph } from "../topic/topic-focus.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  rootSubject,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isImpersonal } from "./impersonal.ts";
import { type Centre, centreOf, sexesIn, topicCentre } from "./topic-centre.ts";

/**
 * Gives open pronouns to the article's thing, or to what is of it, by the subject of the sentence before: "It", "its", "they"
 * behind a sentence on the thing; "They" behind one on its wings. Adds to `mentions`, `owners` and `toldPronouns`.
 */
export function resolveThingPronouns(document: Document, digressions: ReadonlySet<number>): void {
  const { topic, topicThing } = document;
  if (topic === null || topicThing === null) return;
  dropEmpty(document);
  let centre: Centre | null = null;
  let sexes = new Map<string, string>();
  let before: Tree | null = null;
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined || digressions.has(tree.index)) {
      centre = null;
      before = tree;
      continue;
    }
    // In the story of an event a paragraph goes on with whoever acts in it.
    if (before !== null && topicThing.kind !== "event" && startsParagraph(document, before, tree))
      centre = topicCentre;
    const subject = rootSubject(tree);
    tree.tokens.forEach((_, i) => {
      resolveAt(document, tree, i, { centre, sexes, subject });
    });
    centre = centreOf(document, tree, subject, centre);
    sexes = sexesIn(document, tree);
    before = tree;
  }
}

const isSomebody = /^(?:he|him|his|himself|she|her|hers|herself)$/;

/** Whether the article is on a thing that no "he" or "she" stands for. */
export const isTopicNobody = ({ topicThing }: Document): boolean =>
  topicThing !== null && !/^(?:living|artefact)$/.test(topicThing.kind ?? "");

/** Takes back the thing for an "it" that stands for nothing, and for a "he": only animals and ships are called so. */
function dropEmpty(document: Document): void {
  const { mentions, owners, trees, unresolved, topic } = document;
  const isNobody = isTopicNobody(document);
  for (const [place, { entity, mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (mention.kind !== "pronoun" || tree === undefined) continue;
    const isHe = isNobody && entity === topic && isSomebody.test(lower(tree, mention.firstToken));
    if (!isHe && !isImpersonal(tree, mention.firstToken)) continue;
    mentions.delete(place);
    owners.delete(place);
    unresolved.add(place);
  }
}

type Context = {
  centre: Centre | null;
  sexes: ReadonlyMap<string, string>;
  subject: number | null;
};

function resolveAt(
  document: Document,
  tree: Tree,
  i: number,
  { centre, sexes, subject }: Context,
): void {
  const word = lower(tree, i);
  const place = placeAt(tree, i);
  const { topic } = document;
  if (tokenAt(tree, i).upos !== "PRON" || document.mentions.has(place) || topic === null) return;
  if (document.bound.has(place) || tokenAt(tree, i).deprel === "expl") return;
  if (/^(she|he)$/.test(word)) {
    const told = sexes.get(word);
    if (told !== undefined && i === subject) document.toldPronouns.set(place, told);
    return;
  }
  const isFirst = isOpeningPronoun(tree, i);
  if (/^(it|they)$/.test(word) && isFirst && centre !== null) {
    if (centre.isOpen && !isCalled(tree, i)) return;
    if (centre.isSeveral !== (word === "they") || isImpersonal(tree, i)) return;
    if (centre.phrase === null)
      addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
    else document.toldPronouns.set(place, centre.phrase);
    return;
  }
  if (/^(their|them)$/.test(word) && isOfSeveral(document, tree, i, subject)) {
    addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
    return;
  }
  if (word === "it" && followsOwn(document, tree, i)) {
    addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
    return;
  }
  if (/^(its|it)$/.test(word) && isOfTopic(document, tree, i, { centre, sexes, subject }))
    addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
}

/** "Its name means …. It is also called …": what is called something is the thing, and not its name. */
const isCalled = (tree: Tree, i: number): boolean => {
  const verb = tokenAt(tree, i).head;
  return /^(call|know|name)$/.test(tokenAt(tree, verb).lemma) && hasChild(tree, verb, "aux:pass");
};

/** "They close their eyes": several of the thing, with no other several between. */
const isOfSeveral = (
  { owners, topic }: Document,
  tree: Tree,
  i: number,
  subject: number | null,
): boolean =>
  subject !== null &&
  subject < i &&
  tokenAt(tree, i).deprel === "nmod:poss" &&
  owners.get(placeAt(tree, subject)) === topic &&
  (lower(tree, subject) === "they" || tokenAt(tree, subject).xpos === "NNS") &&
  !tree.tokens.some(({ xpos }, k) => k > subject && k < i && xpos === "NNS");

/** "Its density is low and it melts easily": behind a first clause on something of the thing. */
function followsOwn(document: Document, tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const first = rootSubject(tree);
  if (first === null || !deprel.startsWith("nsubj") || tokenAt(tree, head).deprel !== "conj")
    return false;
  const isOwn = childrenBy(tree, first, "nmod:poss").some(
    (c) => document.owners.get(placeAt(tree, c)) === document.topic,
  );
  const isOnTopic = document.owners.get(placeAt(tree, first)) === document.topic;
  return (isOwn || isOnTopic) && !isImpersonal(tree, i);
}

/** The subject of the first clause, or of one that stands before it ("Although it is kept in aquariums, …"). */
function isOpeningPronoun(tree: Tree, i: number): boolean {
  if (!tokenAt(tree, i).deprel.startsWith("nsubj")) return false;
  return tree.tokens.every(
    ({ deprel, upos }, k) => k >= i || !(deprel.startsWith("nsubj") && upos !== "PRON"),
  );
}

/**
 * "its genome" is the animal's whatever stands before; any other "its" or "it" is the thing's where no other thing is named
 * before it in the sentence, and this sentence or the last one is about the thing.
 */
function isOfTopic(
  document: Document,
  tree: Tree,
  i: number,
  { centre, subject }: Context,
): boolean {
  if (isImpersonal(tree, i)) return false;
  // "The female lacks it": nothing of the thing acts on the thing.
  const isOwnSubject = subject !== null && document.belongings.heads.has(placeAt(tree, subject));
  if (isOwnSubject && tokenAt(tree, i).deprel.startsWith("obj")) return false;
  const isAbout =
    centre !== null ||
    (subject !== null && document.owners.get(placeAt(tree, subject)) === document.topic);
  const { deprel, head } = tokenAt(tree, i);
  if (hasRival(document, tree, i)) return false;
  if (deprel === "nmod:poss") {
    const noun = tokenAt(tree, head).lemma.toLowerCase();
    const compound = childrenBy(tree, head, "compound").map((c) => lower(tree, c))[0] ?? "";
    const kind = document.topicThing?.kind ?? null;
    return isAbout || (kind !== null && belongingOf(kind, noun, compound) !== null);
  }
  return isAbout && deprel.startsWith("obj");
}

/** Another single thing before the pronoun in its sentence, that is neither a person nor a place nor of the topic. */
const hasRival = (document: Document, tree: Tree, i: number): boolean =>
  tree.tokens.some(({ upos, xpos, lemma, deprel, head }, k) => {
    const { owners, topic } = document;
    if (k >= i || !/^(NOUN|PROPN)$/.test(upos) || !/^NNP?$/.test(xpos)) return false;
    // "The origin of its name": what the pronoun's own phrase hangs on is no owner of it.
    if (isUnder(tree, i, k)) return false;
    // "The tolm (Tolmia vulgaris)": another name for it.
    if (deprel === "appos" && owners.get(placeAt(tree, head)) === topic) return false;
    if (/^(compound|flat|amod)/.test(deprel)) return false;
    const place = placeAt(tree, k);
    const entity = document.owners.get(place);
    if (entity !== undefined) return !isHarmless(document, entity);
    if (document.belongings.heads.has(place) || isPersonNoun(lemma.toLowerCase())) return false;
    return /^(nsubj|obj|obl$|nmod$|conj|appos)/.test(deprel) && !isFramed(tree, k);
  });

const isHarmless = ({ topic }: Document, entity: Entity): boolean =>
  entity === topic || !["organisation", "unknown", "event"].includes(entity.type);

/** "For this reason", "In captivity": a frame of the sentence, and nothing that it speaks of. */
const isFramed = (tree: Tree, k: number): boolean => {
  const { deprel, head } = tokenAt(tree, k);
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  return deprel.startsWith("obl") && k < subject;
};
