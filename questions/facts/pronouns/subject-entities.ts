import type { Entity } from "../../read/types.ts";
import { preferName } from "../trees/prefer-name.ts";
import { childrenBy, placeAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** The entity that is the first subject before token `end`. */
export function firstSubject(document: Document, tree: Tree, end: number): Entity | null {
  const at = tree.tokens.findIndex((token, i) => i < end && token.deprel.startsWith("nsubj"));
  return at < 0 ? null : entityOn(document, tree, at);
}

/** The entity that is the subject of the sentence's main clause, through names and resolved pronouns. */
export function mainSubject(document: Document, tree: Tree): Entity | null {
  const root = tree.tokens.findIndex((token) => token.head === -1);
  const subject = childrenBy(tree, root, "nsubj")[0];
  return subject === undefined
    ? null
    : entityOn(document, tree, preferName(tree, subject, document.owners));
}

/** The entity that the token names or stands for. */
export const entityOn = (document: Document, tree: Tree, i: number): Entity | null =>
  document.owners.get(placeAt(tree, i)) ?? document.mentions.get(placeAt(tree, i))?.entity ?? null;
