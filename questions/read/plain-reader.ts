import { splitSentences } from "./plain-sentences.ts";
import type { Entity, EntityType, Mention, Reader } from "./types.ts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** What can be told apart without a parse, surest first. Each match is one mention. */
const patterns: readonly [EntityType, RegExp][] = [
  [
    "date",
    new RegExp(
      `\\b(?:(?:${months}) \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:${months})(?: \\d{4})?|(?:${months}) \\d{4})\\b`,
      "g",
    ),
  ],
  ["percent", /\b\d+(?:\.\d+)?(?: per ?cent|%)/g],
  ["money", /[$£€]\d[\d,.]*\d(?: (?:million|billion|trillion))?\b/g],
  ["quantity", /\b\d[\d,]*(?:\.\d+)?(?: (?:million|billion|thousand))? [a-z]{3,}s\b/g],
  ["date", /\b(?:1[5-9]|20)\d\d\b/g],
  [
    "unknown",
    /(?<![.!?”"] |^|\n)\b\p{Lu}[\p{L}’-]+(?:(?: (?:of|the|and|de|van|der))* \p{Lu}[\p{L}.’-]*\p{L})*/gu,
  ],
];

/**
 * Sentences and entities by simple means, without tokens or trees: enough for the forms that stay
 * grammatical without a parse.
 */
export const createPlainReader = (): Reader => ({
  read: (text) => {
    const sentences = splitSentences(text).map((span) => ({ ...span, tokens: [] }));
    const entities = new Map<string, Entity>();
    for (const [sentence, { start, end }] of sentences.entries()) {
      for (const found of findMentions(text.slice(start, end))) {
        addMention(entities, text, {
          ...found,
          start: found.start + start,
          end: found.end + start,
          sentence,
        });
      }
    }
    return { text, sentences, entities: [...entities.values()], unresolved: [] };
  },
});

type Found = { type: EntityType; start: number; end: number };

const findMentions = (sentence: string): Found[] => {
  const found: Found[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && end > other.start)) {
        found.push({ type, start, end });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

const addMention = (
  entities: Map<string, Entity>,
  text: string,
  { type, start, end, sentence }: Found & { sentence: number },
): void => {
  const name = text.slice(start, end);
  const mention: Mention = { start, end, sentence, firstToken: 0, endToken: 0, kind: "name" };
  const known = entities.get(`${type} ${name}`);
  if (known === undefined) {
    entities.set(`${type} ${name}`, {
      type,
      name,
      roles: [],
      start,
      end,
      mentions: [mention],
      confidence: 0.5,
    });
  } else {
    known.mentions.push(mention);
  }
};
