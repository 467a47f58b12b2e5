import type { Candidate } from "../ask/types.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document } from "../facts/types.ts";

/** What a life is told by: where somebody came from, learned, worked and lived, and with whom. */
const deeds =
  /^(bear|die|bury|raise|educate|study|attend|graduate|enrol|enroll|enter|train|teach|lecture|coach|work|serve|join|marry|wed|found|establish|co-found|emigrate|immigrate|settle|move|travel|flee|exile|win|receive|earn|award|accept|elect|appoint|succeed|collaborate|employ|hire|play|sign|star|publish|influence|introduce|befriend|commission|become|live|choose)$/;

/** Ranks from which such a question is worth as much as the best ones: with three wrong options, and to be typed. */
const leastWithOptions = 0.33;
const leastTyped = 0.42;

/** Where somebody was born, died or lies buried is always asked. */
const leastOfLife = 0.25;
const leastOfParents = 0.2;

/**
 * Whether the candidate asks for the name of a person, place or body, or for a subject, an instrument or an illness, in one of the main facts of the article's person. The rank
 * sees no verb: of nine such questions on lives whose wording had no slip blind judges printed seven, as many as of the years.
 */
export function isLifeFact(
  { fact, shape, answer, entity, isTopic, isMainPoint, form, alike }: Candidate,
  { topic, news }: Document,
  { rank, options }: { rank: number; options: number },
): boolean {
  if (topic?.type !== "person" || news !== null || isTopic) return false;
  // "Who were her parents?"
  if (fact === null) return form === "who" && isMainPoint === true && rank >= leastOfParents;
  const isNamed = entity !== null || alike !== undefined;
  if (shape.type !== "open" || !isNamed || !/^(which|where|who|whom)$/.test(form)) return false;
  if (!/^(person|place|organisation|thing)$/.test(answer)) return false;
  const { tree, verbs, subject, slots, hedges, claim, modality, negated } = fact;
  if (hedges.length > 0 || claim !== null || modality !== null || negated) return false;
  const isOfTopic = [subject, ...slots].some((slot) => slot.entity === topic);
  const verb = tokenAt(tree, verbs.verb < 0 ? verbs.head : verbs.verb).lemma;
  if (!isOfTopic || (verbs.verb >= 0 && !deeds.test(verb))) return false;
  if (/^(bear|die|bury)$/.test(verb) && answer === "place" && subject.entity === topic)
    return rank >= leastOfLife;
  return rank >= (options >= 3 ? leastWithOptions : leastTyped);
}
