import { childrenBy, tokenAt } from "./tree.ts";
import type { Tree } from "./types.ts";

/** "The operator, Fjordlinjen," is Fjordlinjen: head of the name that explains the phrase, or the phrase's own head. */
export function preferName(tree: Tree, head: number): number {
  if (tokenAt(tree, head).upos !== "NOUN") return head;
  const name = childrenBy(tree, head, "appos").find((c) => c > head && tokenAt(tree, c).upos === "PROPN");
  return name ?? head;
}
