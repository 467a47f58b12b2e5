import type { Entity, Reading } from "../read/types.ts";
import { findArticleDate } from "./calendar.ts";
import { collectDefinites } from "./definites.ts";
import { bindPronouns } from "./pronouns.ts";
import { createTree } from "./tree.ts";
import type { Document, EntityMention } from "./types.ts";

/** The reading made ready for asking. `title` may be empty. */
export function createDocument(reading: Reading, title: string): Document {
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
  return {
    reading,
    title,
    trees,
    mentions,
    owners,
    unresolved: new Set(reading.unresolved.map((u) => `${u.sentence}:${u.firstToken}`)),
    topicWords: new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
    date: findArticleDate(reading.text),
    definites: collectDefinites(trees, reading.text),
    bound: bindPronouns(trees, owners),
  };
}
