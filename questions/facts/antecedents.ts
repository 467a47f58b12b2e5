import { keptTokens } from "./prune.ts";
import { childrenBy, hasChild, relationOf, tokenAt, weakestArc } from "./tree.ts";
import type { Antecedent, Tree } from "./types.ts";

/** Longest phrase that may stand for a bare noun. */
const maxTokens = 12;

/** Noun phrases with a name, a complement or a clause of their own, by the lower-case form of their head noun. */
export function collectAntecedents(trees: Tree[]): Map<string, Antecedent[]> {
  const found = new Map<string, Antecedent[]>();
  for (const tree of trees) {
    tree.tokens.forEach((token, head) => {
      const antecedent = antecedentAt(tree, head);
      if (antecedent === null) return;
      const noun = token.form.toLowerCase();
      found.set(noun, [...(found.get(noun) ?? []), antecedent]);
    });
  }
  return found;
}

/** "lists the species as vulnerable", "a bridge like the others": not what the noun is. */
const isComparison = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "case", "mark").some((c) =>
    /^(as|than|like|unlike)$/.test(tokenAt(tree, c).form.toLowerCase()),
  );

/** "a balloon | crossed the country": a verb of its own clause that the tree hangs on the noun. */
function isRunOn(tree: Tree, i: number): boolean {
  const { xpos } = tokenAt(tree, i);
  if (hasChild(tree, i, "nsubj")) return false;
  return xpos === "VBD" || (xpos === "VBN" && hasChild(tree, i, "obj"));
}

/** "the Westmark Library Workers' Union": a name with a possessive inside, told by the capitals of all its words. */
function unionName(tree: Tree, head: number): Antecedent | null {
  if (tokenAt(tree, head).upos !== "PROPN" || !/^[A-Z]/.test(tokenAt(tree, head).form)) return null;
  let from = head;
  while (tokenAt(tree, from - 1).upos === "PROPN" || tokenAt(tree, from - 1).xpos === "POS") from--;
  if (head - from < 2 || tokenAt(tree, from - 1).form.toLowerCase() !== "the") return null;
  const tokens = Array.from({ length: head - from + 1 }, (_, k) => from + k);
  return { tree, head, tokens, isNamed: true, takesArticle: true };
}

/** "the Museum of Ancient History": a name by its own capital and the capital of what it is of. */
const isProperWithTail = (tree: Tree, head: number, tails: number[]): boolean =>
  tokenAt(tree, head).upos === "PROPN" &&
  /^[A-Z]/.test(tokenAt(tree, head).form) &&
  tails.some((tail) => /^[A-Z]/.test(tokenAt(tree, tail).form));

function antecedentAt(tree: Tree, head: number): Antecedent | null {
  const { upos, form, deprel } = tokenAt(tree, head);
  if (!["NOUN", "PROPN"].includes(upos) || !/^[A-Za-z]{3,}$/.test(form) || deprel === "compound")
    return null;
  const names = childrenBy(tree, head, "compound", "amod", "flat").filter(
    (m) => m < head && /^[A-Z]/.test(tokenAt(tree, m).form) && tokenAt(tree, m).upos === "PROPN",
  );
  const tails = childrenBy(tree, head, "nmod", "acl").filter(
    (m) => m > head && !isComparison(tree, m),
  );
  const owners = childrenBy(tree, head, "nmod:poss");
  if (tails.some((m) => isRunOn(tree, m))) return null;
  if (names.length + tails.length === 0 && owners.length === 0) return null;
  if (owners.length > 0) return unionName(tree, head);
  const skipped = (child: number) =>
    tokenAt(tree, child).head === head &&
    (isComparison(tree, child) ||
      ["det", "case", "conj", "cc", "nummod", "punct"].includes(relationOf(tree, child)));
  const tokens = keptTokens(tree, head, skipped);
  const isWhole = (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) === tokens.length - 1;
  if (
    weakestArc(
      tree,
      tokens.filter((token) => token !== head),
    ) < 0.6
  )
    return null;
  if (!isWhole || tokens.length > maxTokens || tokens.length < 2) return null;
  return {
    tree,
    head,
    tokens,
    isNamed: names.length > 0 || isProperWithTail(tree, head, tails),
    takesArticle: names.length === 0 || hasChild(tree, head, "det"),
  };
}
