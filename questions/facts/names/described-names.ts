import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { placeAt, tokenAt } from "../trees/tree.ts";
import type { Description, Document } from "../types.ts";

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

type Title = {
  noun: string;
  term: string;
  entity: Entity;
  evidence: { start: number };
  relation: "definition";
};

/** "mining company Coldstone", "the steamer Princess Ilse": a common noun right before the name that it classes. */
function findTitles({ trees, owners }: Document): Title[] {
  const found: Title[] = [];
  for (const tree of trees) {
    tree.tokens.forEach(({ upos, xpos, deprel, head, lemma, start }, i) => {
      const entity = owners.get(placeAt(tree, i + 1));
      const isTitle = deprel === "nmod:desc" || (deprel === "compound" && head > i);
      if (upos !== "NOUN" || xpos !== "NN" || !isTitle || entity === undefined) return;
      if (tokenAt(tree, i + 1).upos !== "PROPN" || !namedTypes.has(entity.type)) return;
      found.push({
        noun: lemma.toLowerCase(),
        term: entity.name,
        entity,
        evidence: { start },
        relation: "definition",
      });
    });
  }
  return found;
}

/** Takes up what the article calls its names: "the company" for Kelvara, and its class where the reader knew none. */
export function addDescriptions(document: Document, descriptions: readonly Description[]): void {
  const topic = document.topicThing === null ? null : document.topic;
  for (const { noun, term, entity, evidence, relation } of [
    ...descriptions,
    ...findTitles(document),
  ]) {
    if (
      noun === "" ||
      /^(man|woman|person|member|one|thing|boy|girl|series|set|pair|word|term|phrase)$/.test(noun)
    )
      continue;
    const known = document.describedAs.get(noun);
    if (known === undefined || (known.name === term && evidence.start < known.since))
      document.describedAs.set(noun, { name: term, since: evidence.start, entity });
    else if (known.name !== term)
      document.describedAs.set(noun, { ...known, name: "", entity: null });
    if (entity === null || relation === "acronym" || isPersonNoun(noun)) continue;
    if (entity === topic) continue;
    if (entity.type === "person" && !entity.name.includes(" ")) entity.type = "unknown";
    if (entity.type === "unknown" && isGroupOrPlaceNoun(noun)) entity.type = "organisation";
    if (entity.type === "unknown" || (entity.type !== "person" && isGroupOrPlaceNoun(noun)))
      Object.assign(entity, { subtype: noun, described: true });
  }
}
