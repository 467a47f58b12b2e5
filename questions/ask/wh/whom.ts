import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { isList } from "./who.ts";

const askedPrepositions = new Set(["by", "with", "to", "for", "against", "from"]);

/** "studied | under Karl Lind" */
const isAsked = ({ tree, verbs }: Fact, preposition: string): boolean =>
  askedPrepositions.has(preposition) ||
  (preposition === "under" &&
    /^(study|train|serve|work|learn|apprentice)$/.test(tokenAt(tree, verbs.verb).lemma));

/** "Whom did Sweden's captain replace?", "To whom was the letter sent?" */
export const askWhom: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      if (slot.entity?.type !== "person" || isList(fact.tree.tokens, slot.tokens)) continue;
      if (slot.role === "object")
        asked.push(askOpen(document, { form: "whom", fact, slot, wh: "Whom" }));
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      if (!["oblique", "agent"].includes(slot.role) || !isAsked(fact, preposition)) continue;
      // "Who did it?" asks for the doer in plainer words.
      if (preposition === "by") continue;
      const wh = `${preposition.charAt(0).toUpperCase()}${preposition.slice(1)} whom`;
      asked.push(askOpen(document, { form: "whom", fact, slot, wh }));
    }
  }
  return asked;
};
