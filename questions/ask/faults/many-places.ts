import { tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";

/**
 * "remained in Vienna for a time", "had reached England": somebody remains in many places, and a thing reaches, or grows in, each of
 * those that the article names besides, so that one alone is no answer, and another no falsehood.
 */
export function isOneOfManyPlaces(
  document: Document,
  { tree, verbs, slots, subject, lead }: Fact,
  slot: Slot,
): boolean {
  const { lemma } = tokenAt(tree, verbs.verb);
  const { entity } = slot;
  if (slot === subject || entity?.type !== "place") return false;
  if (/^(remain|stay|linger|lodge)$/.test(lemma))
    return slots.every(({ answer }) => !/^(year|date|month)$/.test(answer));
  // "returned to Russia": when?
  if (/^(return|travel|go|visit|call)$/.test(lemma) && subject.answer === "person")
    return lead === null && slots.every(({ role }) => !/^(time|reason|complement)$/.test(role));
  return (
    /^(reach|spread|occur|grow|appear|exist|find|see|sell|plant|introduce)$/.test(lemma) &&
    subject.answer !== "person" &&
    // "was found in Hallgarten in 1902": once, and there.
    slots.every(({ role }) => role !== "time" || lemma === "reach") &&
    document.reading.entities.some(
      (other) => other !== entity && other.type === "place" && other.subtype === entity.subtype,
    )
  );
}

/** The same of a statement with a gap: "grows in _____ and Spain". */
export const isGapOfManyPlaces = (stem: string): boolean =>
  /\b(?:reached|spreads?|occurs?|grows?|grown|found|introduced|planted|remained|stayed)\b[^,;]* _____/.test(
    stem,
  ) && !/\b(?:1\d|20)\d\d\b/.test(stem);
