import { childrenBy, isUnder, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askStranded } from "../wording/compose.ts";
import { parseAmount } from "./amounts.ts";

/** "How many years in prison was she sentenced to?": the term of a sentence or a ban. */
export const askTerm: Form = ({ document, facts }) =>
  facts.flatMap((fact) => {
    if (!/^(sentence|ban|suspend|jail|imprison|disqualify)$/.test(verbOf(fact))) return [];
    return fact.slots.flatMap((slot) => {
      const number = termIn(fact, slot);
      return number === null ? [] : [askYears(document, fact, { slot, number })];
    });
  });

const verbOf = ({ tree, verbs }: Fact): string => tokenAt(tree, verbs.verb).lemma;

/** The number of "to seven years in prison", "for three months"; null for any other part. */
function termIn({ tree }: Fact, { head, markers, position, tokens }: Slot): number | null {
  if (
    position !== "end" ||
    markers.length !== 1 ||
    !/^(to|for)$/.test(lower(tree, markers[0] ?? -1))
  )
    return null;
  if (!/^(year|month|week|day|match|game)s$/.test(lower(tree, head))) return null;
  const [number, ...others] = childrenBy(tree, head, "nummod").filter((i) => tokens.includes(i));
  if (number === undefined || others.length > 0 || number !== head - 1) return null;
  // "between 10 and 15 years", "from five to six years"
  return tokens.some((i) => /^(and|or|between|from)$/.test(lower(tree, i))) ? null : number;
}

function askYears(
  document: Document,
  fact: Fact,
  { slot, number }: { slot: Slot; number: number },
): Candidate {
  const { tree } = fact;
  // "in prison": read as a place of its own.
  const where = fact.slots.find((other) => isJailBehind(fact, slot, other));
  const told = { ...fact, slots: fact.slots.filter((other) => other !== where) };
  const isKey = (i: number) => i <= number && !slot.markers.includes(i);
  const key = slot.tokens.filter(isKey);
  const counted = realise(document, tree, [
    ...slot.tokens.filter((i) => i > number),
    ...(where?.tokens ?? []),
  ]);
  const written = key.map((i) => tokenAt(tree, i).form).join(" ");
  const value = key.every((i) => i === number || isUnder(tree, i, number))
    ? parseAmount(written)
    : null;
  const candidate = askOpen(document, {
    form: "how_many",
    fact: told,
    slot,
    wh: `How many ${counted.text}`,
    answerTokens: key,
    answer: "count",
    faults: counted.faults,
    compose: (wh) => askStranded(document, told, slot, wh),
    ...(value === null ? {} : { shape: { type: "number", value, unit: lower(tree, slot.head) } }),
  });
  return { ...candidate, entity: null, isTopic: false };
}

const isJailBehind = ({ tree }: Fact, { tokens }: Slot, other: Slot): boolean =>
  other.tokens[0] === (tokens.at(-1) ?? -1) + 1 &&
  other.tokens.length === 2 &&
  /^(prison|jail|custody|detention)$/.test(lower(tree, other.head));
