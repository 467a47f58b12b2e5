import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";

/**
 * The fact of a birth, death or burial with nothing but the part that is asked for: it happens once, so its day, its cause and "in
 * the house that is now a museum" tell nothing that the question needs, and would answer others. Any other fact as it is.
 */
export function onceInLife(fact: Fact, asked: Slot): Fact {
  const { tree, verbs, slots, subject } = fact;
  const { lemma } = tokenAt(tree, verbs.verb);
  if (!/^(bear|die|bury)$/.test(lemma)) return fact;
  if (subject.entity?.type !== "person" || slots.some(({ role }) => role === "object")) return fact;
  const isSpare = (slot: Slot): boolean =>
    slot !== asked &&
    /^(place|oblique|time)$/.test(slot.role) &&
    (lemma === "bear" ? ofBirth : ofEnd).test(lower(tree, slot.markers[0] ?? -1));
  return { ...fact, slots: slots.filter((slot) => !isSpare(slot)) };
}

const ofEnd = /^(in|at|on|of|from|after)?$/;

/** "born to Olaf and Inge Brandt", "into a family of bakers"; not "buried next to her husband". */
const ofBirth = /^(in|at|on|of|from|after|to|into)?$/;
