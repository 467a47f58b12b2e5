import { childrenBy, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Membership } from "../types.ts";
import { entityAt } from "./slots.ts";

/** Lists of three or more names or short nouns inside one slot of a fact ("Australia, Britain and the US"). */
export function findMemberships(document: Document, facts: Fact[]): Membership[] {
  const found: Membership[] = [];
  for (const fact of facts) {
    if (fact.negated || fact.modality !== null) continue;
    for (const slot of [fact.subject, ...fact.slots]) {
      const others = childrenBy(fact.tree, slot.head, "conj").filter((c) =>
        slot.tokens.includes(c),
      );
      if (others.length < 2) continue;
      const heads = [slot.head, ...others];
      const members = heads.map((head) => memberText(document, fact, head));
      if (members.every((member) => member !== null)) found.push({ fact, slot, members, heads });
    }
  }
  return found;
}

function memberText(document: Document, fact: Fact, head: number): string | null {
  const { tree } = fact;
  const entity = entityAt(document, tree, head);
  if (entity !== null && ["person", "place", "organisation"].includes(entity.type))
    return entity.name;
  if (entity !== null || tokenAt(tree, head).upos !== "NOUN") return null;
  const tokens = subtree(
    tree,
    head,
    (c) => !["amod", "compound"].includes(tokenAt(tree, c).deprel),
  );
  if (tokens.length > 3 || (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) !== tokens.length - 1)
    return null;
  const first = tokenAt(tree, tokens[0] ?? head).start;
  return document.reading.text.slice(first, tokenAt(tree, head).end);
}
