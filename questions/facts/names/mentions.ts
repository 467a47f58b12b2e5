import type { Entity, Mention } from "../../read/types.ts";
import { placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** Notes that the tokens `from` to `end` stand for the entity. */
export function addMention(
  document: Document,
  tree: Tree,
  { from, end, kind }: { from: number; end: number; kind: Mention["kind"] },
  entity: Entity,
): void {
  const mention: Mention = {
    start: tokenAt(tree, from).start,
    end: tokenAt(tree, end - 1).end,
    sentence: tree.index,
    firstToken: from,
    endToken: end,
    kind,
  };
  document.mentions.set(placeAt(tree, from), { entity, mention });
  for (let i = from; i < end; i++) {
    document.owners.set(placeAt(tree, i), entity);
    document.unresolved.delete(placeAt(tree, i));
  }
}
