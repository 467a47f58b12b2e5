import { isManner } from "../../facts/nouns/manner-nouns.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "How did the crew pay for the trip? → By selling calendars": a way of doing it that the sentence states as such. */
export const askHow: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots
      .filter((slot) => isWay(fact, slot))
      .map(
        (slot): Candidate =>
          askOpen(document, {
            form: "why",
            fact,
            slot,
            wh: "How",
            answerTokens: slot.tokens,
            answer: "reason",
            faults: slot.tokens.length > 16 ? ["long_key"] : [],
          }),
      ),
  );

/** "by selling calendars" behind an active verb, "by accident"; not "began by selling", which says what came first. */
function isWay({ tree, verbs, negated, slots }: Fact, slot: Slot): boolean {
  const { role, markers, head, position } = slot;
  // "came to light by chance" tells that nobody meant it; by what means is left open.
  const isUnmeant = /^(accident|chance|mistake|surprise|lot|lottery)$/.test(lower(tree, head));
  // "How did they respond?": to what?
  const isAnswering = /^(respond|react|reply|answer|retaliate|adapt)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );
  if (isAnswering && slots.every(({ markers }) => lower(tree, markers[0] ?? -1) !== "to"))
    return false;
  if (!negated && verbs.verb >= 0 && position === "end" && isManner(tree, slot)) return !isUnmeant;
  if (negated || verbs.passive || verbs.verb < 0 || position !== "end") return false;
  if (/^(begin|start|end|finish|open|close|mean|follow)$/.test(tokenAt(tree, verbs.verb).lemma))
    return false;
  return (
    role === "reason" &&
    markers.length === 1 &&
    lower(tree, markers[0] ?? -1) === "by" &&
    tokenAt(tree, head).xpos === "VBG"
  );
}
