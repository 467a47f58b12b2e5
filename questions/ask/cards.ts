import type { FoundDocument } from "../facts/types.ts";
import { capitalise } from "../facts/writing/statement.ts";
import type { Card } from "../types.ts";

/** Cards for terms and people that the article describes, in order of the text, one a term. */
export function makeCards({ descriptions }: FoundDocument): Card[] {
  const cards = new Map<string, Card>();
  for (const { relation, term, description, evidence, confidence } of descriptions) {
    if (confidence < 0.6 || description.split(" ").length < 3 || cards.has(term)) continue;
    const front = relation === "role" ? `${term}: role` : term;
    cards.set(term, { front, back: capitalise(description), evidence });
  }
  return [...cards.values()];
}
