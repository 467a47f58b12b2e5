import type { Entity, Reading } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isKinNoun } from "../nouns/kin-nouns.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

const female = new Set(["she", "her", "hers", "herself"]);
const male = new Set(["he", "him", "his", "himself"]);

/** In an article on Mount Okavi, "Okavi" is the mountain. */
export function joinShortPlace(entities: Entity[], title: string): Entity[] {
  const isNamed = /^(Mount|Lake|River|Loch|Cape) \S+$/.test(title.trim());
  return isNamed ? joinShort(entities, title.trim().split(/\s+/)) : entities;
}

/** "Okavi" for Mount Okavi: what the reader took for another name. */
function joinShort(entities: Entity[], [kind = "", short = ""]: string[]): Entity[] {
  const topic = entities.find(({ name }) => name === `${kind} ${short}`);
  const isShort = ({ name, subtype }: Entity) => name === short && subtype === undefined;
  if (topic === undefined) return entities;
  const mentions = entities
    .filter((entity) => entity === topic || isShort(entity))
    .flatMap((entity) => entity.mentions)
    .sort((a, b) => a.start - b.start);
  return entities
    .filter((entity) => !isShort(entity))
    .map((entity) => (entity === topic ? { ...topic, mentions } : entity));
}

/**
 * Gives the pronouns that are still open to the person whom the article is about, by the gender that the article speaks of
 * most, unless another person who could own them stands in the sentence or was the subject of the one before.
 */
export function resolveTopicPronouns(document: Document, topic: Entity | null): void {
  if (topic?.type !== "person") return;
  const gender = genderOf(document.reading);
  const pronouns = gender === "female" ? female : male;
  let before: Tree | null = null;
  for (const tree of document.trees) {
    const isOpen = before === null || !hasOtherSubject(document, before, topic);
    for (let i = 0; i < tree.tokens.length; i++) {
      const place = placeAt(tree, i);
      if (!pronouns.has(lower(tree, i)) || document.mentions.has(place)) continue;
      if (!isOpen || hasOther(document, tree, topic, i) || isOfObject(tree, i)) continue;
      addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, topic);
    }
    if (tree.tokens.length > 3) before = tree;
  }
}

/**
 * Surnames at the head of a sentence, where the reader has found no name: those of the one person before whom the article calls
 * so, and in an article on a person always that one's.
 */
export function addSurnames(document: Document, topic: Entity | null): void {
  const bearers = new Map<string, Entity | null>();
  for (const entity of document.reading.entities) {
    const surname = entity.name.split(" ").at(-1) ?? "";
    if (entity.type !== "person" || surname === entity.name || surname.length < 4) continue;
    bearers.set(surname, bearers.has(surname) ? null : entity);
  }
  if (topic?.type === "person") bearers.set(topic.name.split(" ").at(-1) ?? "", topic);
  for (const tree of document.trees)
    tree.tokens.forEach(({ form, upos, deprel, start }, i) => {
      const bearer = bearers.get(form) ?? null;
      if (bearer === null || (bearer.mentions[0]?.start ?? start) >= start) return;
      const isAlone = [i - 1, i + 1].every((k) => !/^[A-Z]/.test(tokenAt(tree, k).form));
      const isNoun = /^(PROPN|NOUN)$/.test(upos) || (bearer === topic && isReadAsWord(tree, i));
      if (!isNoun || deprel === "compound" || !isAlone) return;
      if (!document.owners.has(placeAt(tree, i)))
        addMention(document, tree, { from: i, end: i + 1, kind: "name" }, bearer);
    });
}

/** "Then | Long left", "Long was born": with a capital, a name that the reader takes for the word. */
const isReadAsWord = (tree: Tree, i: number): boolean =>
  /^(ADV|ADJ|VERB|CCONJ|X|INTJ)$/.test(tokenAt(tree, i).upos) &&
  (i > 0 || /^(AUX|VERB)$/.test(tokenAt(tree, i + (tokenAt(tree, 1).upos === "ADV" ? 2 : 1)).upos));

/** The gender that an article on a person speaks of most. */
export function genderOf({ sentences }: Reading): "female" | "male" {
  let lead = 0;
  for (const { tokens } of sentences)
    for (const { form } of tokens) {
      const word = form.toLowerCase();
      if (female.has(word)) lead++;
      else if (male.has(word)) lead--;
    }
  return lead > 0 ? "female" : "male";
}

/** "exiled the emperor, replacing him with | his brother": whoever the object before it is. */
const isOfObject = (tree: Tree, i: number): boolean =>
  /^(his|her)$/.test(lower(tree, i)) &&
  isKinNoun(tokenAt(tree, tokenAt(tree, i).head).lemma) &&
  tree.tokens.some(
    ({ deprel, xpos, lemma }, k) =>
      k < i && deprel === "obj" && xpos === "NN" && isPersonNoun(lemma.toLowerCase()),
  );

/** Another person before token `end`. */
const hasOther = ({ owners }: Document, tree: Tree, topic: Entity, end: number): boolean =>
  tree.tokens.some((_, i) => {
    const owner = i < end ? owners.get(placeAt(tree, i)) : undefined;
    return owner !== undefined && isOther(owner, topic);
  });

/** Another person, whom the topic's pronouns may mean: one of no known gender, or of the same. */
const isOther = (person: Entity, topic: Entity): boolean =>
  person !== topic &&
  person.type === "person" &&
  (topic.subtype === undefined || person.subtype === undefined || person.subtype === topic.subtype);

function hasOtherSubject({ owners }: Document, tree: Tree, topic: Entity): boolean {
  const root = tree.root;
  return childrenBy(tree, root, "nsubj").some((subject) =>
    [subject, ...childrenBy(tree, subject, "appos", "flat")].some((i) => {
      const owner = owners.get(placeAt(tree, i));
      return owner !== undefined && isOther(owner, topic);
    }),
  );
}
