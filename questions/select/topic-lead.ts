import type { Candidate } from "../ask/types.ts";
import { withArticle } from "../facts/naming.ts";
import { topicOf } from "../facts/subject-pronouns.ts";
import type { Document } from "../facts/types.ts";

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
 * "At Lake Orrin", "On the Varne Salt Road": where things happen in an article about a place; null for any other
 * article, because nothing that can be put in front of a question places it as naturally.
 */
export function topicPhrase(document: Document): string | null {
  const topic = topicOf(document);
  if (topic === null || topic.type === "person") return null;
  const described = `${topic.name} ${topic.subtype ?? ""}`;
  const found = prepositions.find(([pattern]) => pattern.test(described));
  return found === undefined ? null : `${found[1]} ${withArticle(document, topic)}`;
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
