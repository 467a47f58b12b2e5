import { lower } from "../../facts/trees/tree.ts";
import type { Document, Fact } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { capitalise } from "../../facts/writing/statement.ts";

/** Causes and purposes as the article words them, standing alone, with the sentence that gives them. */
export function collectReasons(
  document: Document,
  facts: Fact[],
): { text: string; sentence: number }[] {
  const found: { text: string; sentence: number }[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      const marker = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      if (slot.role !== "reason" || !/^(to|because|because of|due to|in order to)$/.test(marker))
        continue;
      const written = realise(document, fact.tree, slot.tokens);
      if (written.faults.length === 0)
        found.push({ text: capitalise(written.text), sentence: fact.tree.index });
    }
  }
  return found;
}
