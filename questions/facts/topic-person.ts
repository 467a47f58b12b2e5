import type { Entity, Reading } from "../read/types.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

const female = /^(she|her|hers|herself)$/;
const male = /^(he|him|his|himself)$/;

/**
 * In an article headed with a person's name, the bare surname is that person, whoever else of the family is named. The
 * entities, with those that are nothing but the surname taken into the one that the title names.
 */
export function joinSurname(entities: Entity[], title: string): Entity[] {
  const words = title.trim().split(/\s+/);
  const surname = words.at(-1) ?? "";
  const topic = entities.find(
    ({ type, name }) =>
      type === "person" &&
      words.length > 1 &&
      name.startsWith(`${words[0]} `) &&
      name.endsWith(` ${surname}`),
  );
  if (topic === undefined) return entities;
  const isBare = (entity: Entity) =>
    entity !== topic &&
    entity.name === surname &&
    ["person", "unknown", "organisation"].includes(entity.type);
  const mentions = entities
    .filter((entity) => entity === topic || isBare(entity))
    .flatMap((entity) => entity.mentions)
    .sort((a, b) => a.start - b.start);
  return entities
    .filter((entity) => !isBare(entity))
    .map((entity) => (entity === topic ? { ...topic, mentions } : entity));
}

/**
 * Gives the pronouns that are still open to the person whom the article is about, by the gender that the article speaks of
 * most, unless another person who could own them stands in the sentence or was the subject of the one before.
 */
export function resolveTopicPronouns(document: Document, topic: Entity | null): void {
  if (topic?.type !== "person") return;
  const pattern = genderOf(document.reading) === "female" ? female : male;
  let before: Tree | null = null;
  for (const tree of document.trees) {
    const isOpen = before === null || !hasOtherSubject(document, before, topic);
    for (let i = 0; i < tree.tokens.length; i++) {
      const place = `${tree.index}:${i}`;
      if (!pattern.test(lower(tree, i)) || document.mentions.has(place)) continue;
      if (!isOpen || hasOther(document, tree, topic, i)) continue;
      const { start, end } = tokenAt(tree, i);
      const mention = {
        start,
        end,
        sentence: tree.index,
        firstToken: i,
        endToken: i + 1,
        kind: "pronoun" as const,
      };
      document.mentions.set(place, { entity: topic, mention });
      document.owners.set(place, topic);
      document.unresolved.delete(place);
    }
    if (tree.tokens.length > 3) before = tree;
  }
}

function genderOf({ sentences }: Reading): "female" | "male" {
  const words = sentences.flatMap(({ tokens }) => tokens.map(({ form }) => form.toLowerCase()));
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  return count(female) > count(male) ? "female" : "male";
}

/** Another person before token `end`. */
const hasOther = ({ owners }: Document, tree: Tree, topic: Entity, end: number): boolean =>
  tree.tokens.some((_, i) => {
    const owner = i < end ? owners.get(`${tree.index}:${i}`) : undefined;
    return owner !== undefined && owner !== topic && owner.type === "person";
  });

function hasOtherSubject({ owners }: Document, tree: Tree, topic: Entity): boolean {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  return childrenBy(tree, root, "nsubj").some((subject) =>
    [subject, ...childrenBy(tree, subject, "appos", "flat")].some((i) => {
      const owner = owners.get(`${tree.index}:${i}`);
      return owner !== undefined && owner !== topic && owner.type === "person";
    }),
  );
}
