import { isKinNoun } from "../../facts/nouns/kin-nouns.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Tree } from "../../facts/types.ts";
import { caseAsWithin } from "../../facts/writing/casing.ts";
import { isSpare, written } from "./person-class.ts";

/** Longest title in tokens that still reads at one go, with those of a series. */
const mostInTitle = 10;

/**
 * "French racing driver" for "French racing driver Aline Vasseur", "poet and activist" for "the poet and activist Ivo Brandt": the
 * words in front of a name that say what its bearer is, or null. `name` are the tokens of the name.
 */
export function titleInFront(
  document: Document,
  tree: Tree,
  name: readonly number[],
): string | null {
  const last = (name[0] ?? 0) - 1;
  const { lemma, xpos } = tokenAt(tree, last);
  if (xpos !== "NN" || !isPersonNoun(lemma.toLowerCase()) || isKinNoun(lemma)) return null;
  const head = tokenAt(tree, last).head;
  const isBeside = name.includes(head) || name.some((i) => tokenAt(tree, i).head === last);
  if (!isBeside) return null;
  const words: number[] = [];
  for (let i = last; i >= 0 && isOfTitle(tree, i); i--) {
    words.unshift(i);
    if (tokenAt(tree, i - 1).form === ")") while (tokenAt(tree, i - 1).form !== "(" && i > 0) i--;
  }
  while (/^(CCONJ|PUNCT)$/.test(tokenAt(tree, words[0] ?? -1).upos)) words.shift();
  const before = tokenAt(tree, (words[0] ?? 0) - 1);
  // "her husband", "Ada Brandt's coach": whose, the question would have to say.
  if (before.upos === "PRON" || before.xpos === "POS" || before.form === ",") return null;
  if (words.length > mostInTitle || words.some((i) => isSpare(lower(tree, i)))) return null;
  const [first = last] = words;
  if (first > 0 && words.includes(before.head) && before.upos !== "DET") return null;
  return (
    caseAsWithin(document, tree, first, false) +
    written(tree, words).slice(tokenAt(tree, first).form.length)
  );
}

const isOfTitle = (tree: Tree, i: number): boolean => {
  const { upos, form, deprel } = tokenAt(tree, i);
  return /^(ADJ|NOUN|PROPN|CCONJ)$/.test(upos) || deprel === "amod" || /^[-–,]$/.test(form);
};
