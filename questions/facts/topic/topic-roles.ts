import type { Document } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import { partsOf } from "./topic-parts.ts";

/** Who has to do with one thing alone: "the chief engineer" in the history of a canal is the canal's; "the city engineer" is not. */
const posts =
  /^the (?:(?:chief|principal|main|first|second|last|original|present|current|resident|founding|general|managing|consulting) ){0,2}(architect|builder|designer|founder|keeper|director|manager|superintendent|contractor|curator|owner|chairman|chairwoman|commander|conductor|organist|treasurer|engineer|mate|captain|surgeon|leader)(?<!the engineer)$/;

/**
 * "the chief engineer" → "the chief engineer of the Erie Canal", in an article on a place, building or body; any other role, and
 * one that says itself of what, as it is.
 */
export function atTopic(document: Document, role: string): string {
  const { topic, topicClasses, date } = document;
  if (topic === null || topic.type === "person" || date !== null) return role;
  if (!posts.test(role) || partsOf(topicClasses).size === 0) return role;
  return `${role} of ${withArticle(document, topic)}`;
}

/** Whether a role is one that it has been told of the topic. */
export const isAtTopic = (document: Document, role: string): boolean =>
  document.topic !== null &&
  document.topic.type !== "person" &&
  role.endsWith(` of ${withArticle(document, document.topic)}`);
