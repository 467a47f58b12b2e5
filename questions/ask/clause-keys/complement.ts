import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { isList } from "../wh/who.ts";

/** "In what role did she serve?", "How is it classified?": what the verb itself asks for. */
export const askComplement: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      if (slot.position !== "end" || slot.markers.length !== 1 || slot.tokens.length > 11)
        return [];
      const candidate = askAs(document, fact, slot) ?? askPost(document, fact, slot);
      return candidate === null ? [] : [candidate];
    }),
  );

/** "served as a nurse" → in what role; "is classified as endangered" → how. */
function askAs(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree, verbs } = fact;
  if (lower(tree, slot.markers[0] ?? -1) !== "as") return null;
  if (slot.entity !== null && slot.entity.type !== "unknown") return null;
  const verb = tokenAt(tree, verbs.verb).lemma;
  const inner = slot.tokens.filter((i) => !slot.markers.includes(i));
  const { upos, lemma } = tokenAt(tree, slot.head);
  if (isOffice(fact, verb) && upos === "NOUN" && isPersonNoun(lemma.toLowerCase()))
    return verb === "work"
      ? null
      : askOpen(document, {
          form: "what",
          fact,
          slot,
          wh: "In what role",
          answerTokens: inner,
        });
  if (
    !verbs.passive ||
    !/^(classify|list|describe|regard|recognise|recognize|categorise)$/.test(verb)
  )
    return null;
  if (isList(tree.tokens, slot.tokens)) return null;
  return askOpen(document, { form: "what", fact, slot, wh: "How", answerTokens: slot.tokens });
}

/** "served as a nurse", "joined the ship as surgeon", "had been engaged as a pacemaker": what somebody did it as. */
const isOffice = ({ verbs }: Fact, verb: string): boolean =>
  /^(serve|act|work|join)$/.test(verb) ||
  (verbs.passive && /^(engage|hire|employ|recruit|take)$/.test(verb));

/** "was appointed to the Supreme Court", "was promoted to captain". */
function askPost(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree, verbs } = fact;
  const isPost =
    verbs.passive &&
    lower(tree, slot.markers[0] ?? -1) === "to" &&
    tokenAt(tree, verbs.verb).lemma === "promote" &&
    slot.entity === null;
  return isPost ? askOpen(document, { form: "what", fact, slot, wh: "To what rank" }) : null;
}
