import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { hasChild, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "What did the court rule in 1919? → That both ships had been at fault": what somebody ruled, found, decided or feared. */
export const askContent: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots
      .filter((slot) => isContent(fact, slot))
      .map((slot): Candidate => {
        const asked = askOpen(document, {
          form: "what",
          fact,
          slot,
          wh: "What",
          answerTokens: slot.tokens,
          answer: "clause",
          faults: faultsOf(fact, slot),
        });
        const bare = asked.key.replace(/^That /, "");
        const accepted = bare === asked.key ? asked.accepted : [...asked.accepted, bare];
        const faults = isToldInStem(asked) ? [...asked.faults, "told_in_stem"] : asked.faults;
        return { ...asked, accepted, faults };
      }),
  );

/** "When Holm resigned, what did she confirm? → That Holm's resignation had been accepted" */
function isToldInStem({ stem, key }: Candidate): boolean {
  const roots = (text: string) =>
    (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).map((w) => w.slice(0, 5));
  const told = new Set(roots(stem));
  const said = roots(key);
  return said.length > 0 && said.filter((root) => told.has(root)).length * 2 >= said.length;
}

/** Verbs that "what" asks for, and of which somebody has one at a time. "What did she say?" has too many answers. */
const askedVerbs =
  /^(rule|find|conclude|fear|establish|discover|prove|demonstrate|decide|determine|reveal|show|confirm|predict|propose|recommend|calculate|deduce|realise|realize|indicate|suggest|claim|allege|acknowledge|admit|announce|decree|agree|suspect|estimate)$/;

const isContent = ({ tree, verbs, negated }: Fact, slot: Slot): boolean =>
  slot.role === "complement" &&
  slot.position === "end" &&
  tokenAt(tree, slot.head).deprel === "ccomp" &&
  !negated &&
  !verbs.passive &&
  askedVerbs.test(tokenAt(tree, verbs.verb).lemma) &&
  /^(that|whether)$/.test(lower(tree, slot.tokens[0] ?? -1)) &&
  hasChild(tree, slot.head, "nsubj");

function faultsOf(fact: Fact, slot: Slot): string[] {
  const faults: string[] = [];
  // A claim among other claims of a person needs an occasion; what a court, a study or an experiment found needs none.
  if (isOneOfMany(fact)) faults.push("many_claims");
  if (fact.slots.some(({ role }) => role === "object" || role === "indirect_object"))
    faults.push("addressee");
  if (slot.tokens.length > 16) faults.push("long_key");
  if (slot.tokens.length < 5) faults.push("thin_clause");
  return faults;
}

/** A person who "claims" or "suggests", with no time told. */
const isOneOfMany = ({ tree, subject, verbs, slots, lead }: Fact): boolean =>
  !/^(judge|jury|court|tribunal|inquiry|investigator|coroner)$/.test(lower(tree, subject.head)) &&
  (subject.answer === "person" || isPersonNoun(tokenAt(tree, subject.head).lemma.toLowerCase())) &&
  /^(claim|suggest|show|reveal|confirm|acknowledge|admit|allege|announce|estimate|indicate|find)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) &&
  lead === null &&
  !slots.some(({ role }) => role === "time");
