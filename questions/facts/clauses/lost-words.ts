import { hasChild, lower, rootSubject, tokenAt } from "../trees/tree.ts";
import type { Slot, Tree, VerbGroup } from "../types.ts";

/**
 * "12 September 1840, the day | before she turned twenty-one": a clause that tells which day it was, whose "the day" is no part of
 * the clause. Without it the time stands as well alone.
 */
export const isWhichDay = (tree: Tree, { tokens, markers }: Slot): boolean => {
  const first = tokens[0] ?? -1;
  return (
    /^(before|after)$/.test(lower(tree, markers[0] ?? -1)) &&
    /^(day|night|evening|morning|week|month|year|summer|winter)$/.test(lower(tree, first - 1)) &&
    lower(tree, first - 2) === "the" &&
    tokenAt(tree, first - 3).form === ","
  );
};

/** Whether a part has lost what it goes on with: "a reef about 18 kilometres | off the coast", "the Latin verb | fluere". */
export const hasLostWords = (tree: Tree, slots: Slot[]): boolean =>
  slots.some((slot) => {
    const next = (slot.tokens.at(-1) ?? -2) + 1;
    if (slots.some(({ tokens }) => tokens.includes(next) && !isBareAdverb(tree, tokens)))
      return false;
    return isDistance(tree, slot, next) || isWordItself(tree, next) || isHalfTime(tree, slot, next);
  });

/** "fluere", which is read as an adverb of the verb's. */
const isBareAdverb = (tree: Tree, tokens: number[]): boolean =>
  tokens.length === 1 && tokenAt(tree, tokens[0] ?? -1).upos === "ADV";

/** A length before what it is measured from, which went: "between 15 and 35 kilometres | above the surface". */
const isDistance = (tree: Tree, { tokens }: Slot, next: number): boolean =>
  /^(kilometre|kilometer|mile|metre|meter|foot|yard)$/.test(
    tokenAt(tree, tokens.at(-1) ?? -1).lemma,
  ) && /^(off|from|away|above|below|outside|beneath)\b/.test(lower(tree, next));

/** "in 1 minute | 7.1 s", "two feet | six inches": the rest of a measure, which went. */
const isHalfTime = (tree: Tree, { tokens }: Slot, next: number): boolean => {
  const after = tokenAt(tree, next).form === "(" ? next + 3 : next;
  return (
    /^(minute|hour|foot|pound)$/.test(tokenAt(tree, tokens.at(-1) ?? -1).lemma) &&
    tokenAt(tree, after).upos === "NUM"
  );
};

/** "the Greek word", "the verb": the word itself stands right behind. */
const isWordItself = (tree: Tree, next: number): boolean =>
  /^(word|verb|noun|adjective|phrase|term)$/.test(lower(tree, next - 1)) &&
  tokenAt(tree, next).start === tokenAt(tree, next - 1).end + 1 &&
  /^\p{L}/u.test(tokenAt(tree, next).form) &&
  /^(X|NOUN|PROPN|ADJ|ADV|VERB)$/.test(tokenAt(tree, next).upos) &&
  lower(tree, next) !== "meaning";

/** "was Lind's first | and only teacher": of whom or what it was the first stands behind the "and". */
export const isCutPredicate = (tree: Tree, { head, verb }: VerbGroup): boolean =>
  verb < 0 &&
  /^(ADJ|NUM)$/.test(tokenAt(tree, head).upos) &&
  hasChild(tree, head, "nmod:poss") &&
  hasChild(tree, head, "conj");

/** ", among whom were some geologists, objected": a relative clause that is read as the statement's own. */
export function isMisreadRelative(tree: Tree): boolean {
  const subject = rootSubject(tree);
  if (subject === null) return false;
  const root = tokenAt(tree, subject).head;
  return tree.tokens.some(
    ({ xpos }, i) =>
      i > subject &&
      i < root &&
      (xpos === "WP" || xpos === "WDT" || xpos === "WP$") &&
      tokenAt(tree, i - 1).upos === "ADP" &&
      tokenAt(tree, i - 2).form === "," &&
      !isInRelative(tree, i),
  );
}

function isInRelative(tree: Tree, from: number): boolean {
  let i = from;
  for (let steps = 0; i >= 0 && steps < 5; steps++) {
    if (/^(acl|advcl:relcl)/.test(tokenAt(tree, i).deprel)) return true;
    i = tokenAt(tree, i).head;
  }
  return false;
}
