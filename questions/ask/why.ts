import { childrenBy, hasFiniteVerb, lower, tokenAt } from "../facts/tree.ts";
import type { Fact, Slot } from "../facts/types.ts";
import { askOpen } from "./open-question.ts";
import type { Candidate, Form } from "./types.ts";

/** "Why was the match called off?": causes and purposes that the sentence states as such. */
export const askWhy: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      if (slot.role !== "reason" || !isReason(fact, slot)) continue;
      const faults =
        slot.tokens.length > 16 ? ["long_key"] : slot.tokens.length < 3 ? ["short_reason"] : [];
      asked.push(
        askOpen(document, {
          form: "why",
          fact,
          slot,
          wh: "Why",
          answerTokens: slot.tokens,
          answer: "reason",
          faults,
        }),
      );
    }
  }
  return asked;
};

/** Verbs whose infinitive says what is wanted or done, not why. */
const controlVerbs = new Set(
  "seek need want have use allow require ask urge tell force help lead teach call get expect plan choose enable persuade encourage order invite permit cause prepare intend hope try agree fail manage go continue begin start serve vote decide promise offer threaten refuse struggle".split(
    " ",
  ),
);

function isReason(fact: Fact, slot: Slot): boolean {
  const { tree } = fact;
  const marker = slot.markers.map((i) => lower(tree, i)).join(" ");
  if (["because", "because of", "due to", "in order to"].includes(marker)) return true;
  if (marker !== "to" || hasFiniteVerb(tree, slot.head)) return false;
  if (controlVerbs.has(tokenAt(tree, fact.verbs.verb).lemma)) return false;
  if (isOutcome(fact, slot)) return false;
  const isPurpose = tokenAt(tree, slot.head).deprel === "advcl" && slot.position === "end";
  // "the first woman | to hold the title": which one she was, not why.
  if (fact.slots.some((other) => hasOrdinal(fact, other))) return false;
  return isPurpose && fact.verbs.verb >= 0 && !childrenBy(tree, slot.head, "nsubj").length;
}

/** "came from behind | to win the cup": how it ended, and not why it was done. */
const isOutcome = ({ tree, verbs }: Fact, { head }: Slot): boolean =>
  /^(win|lose|become|finish|beat|defeat|find|discover|die|reach|take|earn|secure|claim)$/.test(
    tokenAt(tree, head).lemma,
  ) &&
  /^(come|go|recover|rise|rally|fall|fight|hold|save|score|survive|overcome|finish|beat|defeat|return|wake|grow|live|break)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

const hasOrdinal = ({ tree }: Fact, { role, tokens }: Slot): boolean =>
  /^(object|predicate|complement)$/.test(role) &&
  tokens.some((i) => /^(first|second|third|last|only|youngest|oldest)$/.test(lower(tree, i)));
