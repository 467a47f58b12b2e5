import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askSlot } from "../wording/compose.ts";
import { hasOtherAmount } from "./glued-amounts.ts";

/** "How many centimetres do adults measure?", "What number did the population exceed?": amounts that no other form takes. */
export const askSpan: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    if (fact.negated || fact.verbs.passive || fact.claim !== null) return [];
    return [askUnits(document, fact), askLevel(document, fact)].filter((asked) => asked !== null);
  });

/** "measure between 15 and 30 centimetres": the unit is asked with "how many". */
function askUnits(document: Document, fact: Fact): Candidate | null {
  const { tree, verbs } = fact;
  if (!/^(measure|reach|exceed|grow|span)$/.test(tokenAt(tree, verbs.verb).lemma)) return null;
  const slot = fact.slots.find((other) => isMeasured(fact, other));
  if (slot === undefined || hasOtherAmount(fact, slot)) return null;
  const unit = slot.tokens.at(-1) ?? -1;
  const key = slot.tokens.slice(0, -1);
  const asked = askOpen(document, {
    form: "how_many",
    fact,
    slot,
    wh: `How many ${lower(tree, unit)}`,
    answerTokens: key,
    answer: "quantity",
    compose: (wh) => askSlot(document, fact, slot, wh),
  });
  return { ...asked, accepted: [...asked.accepted, `${asked.key} ${lower(tree, unit)}`] };
}

const isMeasured = ({ tree }: Fact, { role, head, tokens, markers, position }: Slot): boolean =>
  tokens.at(-1) === head &&
  /^(object|oblique)$/.test(role) &&
  position === "end" &&
  (markers.length === 0 || /^(between|from|around|over)$/.test(lower(tree, markers[0] ?? -1))) &&
  tokens.length <= 7 &&
  /^(millimet|centimet|met|kilomet)(er|re)s$|^(inches|feet|miles|grams|kilograms|tonnes|tons)$/.test(
    lower(tree, tokens.at(-1) ?? -1),
  ) &&
  tokens.some((i) => tokenAt(tree, i).upos === "NUM");

/** "the population exceeded 250 by 2022", "fell to 51 in 1995": a bare number that something countable came to. */
function askLevel(document: Document, fact: Fact): Candidate | null {
  const { tree, verbs, subject } = fact;
  if (
    !/^(population|total|number|membership|circulation|attendance)$/.test(lower(tree, subject.head))
  )
    return null;
  const verb = tokenAt(tree, verbs.verb).lemma;
  const slot = fact.slots.find(
    (other) =>
      other.position === "end" &&
      tokenAt(tree, other.head).upos === "NUM" &&
      !/^(1[5-9]|20)\d\d$/.test(tokenAt(tree, other.head).form) &&
      /^(object|oblique)$/.test(other.role),
  );
  if (slot === undefined) return null;
  const marker = slot.markers.map((i) => lower(tree, i)).join(" ");
  const isReached = marker === "" && /^(exceed|reach|total|equal)$/.test(verb);
  const isMoved =
    marker === "to" && /^(fall|rise|drop|grow|decline|increase|decrease|shrink)$/.test(verb);
  if (!isReached && !isMoved) return null;
  return askOpen(document, {
    form: "how_many",
    fact,
    slot,
    wh: isMoved ? "To what number" : "What number",
    answer: "count",
    compose: (wh) => askSlot(document, fact, slot, wh),
  });
}
