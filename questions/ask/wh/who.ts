import { placeAt } from "../../facts/trees/tree.ts";
import type { Document, Fact } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classOfPerson } from "../wording/person-class.ts";
import { titleInFront } from "../wording/title-in-front.ts";
import { askPatient } from "./patient.ts";

/** "Who won the award?", "Which barrister published a proof?", for a subject that is one named person. */
export const askWho: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    const { subject } = fact;
    if (subject.entity?.type !== "person" || isList(fact.tree.tokens, subject.tokens)) continue;
    const noun =
      subject.entity === document.topic || fact.structure === "relative"
        ? null
        : (classOfPerson(fact.tree, subject.head) ??
          titleInFront(document, fact.tree, nameIn(document, fact)));
    const wh = noun === null ? "Who" : `Which ${noun}`;
    const active = askPatient(document, fact, noun === null ? "Whom" : wh);
    const request = { fact, slot: subject, wh };
    asked.push(
      active === null
        ? askOpen(document, { form: "who", ...request })
        : askOpen(document, { form: "whom", ...request, compose: () => active }),
    );
  }
  return asked;
};

/** Tokens of the subject's name. */
const nameIn = ({ owners }: Document, { tree, subject }: Fact): number[] =>
  subject.tokens.filter((i) => owners.get(placeAt(tree, i)) === subject.entity);

/** A coordinated subject would need "which two people". */
export const isList = (tokens: { upos: string }[], kept: number[]): boolean =>
  kept.some((i) => tokens[i]?.upos === "CCONJ");
