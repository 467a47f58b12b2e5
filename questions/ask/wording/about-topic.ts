import type { Document } from "../../facts/types.ts";
import { withArticle } from "../../facts/writing/with-article.ts";

/** What the article is about, as it stands inside a sentence ("the Davy lamp"); null for news and articles on no one thing. */
export function topicName(document: Document): string | null {
  const { topic, topicThing, news } = document;
  if (news !== null) return null;
  if (topic !== null) return withArticle(document, topic);
  return topicThing?.name ?? null;
}

/** "in the life of Ada Brandt", "in the history of Tolm Lake"; empty without a topic. */
export function storyOf(document: Document): string {
  const name = topicName(document);
  if (name === null) return "";
  return document.topic?.type === "person"
    ? ` in the life of ${name}`
    : ` in the history of ${name}`;
}
