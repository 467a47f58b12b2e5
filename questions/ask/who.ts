import { speechVerbs } from "../facts/find-clauses.ts";
import { tokenAt } from "../facts/tree.ts";
import type { Fact } from "../facts/types.ts";
import { askOpen } from "./open-question.ts";
import type { Candidate, Form } from "./types.ts";

/** "Who won the award?", for a subject that is one named person. */
export const askWho: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    const { subject } = fact;
    if (subject.entity?.type !== "person" || isList(fact.tree.tokens, subject.tokens)) continue;
    if (
      speechVerbs.has(fact.verbs.verb < 0 ? "" : tokenAt(fact.tree, fact.verbs.verb).lemma) &&
      hasClause(fact)
    )
      continue;
    asked.push(askOpen(document, { form: "who", fact, slot: subject, wh: "Who" }));
  }
  return asked;
};

/** "Who said that …" is a form of its own. */
const hasClause = (fact: Fact): boolean =>
  fact.slots.some((slot) => tokenAt(fact.tree, slot.head).deprel === "ccomp");

/** A coordinated subject would need "which two people". */
export const isList = (tokens: { upos: string }[], kept: number[]): boolean =>
  kept.some((i) => tokens[i]?.upos === "CCONJ");
