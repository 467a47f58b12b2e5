import { isPersonNoun } from "../nouns/noun-classes.ts";
import { hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Slot } from "../types.ts";
import { type Fault, realise } from "../writing/realise.ts";
import { isCondition } from "./collect-slots.ts";

export type Standing = { fact: Fact; fault: null } | { fact: null; fault: Fault };

/**
 * The fact without the times, places and circumstances that do not stand alone; or, when two or more of its other
 * parts do not stand alone either, why no question can be made of it: a question leaves out at most one part.
 */
export function standAlone(document: Document, fact: Fact): Standing {
  const { tree, subject, claim } = fact;
  if (isSaidOfSpeaker(document, fact) || isToldByTwo(fact)) return { fact: null, fault: "pronoun" };
  const event = fact.event ?? null;
  const faults = new Map<Slot, Fault[]>();
  const named = subject.entity === null ? [] : [subject.entity];
  const ofSubject = realise(document, tree, subject.tokens, { event, isCheck: true }).faults;
  faults.set(subject, ofSubject);
  let needed = ofSubject.length === 0 ? 0 : 1;
  let isAllLoose = ofSubject.every(isLooseFault);
  for (const slot of [...fact.slots, ...(claim === null ? [] : [claim.speaker])]) {
    const own = realise(document, tree, slot.tokens, {
      named,
      asked: subject.head,
      event,
      isCheck: true,
    }).faults;
    faults.set(slot, own);
    if (own.length === 0 || isOptional(fact, slot)) continue;
    needed++;
    isAllLoose &&= own.every(isLooseFault);
    // More cannot be left out, whatever the rest is.
    if (needed > (isAllLoose ? 2 : 1)) break;
  }
  const isFaulty = (slot: Slot) => (faults.get(slot)?.length ?? 0) > 0;
  const slots = fact.slots.filter((slot) => !(isFaulty(slot) && isOptional(fact, slot)));
  const faulty = [subject, ...slots, ...(claim === null ? [] : [claim.speaker])].filter(isFaulty);
  const fault = faulty[0] === undefined ? undefined : faults.get(faulty[0])?.[0];
  const isLoose = faulty.every((slot) => faults.get(slot)?.every(isLooseFault));
  if (faulty.length > (isLoose ? 2 : 1) && fault !== undefined) return { fact: null, fault };
  const loose = faulty.flatMap((slot) => {
    const [first] = faults.get(slot) ?? [];
    return first === undefined ? [] : [{ slot, fault: first }];
  });
  if (slots.length === fact.slots.length) return { fact: { ...fact, loose }, fault: null };
  const hasLostTime = fact.slots.some((slot) => slot.role === "time" && !slots.includes(slot));
  return { fact: { ...fact, slots, hasLostTime, loose }, fault: null };
}

const isLooseFault = (fault: Fault): boolean => fault === "dangling_noun";

/** "The medallist says that Lind damaged her name": the medallist may be "her", and so is told by no name. */
const isSaidOfSpeaker = ({ owners }: Document, { tree, claim, subject, slots }: Fact): boolean => {
  const { head, entity } = claim?.speaker ?? subject;
  const noun = tokenAt(tree, head).lemma.toLowerCase();
  return (
    claim !== null &&
    entity === null &&
    tokenAt(tree, head).xpos === "NN" &&
    (isPersonNoun(noun) || /(?:ist|ian)$/.test(noun)) &&
    hasChild(tree, head, "det") &&
    [subject, ...slots]
      .flatMap(({ tokens }) => tokens)
      .some(
        (i) =>
          /^(he|his|him|she|her)$/.test(lower(tree, i)) &&
          owners.get(placeAt(tree, i))?.type === "person",
      )
  );
};

/** "Lind said the leader sent greetings, according to the agency": two who tell it. */
const isToldByTwo = ({ tree, claim, slots }: Fact): boolean =>
  claim !== null && slots.some(({ tokens }) => lower(tree, tokens[0] ?? -1) === "according");

const limiting = new Set(["only", "not", "no", "never"]);

/** Whether an affirmed statement stays true and whole without the part. A condition never goes. */
function isOptional(fact: Fact, slot: Slot): boolean {
  if (fact.negated || fact.hedges.length > 0) return false;
  const marker = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
  if (/^(if|unless|whether|without|except|instead of|rather than|only)/.test(marker)) return false;
  if (isCondition(fact.tree, slot.head)) return false;
  // "Under the charter, a tied motion falls": what goes by a rule goes by no other.
  if (marker === "under" && slot.position === "front" && fact.verbs.finite.startsWith("present"))
    return false;
  // "has erupted 27 times since records began": the count is of that span.
  if (marker === "since" && fact.verbs.finite.startsWith("present")) return false;
  if (slot.tokens.some((i) => limiting.has(lower(fact.tree, i)))) return false;
  if (slot.role === "time" || (slot.position === "front" && slot.role !== "complement"))
    return true;
  if (slot.role === "reason")
    return /^(because|after|before|while|since|although|though)\b/.test(marker);
  return slot.role === "place" && fact.slots.some((other) => other.role === "object");
}
