import type { Entity } from "../../read/types.ts";
import { childrenBy, placeAt, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * Indexes of the sentences that speak of another thing of the topic's own sort ("An early form, the organistrum, …", and
 * those that go on with "it"), where a bare noun may be of either. A new paragraph comes back to the topic.
 */
export function findDigressions(document: Document): ReadonlySet<number> {
  const found = new Set<number>();
  let isElsewhere = false;
  let before: Tree | null = null;
  for (const tree of document.trees) {
    if (before !== null && startsParagraph(document, before, tree)) isElsewhere = false;
    before = tree;
    const subject = rootSubject(tree);
    if (subject !== null) isElsewhere = subjectIsOther(document, tree, subject) ?? isElsewhere;
    if (isElsewhere) found.add(tree.index);
  }
  return found;
}

export const startsParagraph = ({ reading }: Document, before: Tree, tree: Tree): boolean =>
  reading.text.slice(before.sentence.end, tree.sentence.start).includes("\n");

/** A name that is not sure to be somebody's: "organistrum", "the Geordie lamp". */
const isThing = ({ type, name }: Entity): boolean =>
  type === "event" || (type === "unknown" && (!/^\p{Lu}/u.test(name) || / \p{Ll}+$/u.test(name)));

/** True for a subject with a name of its own that is no person, place or body; false for the topic; null for all else. */
function subjectIsOther(document: Document, tree: Tree, subject: number): boolean | null {
  const { owners, topic } = document;
  const heads = [subject, ...childrenBy(tree, subject, "appos")];
  const entities = heads.map((i) => owners.get(placeAt(tree, i)));
  if (entities.some((entity) => entity !== undefined && entity === topic)) return false;
  const named = entities.find((entity) => entity !== undefined);
  if (named !== undefined) return isThing(named) ? true : null;
  const { upos, xpos } = tokenAt(tree, subject);
  // "An early form, the lira, was …"
  const isRenamed = childrenBy(tree, subject, "appos").some((c) =>
    ["NOUN", "PROPN"].includes(tokenAt(tree, c).upos),
  );
  return upos === "NOUN" && xpos === "NN" && isRenamed ? true : null;
}
