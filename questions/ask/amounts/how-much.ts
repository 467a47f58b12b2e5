import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "How much did the bridge cost?", "By what percentage did sales fall?", "For how long …?" */
export const askHowMuch: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of fact.slots) {
      const wh = questionWords(fact, slot);
      if (wh === null) continue;
      const form = slot.answer === "duration" ? "how_long" : "how_much";
      const tail = tailOf(fact, slot);
      if (tail.length === 0) asked.push(askOpen(document, { form, fact, slot, wh }));
      else {
        const { text, faults } = realise(document, fact.tree, tail);
        const answerTokens = slot.tokens.filter(
          (i) => !slot.markers.includes(i) && !tail.includes(i),
        );
        const request = { form, fact, slot, wh: `${wh} ${text}`, answerTokens, faults } as const;
        asked.push(askOpen(document, request));
      }
    }
  }
  return asked;
};

/** "four centuries | after Gutenberg": from when the time is counted is no part of how long it was, nor in what a sum is paid. */
function tailOf({ tree }: Fact, { answer, head, tokens, role }: Slot): number[] {
  // "a million euros | in emergency aid"
  const links = answer === "duration" ? /^(after|before|from|since)$/ : /^(in|for)$/;
  if (answer !== "duration" && (answer !== "money" || role !== "object")) return [];
  const at = tokens.find((i) => i > head && links.test(lower(tree, i)));
  return at === undefined ? [] : tokens.filter((i) => i >= at);
}

const asked = /^(money|percent|duration)$/;

function questionWords(fact: Fact, slot: Slot): string | null {
  const isRepeated = slot.tokens.some((i) => lower(fact.tree, i) === "every");
  if (!asked.test(slot.answer) && !isRepeated) return null;
  const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  const key = `${slot.answer} ${preposition}`.trim();
  if (slot.tokens.length - slot.markers.length > 6) return null;
  // "destroyed stock | worth £200,000": the sum is the stock's.
  if (lower(fact.tree, (slot.tokens[0] ?? 0) - 1) === "worth") return null;
  const last = slot.tokens.at(-1) ?? slot.head;
  // "fell by 38 percent since 1990": a share is no span that something else ends.
  if (
    slot.answer !== "percent" &&
    /^(before|after|ago|later|earlier|since|until)$/.test(lower(fact.tree, last + 1))
  )
    return null;
  if (isRepeated) return preposition === "" ? "How often" : null;
  if (slot.role === "object" && slot.answer === "money")
    return tokenAt(fact.tree, fact.verbs.verb).lemma === "cost" ? null : "How much money";
  // "declared three days of mourning": not how long anything took.
  const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
  const isTaken = /^(last|take|spend|need|require|wait|run|serve)$/.test(verb);
  const isLasting =
    isTaken || /^(live|stay|stand|sit|remain|rule|reign|teach|play|sleep|fight)$/.test(verb);
  // "stayed for two years": where, and with whom?
  const isAlone = fact.slots.every((other) => other === slot || other.role === "adverb");
  if (slot.answer === "duration" && isAlone && !isTaken) return null;
  const isBare = slot.role === "object" || preposition === "";
  if (slot.answer === "duration" && isBare && !isLasting) return null;
  const prompts: Record<string, string> = {
    "money for": "For how much",
    "percent by": "By what percentage",
    "percent to": "To what percentage",
    "duration for": "For how long",
    duration: "How long",
  };
  if (
    key === "money for" &&
    !["sell", "buy", "auction"].includes(tokenAt(fact.tree, fact.verbs.verb).lemma)
  )
    return null;
  return prompts[key] ?? null;
}
