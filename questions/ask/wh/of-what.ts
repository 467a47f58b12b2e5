import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askApart } from "../wording/compose.ts";
import { asNamed, nameAtEnd } from "../wording/name-with-class.ts";
import { isList } from "./who.ts";

/** "Of which order is the aardvark the only living species?": the name behind what something is. */
export const askOfWhat: Form = ({ document, facts }) =>
  facts.flatMap((fact) => {
    if (fact.subject.entity?.type === "person" || fact.modality !== null || fact.negated) return [];
    return fact.slots.flatMap((slot) => (isWhatItIs(fact, slot) ? ask(document, fact, slot) : []));
  });

/** "is a species of", "became part of", "forms part of" */
const isWhatItIs = ({ tree, verbs }: Fact, { role, head, markers, position }: Slot): boolean =>
  position === "end" &&
  markers.length === 0 &&
  tokenAt(tree, head).upos === "NOUN" &&
  (role === "predicate" ||
    (role === "object" && /^(become|form|remain)$/.test(tokenAt(tree, verbs.verb).lemma)));

function ask(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree } = fact;
  const named = nameAtEnd(document, tree, slot);
  if (named === null) return [];
  const { noun, name, entity, answer, start } = named;
  const at = start - 1;
  const words = slot.tokens.filter((i) => i < at);
  if (!slot.tokens.includes(at) || !isHeldIn(fact, slot, at, name) || words.length > 8) return [];
  // Another name or number in between is told better by itself.
  if (isList(tree.tokens, words) || words.some((i) => isNamed(document, tree, i))) return [];
  const preposition = lower(tree, at);
  return [
    asNamed(
      askOpen(document, {
        form: "which",
        fact,
        slot,
        wh: capitalise(`${preposition} which ${noun}`),
        answerTokens: name,
        answer,
        entity,
        // As the text has it: "the only species" is told by what is asked for.
        compose: (wh) =>
          askApart(document, fact, { slot, wh, words: [textOf(document, fact, words)] }),
      }),
    ),
  ];
}

/** What makes it the one that is there. */
const oneOfAll = /est$|^(only|sole|first|last|main|chief|principal|most|second|third)$/;

const textOf = ({ reading }: Document, { tree }: Fact, words: number[]): string =>
  reading.text.slice(tokenAt(tree, words[0] ?? -1).start, tokenAt(tree, words.at(-1) ?? -1).end);

const isNamed = ({ owners }: Document, tree: Fact["tree"], i: number): boolean =>
  owners.has(placeAt(tree, i)) && tokenAt(tree, i).upos === "PROPN";

/** Behind "of" of whatever it is, behind "in" of the one that is there: "the largest city | in", not "a city | in". */
function isHeldIn({ tree }: Fact, { head, tokens }: Slot, at: number, name: number[]): boolean {
  // "a city on the coast | of Syria" is no city of Syria by that.
  const isOwn = childrenBy(tree, head, "nmod").some(
    (c) =>
      c > at &&
      childrenBy(tree, c, "case").includes(at) &&
      (name.includes(c) || c + 1 === name[0] || c + 2 === name[0]),
  );
  const isOne = childrenBy(tree, head, "amod").some((c) => oneOfAll.test(lower(tree, c)));
  if (!isOwn || tokens.some((i) => /^(PRON|PUNCT)$/.test(tokenAt(tree, i).upos))) return false;
  return lower(tree, at) === "of" || (isOne && /^(in|on|at)$/.test(lower(tree, at)));
}
