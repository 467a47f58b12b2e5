import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Tree } from "../../facts/types.ts";

/** Longest class in words that still reads at one go ("Swedish-born electrical engineer"). */
const mostTokens = 5;

/** "barrister" for "Alfred Kempe, a barrister, published …": what a person is by the noun beside the name, or null. */
export function classOfPerson(tree: Tree, head: number): string | null {
  const beside = childrenBy(tree, head, "appos").find(
    (a) =>
      a > head &&
      /^(NNP?|JJ)$/.test(tokenAt(tree, a).xpos) &&
      (isPersonNoun(tokenAt(tree, a).lemma.toLowerCase()) || isDemonym(tree, a)) &&
      childrenBy(tree, a, "det").some((d) => /^an?$/.test(lower(tree, d))),
  );
  if (beside === undefined || isSomebodys(tree, beside)) return null;
  const before = childrenBy(tree, beside, "amod", "compound").filter((c) => c < beside);
  const words = [...before.flatMap((c) => subtree(tree, c)), beside].sort((a, b) => a - b);
  const isRun = words.every((i, k) => i === (words[0] ?? 0) + k);
  const isPlain = words.every((i) => !isSpare(lower(tree, i)));
  if (!isRun || !isPlain || words.length > mostTokens) return null;
  return written(tree, words);
}

/** "a pupil of Falk": no class of people. */
const isSomebodys = (tree: Tree, i: number): boolean =>
  /^(pupil|student|follower|disciple|friend|colleague|partner|assistant|relative|descendant|member|native|resident|citizen|subject|supporter|survivor|cousin|brother|sister|son|daughter|wife|husband|widow|nephew|niece|uncle|aunt|child)$/.test(
    tokenAt(tree, i).lemma,
  ) && lower(tree, i + 1) === "of";

/** "an American" */
const isDemonym = (tree: Tree, i: number): boolean =>
  /^\p{Lu}\p{Ll}+(an|ese|ish|i|er|ard|man)$/u.test(tokenAt(tree, i).form) &&
  (tree.children[i] ?? []).every((c) => tokenAt(tree, c).deprel !== "flat");

/** Words that place the class in time, or say nothing of it. */
export const isSpare = (word: string): boolean =>
  /^(young|old|former|then|certain|late|fellow|\d[\d-]*)$/.test(word);

/** The words as the text has them, hyphens without spaces. */
export const written = (tree: Tree, words: number[]): string =>
  words
    .map((i, k) => {
      const gap = k > 0 && tokenAt(tree, i).start > tokenAt(tree, words[k - 1] ?? -1).end;
      return `${gap ? " " : ""}${tokenAt(tree, i).form}`;
    })
    .join("");
