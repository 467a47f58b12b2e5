import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classOfPerson } from "../wording/person-class.ts";

/** "Who won the award?", "Which barrister published a proof?", for a subject that is one named person. */
export const askWho: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    const { subject } = fact;
    if (subject.entity?.type !== "person" || isList(fact.tree.tokens, subject.tokens)) continue;
    const noun =
      subject.entity === document.topic || fact.structure === "relative"
        ? null
        : classOfPerson(fact.tree, subject.head);
    const wh = noun === null ? "Who" : `Which ${noun}`;
    asked.push(askOpen(document, { form: "who", fact, slot: subject, wh }));
  }
  return asked;
};

/** A coordinated subject would need "which two people". */
export const isList = (tokens: { upos: string }[], kept: number[]): boolean =>
  kept.some((i) => tokens[i]?.upos === "CCONJ");
