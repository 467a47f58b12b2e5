import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { type Reason, reasonsOf } from "./reason-slots.ts";

/** "Why was the match called off?": causes and purposes that the sentence states as such. */
export const askWhy: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    reasonsOf(document, fact).map((reason) => askReason(document, fact, reason)),
  );

/** "in recognition of her work | in 2016": when it was, and no part of the reason. */
function withoutYear({ tree }: Fact, { tokens }: Slot): number[] {
  const [last, before] = [tokens.at(-1) ?? -1, tokens.at(-2) ?? -1];
  const isYear = /^(1\d|20)\d\d$/.test(tokenAt(tree, last).form) && lower(tree, before) === "in";
  return isYear && tokens.length > 4 ? tokens.slice(0, -2) : tokens;
}

/** "On account of her birth, why was she chosen?": a cause that is told makes another one a riddle. */
const hasOtherCause = ({ tree, slots }: Fact, asked: Slot): boolean =>
  slots.some(
    (slot) =>
      slot !== asked &&
      slot.position === "front" &&
      /^(?:because|due|owing|thanks|on account|as a result|given)\b/.test(
        slot.tokens
          .slice(0, 3)
          .map((i) => lower(tree, i))
          .join(" "),
      ),
  );

function askReason(document: Document, fact: Fact, { slot, isCauseByAs }: Reason): Candidate {
  const answerTokens = isCauseByAs
    ? slot.tokens.filter((i) => !slot.markers.includes(i))
    : withoutYear(fact, slot);
  const asked = askOpen(document, {
    form: "why",
    fact,
    slot,
    wh: "Why",
    answerTokens,
    answer: "reason",
    faults: [
      ...(slot.tokens.length > 16 ? ["long_key"] : slot.tokens.length < 3 ? ["short_reason"] : []),
      ...(hasOtherCause(fact, slot) ? ["two_reasons"] : []),
    ],
  });
  if (!isCauseByAs || asked.key === "") return asked;
  const first = tokenAt(fact.tree, answerTokens[0] ?? -1).form;
  const clause = asked.key.toLowerCase().startsWith(`${first} `)
    ? `${asked.key.charAt(0).toLowerCase()}${asked.key.slice(1)}`
    : asked.key;
  return { ...asked, key: `Because ${clause}`, accepted: [...asked.accepted, asked.key] };
}
