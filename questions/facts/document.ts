import type { Entity, Reading } from "../read/types.ts";
import { findArticleDate, parseIsoDate } from "./calendar.ts";
import { collectAntecedents } from "./antecedents.ts";
import { findDescriptions } from "./find-descriptions.ts";
import { bindPronouns } from "./pronouns.ts";
import { createTree } from "./tree.ts";
import type { Document, EntityMention } from "./types.ts";

/** What is known of an article besides its text. `date` is ISO 8601 (`2024-04-17`). */
export type Heading = { title: string; date?: string };

/** The reading made ready for asking. The title may be empty; without a date the text's own opening lines are asked. */
export function createDocument(reading: Reading, { title, date }: Heading): Document {
  const trees = reading.sentences.map(createTree);
  const mentions = new Map<string, EntityMention>();
  const owners = new Map<string, Entity>();
  for (const entity of reading.entities) {
    entity.mentions.forEach((mention, index) => {
      mentions.set(`${mention.sentence}:${mention.firstToken}`, { entity, mention: index });
      for (let token = mention.firstToken; token < mention.endToken; token++)
        owners.set(`${mention.sentence}:${token}`, entity);
    });
  }
  const document: Document = {
    reading,
    title,
    trees,
    mentions,
    owners,
    unresolved: new Set(reading.unresolved.map((u) => `${u.sentence}:${u.firstToken}`)),
    topicWords: new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
    date: (date === undefined ? null : parseIsoDate(date, reading.text)) ?? findArticleDate(reading.text),
    antecedents: collectAntecedents(trees),
    bound: bindPronouns(trees, owners),
    describedAs: new Map(),
  };
  for (const { noun, term, tree } of findDescriptions(document)) {
    if (noun === "") continue;
    const known = document.describedAs.get(noun);
    if (known === undefined) document.describedAs.set(noun, { name: term, since: tree.index });
    else if (known.name !== term) document.describedAs.set(noun, { ...known, name: "" });
  }
  return document;
}
