import { timeAt } from "../times/relative-time.ts";
import { childrenBy, lower, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "on Tuesday", "when a storm swept …": what tells the time or the occasion of two verbs. */
const isOfBoth = (document: Document, tree: Tree, i: number): boolean => {
  const { deprel } = tokenAt(tree, i);
  if (deprel === "advcl")
    return childrenBy(tree, i, "mark", "advmod").some((m) =>
      /^(when|after|as|while|before)$/.test(lower(tree, m)),
    );
  return (
    deprel.startsWith("obl") &&
    subtree(tree, i).some((t) => timeAt(tree, t, document.date, false) !== null)
  );
};

/**
 * "were killed | and 47 injured | on Tuesday when …": another's verb goes, and what stands behind both stays with the first.
 */
export function withoutSecondSubject(
  document: Document,
  tree: Tree,
  { root, tokens }: { root: number; tokens: number[] },
): number[] {
  const second = childrenBy(tree, root, "conj").find((conj) => {
    const from = subtree(tree, conj)[0] ?? conj;
    const own = tree.tokens.slice(from, conj);
    return own.some(
      ({ upos }, i) => upos === "NUM" || tokenAt(tree, from + i).deprel.startsWith("nsubj"),
    );
  });
  const joint = second === undefined ? undefined : childrenBy(tree, second, "cc")[0];
  if (second === undefined || joint === undefined) return tokens;
  const tail = [...(tree.children[second] ?? []), ...(tree.children[root] ?? [])]
    .filter((i) => i > second && isOfBoth(document, tree, i))
    .map((i) => subtree(tree, i)[0] ?? i);
  const end = Math.min(...tail, tree.tokens.length);
  return tokens
    .filter((i) => i < joint || i >= end)
    .filter((i, at, all) => !(lower(tree, i) === "," && all[at + 1] === end));
}
