import { tokenAt } from "../trees/tree.ts";
import { withArticle } from "../writing/with-article.ts";
import type { State } from "../writing/writing.ts";
import { placePrepositionOf } from "./place-prepositions.ts";

/** "nearby" beside a verb, in an article on a place: "near Velmont", unless that is named already. Null for any other word. */
export function nearTopic({ document, tree, named }: State, i: number): string | null {
  const { topic, topicThing, date } = document;
  const { form, deprel, head } = tokenAt(tree, i);
  if (form !== "nearby" || deprel !== "advmod" || tokenAt(tree, head).upos !== "VERB") return null;
  if (topic === null || topic.type === "person" || topicThing !== null || date !== null)
    return null;
  if (named.has(topic) || placePrepositionOf(topic) === null) return null;
  named.add(topic);
  return `near ${withArticle(document, topic)}`;
}
