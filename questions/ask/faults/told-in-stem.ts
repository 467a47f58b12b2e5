import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Tree } from "../../facts/types.ts";

/**
 * The faults of a key that is a clause, without those that its question mends: in "Why was the poem banned? → Because it mocked
 * the governor" the question says what "it" is, and "Because cheaper salt arrived" compares with what the question speaks of.
 */
export function untold(fact: Fact, key: number[], faults: readonly string[]): string[] {
  return faults.filter(
    (fault) =>
      !(fault === "pronoun" && isToldInStem(fact, key)) &&
      !(fault === "comparison" && isPlainComparison(fact.tree, key)),
  );
}

/** Every pronoun of the key has a noun of its number in the question, or before it in the key. */
function isToldInStem(fact: Fact, key: number[]): boolean {
  const { tree } = fact;
  const inKey = new Set(key);
  const stem = [fact.subject, ...fact.slots]
    .flatMap(({ tokens }) => tokens)
    .filter((i) => !inKey.has(i));
  return key.every((i) => {
    if (isOtherPointer(tree, i)) return false;
    const kind = pronounKind(lower(tree, i));
    if (kind === null || tokenAt(tree, i).upos !== "PRON") return true;
    // "worked side by side to reach them": whoever works reaches others.
    const told = isReached(tree, i, inKey)
      ? stem.filter((other) => !fact.subject.tokens.includes(other))
      : stem;
    return [...told, ...key.filter((other) => other < i)].some((other) => isOf(tree, other, kind));
  });
}

/** The object of an infinitive, whose doer is the subject of the question. */
const isReached = (tree: Tree, i: number, key: ReadonlySet<number>): boolean => {
  const { deprel, head } = tokenAt(tree, i);
  return /^(obj|iobj|obl)/.test(deprel) && tokenAt(tree, head).xpos === "VB" && key.has(head);
};

/** "there", "this", "some": what these point at is told by no noun. */
const isOtherPointer = (tree: Tree, i: number): boolean =>
  /^(there|here|ones?|this|that|these|those|none|some|many|few|several|all|most)$/.test(
    lower(tree, i),
  ) &&
  /^(DT|EX|RB|NN|NNS|CD|JJ|PRP)$/.test(tokenAt(tree, i).xpos) &&
  !(tokenAt(tree, i).upos === "DET") &&
  tokenAt(tree, i).deprel !== "mark";

type Kind = "thing" | "people" | "several";

function pronounKind(word: string): Kind | null {
  if (/^(it|its|itself)$/.test(word)) return "thing";
  if (/^(he|she|him|his|her|hers|himself|herself)$/.test(word)) return "people";
  return /^(they|them|their|theirs|themselves)$/.test(word) ? "several" : null;
}

/** Whether the token is a noun that the pronoun can stand for. */
function isOf(tree: Tree, i: number, kind: Kind): boolean {
  const { upos, xpos, lemma, deprel } = tokenAt(tree, i);
  if (!/^(NOUN|PROPN)$/.test(upos) || /^(compound|flat|nmod:poss)/.test(deprel)) return false;
  const isPlural = xpos.endsWith("S");
  if (kind === "several") return isPlural;
  const isHuman = isPersonNoun(lemma.toLowerCase());
  return !isPlural && (kind === "people" ? isHuman || upos === "PROPN" : !isHuman);
}

/** "cheaper", "more": but no "other", "same" or "both", which count with what stands elsewhere. */
const isPlainComparison = (tree: Tree, key: number[]): boolean =>
  key.every(
    (i) =>
      !/^(other|others|another|same|such|both|each|either|neither|else|rest|similar|likewise)$/.test(
        lower(tree, i),
      ),
  );
