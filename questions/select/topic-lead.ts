import type { Candidate } from "../ask/types.ts";
import { withArticle } from "../facts/naming.ts";
import { topicOf } from "../facts/subject-pronouns.ts";
import type { Document } from "../facts/types.ts";
import type { Entity } from "../read/types.ts";

/** The preposition that puts something at a place of its kind, by the last or first word of the name or its class. */
const prepositions: [RegExp, string][] = [
  [/\b(road|street|way|route|trail|bridge|island|peninsula|coast)\b/i, "On"],
  [
    /\b(lighthouse|abbey|castle|museum|school|station|airport|stadium|university|college|mine|lake|palace|church|cathedral|zoo)\b/i,
    "At",
  ],
  [
    /\b(town|city|village|country|county|state|region|province|valley|park|forest|desert|district)\b/i,
    "In",
  ],
];

/**
 * "At Lake Orrin", "In Westmark": where things happen, in an article about a place or in news that opens with one and
 * comes back to it. Null for any other article.
 */
export function topicPhrase(document: Document): string | null {
  const topic = topicOf(document) ?? scenePlace(document);
  if (topic === null || topic.type === "person") return null;
  const described = `${topic.name} ${topic.subtype ?? ""}`;
  const found = prepositions.find(([pattern]) => pattern.test(described));
  return found === undefined ? null : `${found[1]} ${withArticle(document, topic)}`;
}

/** The one town or site that the first two sentences name and that the article names again. */
function scenePlace({ reading, trees }: Document): Entity | null {
  const isWhole = ({ sentence, endToken, kind }: Entity["mentions"][number]): boolean => {
    const last = trees[sentence]?.tokens[endToken - 1];
    return kind === "name" && last !== undefined && !/^(compound|amod|nmod:poss)/.test(last.deprel);
  };
  const places = reading.entities.filter(
    ({ type, subtype, mentions }) =>
      type === "place" &&
      !["country", "continent", "region", "us_state", "state"].includes(subtype ?? "") &&
      mentions.some((mention) => mention.sentence < 2 && isWhole(mention)) &&
      mentions.every(isWhole) &&
      mentions.length >= 3,
  );
  const [place] = places;
  return places.length === 1 && place !== undefined ? place : null;
}

/** The candidate with its place in front: "At Lake Orrin, how many …?" `text` is the article's. */
export function leadWithTopic(candidate: Candidate, topic: string, text: string): Candidate {
  const { stem } = candidate;
  const first = /^[A-Za-z]+/.exec(stem)?.[0] ?? "";
  const isName =
    !questionWords.test(first) && !new RegExp(`[a-z0-9,;] ${first.toLowerCase()}\\b`).test(text);
  const rest = isName ? stem : stem.charAt(0).toLowerCase() + stem.slice(1);
  return { ...candidate, stem: `${topic}, ${rest}`, hasTopicLead: true };
}

const questionWords = /^(Who|Whom|Whose|Which|What|When|Where|Why|How|In|By|The|A|An)$/;
