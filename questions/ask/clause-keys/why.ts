import { tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { type Reason, reasonsOf } from "./reason-slots.ts";

/** "Why was the match called off?": causes and purposes that the sentence states as such. */
export const askWhy: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    reasonsOf(document, fact).map((reason) => askReason(document, fact, reason)),
  );

function askReason(document: Document, fact: Fact, { slot, isCauseByAs }: Reason): Candidate {
  const answerTokens = isCauseByAs
    ? slot.tokens.filter((i) => !slot.markers.includes(i))
    : slot.tokens;
  const asked = askOpen(document, {
    form: "why",
    fact,
    slot,
    wh: "Why",
    answerTokens,
    answer: "reason",
    faults: slot.tokens.length > 16 ? ["long_key"] : slot.tokens.length < 3 ? ["short_reason"] : [],
  });
  if (!isCauseByAs || asked.key === "") return asked;
  const first = tokenAt(fact.tree, answerTokens[0] ?? -1).form;
  const clause = asked.key.toLowerCase().startsWith(`${first} `)
    ? `${asked.key.charAt(0).toLowerCase()}${asked.key.slice(1)}`
    : asked.key;
  return { ...asked, key: `Because ${clause}`, accepted: [...asked.accepted, asked.key] };
}
