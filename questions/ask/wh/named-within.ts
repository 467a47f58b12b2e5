import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { asNamed, type NameWithClass, nameAtEnd } from "../wording/name-with-class.ts";
import { givesRole } from "./of-role.ts";
import { isList } from "./who.ts";

/** "On the right bank of which river does the town lie?": a name that ends the phrase of another noun. */
export const askNamedWithin: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    for (const slot of [fact.subject, ...fact.slots]) {
      const name = nameWithin(document, fact, slot);
      // "became an editor of Tolm Letters": what somebody became is no place to ask from.
      if (name === null || givesRole.test(tokenAt(fact.tree, fact.verbs.verb).lemma)) continue;
      // "As a biologist in which agency did she begin?"
      if (lower(fact.tree, slot.markers[0] ?? -1) === "as") continue;
      const outside = slot.tokens.filter((i) => i < name.start);
      const phrase = realise(document, fact.tree, [...outside, `which ${name.noun}`], {
        replaced: slot.tokens.filter((i) => i >= name.start),
        event: fact.event ?? null,
      });
      asked.push(
        asNamed(
          askOpen(document, {
            form: "which",
            fact,
            slot,
            wh: capitalise(phrase.text),
            answerTokens: name.tokens,
            answer: name.answer,
            entity: name.entity,
            faults: phrase.faults,
          }),
        ),
      );
    }
  }
  return asked;
};

const isPlaceNoun =
  /^(town|city|village|county|island|province|region|state|port|parish|district|commune|kingdom|republic)$/;

type Within = Pick<NameWithClass, "entity" | "noun" | "answer"> & {
  tokens: number[];
  start: number;
};

/** "at a school in Lisbon": a thing that is told by no more than its place. */
const isSomewhereIn = (tree: Fact["tree"], { head, markers }: Slot, i: number): boolean =>
  lower(tree, i) === "in" &&
  markers.length > 0 &&
  childrenBy(tree, head, "det").some((d) => /^(a|an)$/.test(lower(tree, d)));

/** The name behind the last "of" or "in" of the phrase, when its class is known and nothing else in the phrase has a name. */
function nameWithin(document: Document, { tree }: Fact, slot: Slot): Within | null {
  const { owners } = document;
  const isAsked =
    slot.role === "subject" ||
    (slot.position === "end" && /^(object|oblique|place)$/.test(slot.role));
  if (!isAsked || slot.entity !== null || tokenAt(tree, slot.head).upos !== "NOUN") return null;
  if (isList(tree.tokens, slot.tokens) || slot.tokens.length > 9) return null;
  // "the town of Velmont" is Velmont.
  if (isPlaceNoun.test(lower(tree, slot.head))) return null;
  const named = nameAtEnd(document, tree, slot);
  if (named === null) return null;
  const { start, name, noun, entity, answer } = named;
  const tokens = slot.tokens.filter((i) => i >= start);
  const others = slot.tokens.filter((i) => i < start);
  const isPlain =
    others.every(
      (i) =>
        !owners.has(placeAt(tree, i)) && !/^(NUM|VERB|PRON|PROPN)$/.test(tokenAt(tree, i).upos),
    ) &&
    (lower(tree, start - 1) === "of" || isSomewhereIn(tree, slot, start - 1)) &&
    others.includes(start - 1) &&
    name.length <= 5;
  // "a number of Brazil's states" has its "of" elsewhere.
  const hangs = childrenBy(tree, slot.head, "nmod").some((c) => tokens.includes(c));
  return isPlain && hangs ? { entity, noun, tokens: name, answer, start } : null;
}
