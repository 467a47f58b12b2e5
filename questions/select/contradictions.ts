import type { Candidate } from "../ask/types.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Fact, FoundDocument, Slot } from "../facts/types.ts";

/** What happens to one thing once, so that two years of it cannot both be right. */
const onceOnly =
  /^(open|found|establish|build|construct|complete|finish|inaugurate|invent|discover|bear|die|premiere)$/;

/** What is done by the same people, however often it is told. */
const doneBy = /^(design|build|found|establish|write|invent|discover|compose|paint|direct)$/;

/** A value as a sentence tells it. Of what may happen again, two values are both right, and only asking for one is wrong. */
type Told = { sentence: number; value: string; mayRepeat: boolean };

/**
 * Candidates that tell or ask for what the article gives in two ways: "The bridge was opened in 1931. … The bridge was opened in
 * 1934.", its two builders, its two lengths; nobody can know which is right. And those that ask for the year of what somebody did
 * twice.
 */
export function findContradicted(
  { facts }: FoundDocument,
  candidates: Candidate[],
): Set<Candidate> {
  const tellings = new Map<string, Told[]>();
  for (const fact of facts)
    for (const [relation, told] of tellingsOf(fact))
      tellings.set(relation, [...(tellings.get(relation) ?? []), told]);
  const contested = new Map<number, Told[]>();
  for (const told of [...tellings.values()].filter(isContested).flat())
    contested.set(told.sentence, [...(contested.get(told.sentence) ?? []), told]);
  if (contested.size === 0) return new Set();
  return new Set(
    candidates.filter((candidate) =>
      contested.get(candidate.sentence)?.some((told) => isOn(candidate, told)),
    ),
  );
}

/** A false statement has another value in the place of the contested one. */
const isOn = ({ stem, key, shape }: Candidate, { value, mayRepeat }: Told): boolean =>
  mayRepeat ? key.includes(value) : shape.type === "true_false" || `${stem} ${key}`.includes(value);

/** Whether two of the values have nothing in common: "Karl Holt" and "Holt" are one. */
const isContested = (told: Told[]): boolean =>
  told.some((one) =>
    told.some(
      (other) =>
        one.sentence !== other.sentence &&
        !one.value.split(" ").some((word) => other.value.split(" ").includes(word)),
    ),
  );

/** What a fact tells of a named thing that can have one value: relation and value. */
function tellingsOf(fact: Fact): [string, Told][] {
  const { tree, subject, verbs, slots, negated, claim } = fact;
  const name = subject.entity?.name;
  if (name === undefined || negated || claim !== null) return [];
  const { lemma } = tokenAt(tree, verbs.verb < 0 ? verbs.head : verbs.verb);
  const tell = (relation: string, value: string | undefined, mayRepeat = false) =>
    value === undefined || value === ""
      ? []
      : [[`${name} ${lemma} ${relation}`, { sentence: tree.index, value, mayRepeat }] as const];
  return slots.flatMap((slot) => {
    if (verbs.verb < 0)
      return slot.answer === "quantity"
        ? tell("measures", /[\d.,]*\d/.exec(textOf(fact, slot))?.[0])
        : [];
    if (slot.role === "time" && verbs.finite === "past") {
      const isOnce = onceOnly.test(lemma);
      const year = /\b(?:1\d|20)\d\d\b/.exec(textOf(fact, slot))?.[0];
      return tell(`when ${isOnce ? "" : restOf(fact)}`, year, !isOnce);
    }
    if (slot.role !== "agent" || !doneBy.test(lemma)) return [];
    const names = slot.tokens.filter((i) => tokenAt(tree, i).upos === "PROPN");
    return tell("by", names.map((i) => tokenAt(tree, i).form).join(" "));
  }) as [string, Told][];
}

const textOf = ({ tree }: Fact, { tokens }: Slot): string =>
  tokens.map((i) => tokenAt(tree, i).form).join(" ");

/** What the clause says besides who did it and when: the heads of its other parts. */
const restOf = ({ tree, slots }: Fact): string =>
  slots
    .filter(({ role }) => role !== "time")
    .map(({ head }) => tokenAt(tree, head).lemma.toLowerCase())
    .sort()
    .join(" ");
