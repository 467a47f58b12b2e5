import { activeVerb } from "../../facts/clauses/active-verb.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askTurned } from "../wording/compose.ts";
import { pluralNounOf } from "../wording/plural-class.ts";

const counts = ["", "", "two", "three", "four"];

/** "In which three countries was the study carried out? → Kenya, Portugal and Vietnam": names that one phrase lists, all asked at once. */
export const askListed: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    [fact.subject, ...fact.slots].flatMap((slot): Candidate[] => {
      const members = membersOf(document, fact, slot);
      const noun = members === null ? null : pluralNounOf(members);
      if (members === null || noun === null || fact.negated) return [];
      const words = `which ${counts[members.length]} ${noun}`;
      const asked = put(document, fact, { slot, words });
      // "In which three cities did mills supply printers in Lindvik?": the cities are where the printers were.
      if (asked === null || /^In which .* in \p{Lu}[^,]*\?$/u.test(asked.stem)) return [];
      return [{ ...asked, isMainPoint: true }];
    }),
  );

function put(
  document: Document,
  fact: Fact,
  { slot, words }: { slot: Slot; words: string },
): Candidate | null {
  const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  const request = { form: "which", fact, slot, answer: "thing", entity: null } as const;
  if (preposition === "by" && slot.role !== "place") {
    const verb = activeVerb(fact);
    if (verb === null) return null;
    return askOpen(document, {
      ...request,
      wh: capitalise(words),
      compose: (wh) => askTurned(document, fact, slot, [wh, verb]),
    });
  }
  return askOpen(document, { ...request, wh: capitalise(`${preposition} ${words}`.trim()) });
}

/** The two to four names that are all there is of the part; null where it says anything else. */
function membersOf(document: Document, { tree }: Fact, slot: Slot): Entity[] | null {
  const { head, tokens, markers, position, role } = slot;
  if (position === "middle" || role === "predicate" || markers.length > 1) return null;
  const heads = [head, ...childrenBy(tree, head, "conj").filter((c) => tokens.includes(c))];
  if (heads.length < 2 || heads.length > 4) return null;
  const members = heads.map((i) => document.owners.get(placeAt(tree, i)));
  const whole = members.filter((member) => member !== undefined);
  if (whole.length < heads.length || new Set(whole).size < heads.length) return null;
  const isNames = tokens.every((i) => {
    const owner = document.owners.get(placeAt(tree, i));
    const isJoin = /^(,|and|the)$/.test(lower(tree, i)) || markers.includes(i);
    return isJoin || (owner !== undefined && whole.includes(owner));
  });
  const hasAnd = tokens.some((i) => tokenAt(tree, i).upos === "CCONJ" && lower(tree, i) === "and");
  return isNames && hasAnd ? whole : null;
}
