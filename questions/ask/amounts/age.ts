import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise, type Unit } from "../../facts/writing/realise.ts";
import {
  around,
  type Composed,
  measured,
  tenseOf,
  verbTokens,
  verbUnits,
} from "../../facts/writing/statement.ts";

/** What an age is asked with: the fact, its years, and the facts of the article. */
export type AgeRequest = { fact: Fact; measure: Slot; facts: Fact[] };

/**
 * "How old was she when her mother left?": how somebody's age is asked, or null where nothing tells at what time. What happened
 * stands behind the age, or is what "when she was nine" belongs to.
 */
export function composeAge(
  document: Document,
  { fact, measure, facts }: AgeRequest,
): ((wh: string) => Composed) | "plain" | null {
  if (fact.structure !== "adverbial") return hasOccasion(fact, measure) ? "plain" : null;
  const main = occasionOf(fact, facts);
  const subject = main === null ? null : subjectOf(fact, main);
  if (main === null || subject === null) return null;
  const others = {
    ...main,
    slots: main.slots.filter((slot) => !slot.tokens.includes(measure.head)),
  };
  return (wh) => {
    const { front, end } = around(others, null);
    const units: Unit[] = [
      wh,
      ...fact.verbs.auxiliaries,
      ...fact.subject.tokens,
      "when",
      ...subject,
      ...verbUnits(main, verbTokens(others, null)),
      ...end,
      ...front.flatMap(({ tokens }) => tokens),
    ];
    const written = realise(document, fact.tree, units, { ...tenseOf(fact), later: null });
    return measured(fact, { ...written, text: `${written.text}?` });
  };
}

/** "in 1914", "when the war began", "at her debut": not a bare "By the time". */
const hasOccasion = ({ tree, slots }: Fact, measure: Slot): boolean =>
  slots.some(
    (slot) =>
      slot !== measure &&
      slot.role !== "adverb" &&
      !/^(time|moment|point|day)$/.test(lower(tree, slot.tokens.at(-1) ?? -1)),
  );

/** The fact that the clause "when she was nine" tells the time of. */
function occasionOf({ tree, verbs }: Fact, facts: Fact[]): Fact | null {
  const isWhen = childrenBy(tree, verbs.head, "mark", "advmod").some(
    (i) => lower(tree, i) === "when",
  );
  const { head } = tokenAt(tree, verbs.head);
  const main = facts.find(
    (other) =>
      other.tree === tree &&
      other.verbs.head === head &&
      other.verbs.finite === "past" &&
      other.verbs.supplied === undefined,
  );
  const isPlain = main !== undefined && main.claim === null && !main.negated && main.lead === null;
  return isWhen && isPlain ? main : null;
}

/** The subject of what happened; the pronoun of the clause where both are one, null where it has none. */
function subjectOf(fact: Fact, main: Fact): Unit[] | null {
  if (main.subject.entity !== fact.subject.entity) return main.subject.tokens;
  const words = [fact, main].map(({ tree, subject }) => lower(tree, subject.head));
  const pronoun = words.find((word) => /^(he|she)$/.test(word));
  return pronoun === undefined ? null : [pronoun];
}
