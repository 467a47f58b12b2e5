import { lower, tokenAt } from "./tree.ts";
import type { Fact } from "./types.ts";

/**
 * "had called the strike irresponsible" → "called …": out of its story the pluperfect has nothing to come before. Left as it
 * is beside a time, a reason or an adverb that may need it, and for verbs whose past is not their participle.
 */
export function plainPast(fact: Fact): Fact {
  const { tree, verbs, slots } = fact;
  const [had] = verbs.auxiliaries;
  if (had === undefined || verbs.auxiliaries.length !== 1 || lower(tree, had) !== "had")
    return fact;
  if (verbs.tokens.length !== 2 || !/ed$/.test(tokenAt(tree, verbs.verb).form)) return fact;
  if (slots.some(({ role }) => role === "time" || role === "reason" || role === "adverb"))
    return fact;
  return { ...fact, verbs: { ...verbs, auxiliaries: [], tokens: [verbs.verb] } };
}
