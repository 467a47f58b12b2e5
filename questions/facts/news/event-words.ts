import type { Entity } from "../../read/types.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Tree } from "../types.ts";

/** Whether the words name anything besides what a sentence's head gives its capital. */
export const isNaming = ({ tree, subject }: Fact, text: string): boolean =>
  / \p{Lu}/u.test(text) || tokenAt(tree, subject.tokens[0] ?? -1).upos === "PROPN";

/** The names that stand among the tokens. */
export const namedAmong = ({ owners }: Document, tree: Tree, tokens: number[]): Set<Entity> =>
  new Set(tokens.flatMap((i) => owners.get(`${tree.index}:${i}`) ?? []));

/** The common nouns among the tokens. */
export const nounsAmong = (tree: Tree, tokens: number[]): Set<string> =>
  new Set(tokens.filter((i) => tokenAt(tree, i).upos === "NOUN").map((i) => lower(tree, i)));

export const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** "near Kettle Bend": where the headline puts what happened, for an event that names no place; null where it does not. */
export function placeInTitle({ title, place }: Document): string | null {
  const town = place?.split(",")[0] ?? "";
  const found = / (near|in|at|off|outside) (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/u.exec(title);
  return found !== null && town !== "" && found[2] === town ? `${found[1]} ${town}` : null;
}
