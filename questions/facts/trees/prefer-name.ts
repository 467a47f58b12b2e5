import type { Entity } from "../../read/types.ts";
import type { Tree } from "../types.ts";
import { childrenBy, hasChild, placeAt, tokenAt } from "./tree.ts";

/**
 * "The operator, Fjordlinjen," is Fjordlinjen, and "Undersecretary for Education, Luca Rossi," is Luca Rossi: head of
 * the name that explains the phrase, or the phrase's own head.
 */
export function preferName(tree: Tree, head: number, owners: Map<string, Entity>): number {
  // "the tolm antelope (Tolmia vulgaris)": what stands in brackets is another word for it.
  const isName = (c: number) =>
    c > head && tokenAt(tree, c).upos === "PROPN" && tokenAt(tree, c - 1).form !== "(";
  const name = childrenBy(tree, head, "appos").find(isName);
  // "her mother and her brother, Albert, were …": the name is one of several.
  if (
    name === undefined ||
    hasChild(tree, head, "conj") ||
    // "Two riders, the Italian Davide Lorenzin and the Dutchman Sjoerd Bakkum, were dropped"
    hasChild(tree, name, "conj") ||
    tokenAt(tree, head).deprel === "conj"
  )
    return head;
  // "The saiga antelope (Saiga tatarica)", "the Tolm Bridge Trust (TBT)": the bracket only adds to it.
  if (tokenAt(tree, name - 1).form === "(") return head;
  if (tokenAt(tree, head).upos === "NOUN") return name;
  const typeOf = (i: number) => owners.get(placeAt(tree, i))?.type;
  return typeOf(name) === "person" && typeOf(head) !== "person" ? name : head;
}
