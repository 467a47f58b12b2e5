import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** What is measured and told by a number and its unit. */
const measures =
  /^(density|height|depth|length|width|weight|mass|temperature|lifespan|thickness|diameter|circumference|capacity|speed|price|cost|area|wingspan|altitude|elevation|volume|distance|half-life|limit|population|salary|budget|gauge|frequency|latitude|longitude|tonnage)$/;

/** "What is the density of fluorite?", "At what temperature does it melt?": properties that a number tells. */
export const askProperty: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] =>
    fact.negated || fact.modality !== null
      ? []
      : [...askMeasure(document, fact), ...askTemperature(document, fact)],
  );

function askMeasure(document: Document, fact: Fact): Candidate[] {
  const { tree, subject, slots } = fact;
  const slot = slots.find(({ role }) => role === "predicate");
  if (slot === undefined || !measures.test(lower(tree, subject.head))) return [];
  if (!/^(quantity|count|duration|money)$/.test(slot.answer) || !hasNumber(fact, slot)) return [];
  return [askOpen(document, { form: "how_much", fact, slot, wh: "What", answer: "quantity" })];
}

function askTemperature(document: Document, fact: Fact): Candidate[] {
  const { tree, verbs } = fact;
  const slot = fact.slots.find(
    ({ markers, tokens }) =>
      markers.length === 1 &&
      lower(tree, markers[0] ?? -1) === "at" &&
      tokens.some((i) => /^(degrees?|°C|°F|°)$/.test(tokenAt(tree, i).form)),
  );
  if (slot === undefined || verbs.verb < 0 || !hasNumber(fact, slot)) return [];
  return [
    askOpen(document, {
      form: "how_much",
      fact,
      slot,
      wh: "At what temperature",
      answer: "quantity",
    }),
  ];
}

const hasNumber = ({ tree }: Fact, { tokens }: Slot): boolean =>
  tokens.length <= 9 && tokens.some((i) => tokenAt(tree, i).upos === "NUM");
