import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";

/** What somebody is about or set to do. "seemed to rise", "happened to see" say how it was. */
const askedVerbs =
  /^(promise|pledge|vow|plan|agree|decide|refuse|decline|urge|persuade|convince|ask|order|instruct|advise|tell|force|compel|allow|permit|require|oblige|encourage|forbid|offer|threaten|intend|aim|vote|attempt|try|begin|help|enable|warn|commission|invite|authorise|authorize|fail|manage|undertake|resolve|propose|choose|arrange|prepare|expect|schedule)$/;

/** Whether the part is an infinitive that tells the deed that the verb is about. */
export function isToDo({ tree, verbs, negated }: Fact, slot: Slot): boolean {
  const { tokens, head } = slot;
  const first = lower(tree, tokens[0] ?? -1);
  return (
    slot.role === "complement" &&
    slot.position === "end" &&
    tokenAt(tree, head).deprel === "xcomp" &&
    tokenAt(tree, head).xpos === "VB" &&
    askedVerbs.test(tokenAt(tree, verbs.verb).lemma) &&
    // "declined to comment" is no news.
    !/^(comment|say|speak|answer|respond|elaborate)$/.test(tokenAt(tree, head).lemma) &&
    (first === "to" || (first === "not" && lower(tree, tokens[1] ?? -1) === "to")) &&
    !negated
  );
}
