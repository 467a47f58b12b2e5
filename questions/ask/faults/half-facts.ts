import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";

/** Verbs that say nothing of somebody without what he or she became, or whose place was taken. */
const needsOffice = /^(elect|appoint|succeed|promote|nominate|invite|replace)$/;

/** Verbs that say nothing of whoever does it without whom, what, where or what for; "Faust was written in 1808" is whole. */
const needsAnything =
  /^(enroll?|enlist|matriculate|join|marry|move|return|arrive|settle|emigrate|immigrate|transfer|qualify|serve|train|study|teach|work|live|compete|perform|play|appear|continue|debut|sign|win|lose|travel|leave|go|come|visit|write|develop|produce|publish|record)$/;

/** "She was elected in 2007", "He graduated in 1901", "She received her degree in 1923": to what, where, in what? */
export const isHalfFact = (fact: Fact): boolean =>
  lacksAll(fact) || isBareGraduation(fact) || isBareDegree(fact);

const lacksAll = ({ tree, verbs, slots, subject }: Fact): boolean =>
  (needsOffice.test(tokenAt(tree, verbs.verb).lemma) ||
    (!verbs.passive && needsAnything.test(tokenAt(tree, verbs.verb).lemma))) &&
  // "Ada and Karl Brandt were married": each to the other.
  !subject.tokens.some((i) => tokenAt(tree, i).upos === "CCONJ") &&
  slots.every(({ role }) => /^(time|adverb|particle)$/.test(role));

/** A part that names where or in what: no time and no mark ("in 1901", "with honours"). */
const isCircumstance = ({ tree }: Fact, { role, markers, entity, head }: Slot): boolean =>
  (role === "oblique" || role === "place") &&
  /^(from|at|in|as|with|for|against|of)$/.test(lower(tree, markers[0] ?? -1)) &&
  (entity !== null || tokenAt(tree, head).upos === "PROPN" || lower(tree, head) !== "honours");

const isBareGraduation = (fact: Fact): boolean =>
  tokenAt(fact.tree, fact.verbs.verb).lemma === "graduate" &&
  !fact.slots.some((slot) =>
    slot.role === "object"
      ? tokenAt(fact.tree, slot.head).upos === "PROPN" || slot.entity !== null
      : isCircumstance(fact, slot),
  );

/** "her degree": nobody has two doctorates, but many degrees. */
const isBareDegree = (fact: Fact): boolean => {
  const { tree, verbs, slots } = fact;
  if (
    !/^(earn|receive|obtain|complete|gain|take|finish|get)$/.test(tokenAt(tree, verbs.verb).lemma)
  )
    return false;
  const object = slots.find(({ role }) => role === "object");
  if (object === undefined || !/^(degree|diploma)$/.test(lower(tree, object.head))) return false;
  const isTold = childrenBy(tree, object.head, "nmod", "acl", "amod", "compound").some(
    (c) =>
      object.tokens.includes(c) &&
      (tokenAt(tree, c).deprel !== "nmod:poss" || tokenAt(tree, c).upos === "NOUN"),
  );
  return !isTold && !slots.some((slot) => slot !== object && isCircumstance(fact, slot));
};
