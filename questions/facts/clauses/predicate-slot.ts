import { isOnlyName } from "../names/only-name.ts";
import { keptTokens, trimPunctuation } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Slot, Tree, VerbGroup } from "../types.ts";
import { answerKindOf, entityAt } from "./slots.ts";

/** Noun, adjective or phrase after a copula, without the clause's other parts. */
export function createPredicate(document: Document, tree: Tree, verbs: VerbGroup): Slot {
  const outside = new Set([
    "nsubj",
    "aux",
    "cop",
    "advcl",
    "obl",
    "obj",
    "xcomp",
    "ccomp",
    "conj",
    "cc",
    "punct",
    "mark",
    "parataxis",
  ]);
  const nominal = ["NOUN", "PROPN", "PRON", "NUM"].includes(tokenAt(tree, verbs.head).upos);
  const isOutside = (child: number) =>
    tokenAt(tree, child).head === verbs.head &&
    (outside.has(relationOf(tree, child)) ||
      verbs.tokens.includes(child) ||
      (tokenAt(tree, child).deprel === "advmod" && child < (verbs.auxiliaries[0] ?? 0)) ||
      tokenAt(tree, child).xpos === "WRB") &&
    !isQuoteInside(tree, verbs, child) &&
    !((nominal || isLikeAdjective(tree, verbs.head, child)) && isInnerCoordination(tree, child));
  const isName = (child: number) => isOnlyName(document, tree, child);
  const tokens = trimPunctuation(
    tree,
    withoutTornQuote(tree, keptTokens(tree, verbs.head, isOutside, isName)),
  );
  const entity = entityAt(document, tree, verbs.head);
  return {
    role: "predicate",
    head: verbs.head,
    tokens,
    markers: [],
    position: "end",
    answer: answerKindOf(tree, verbs.head, entity),
    entity,
  };
}

/** "is from the Latin ramus, | “branch”": one pair of quotation marks behind the verb. */
function isQuoteInside(tree: Tree, { head, tokens }: VerbGroup, child: number): boolean {
  if (!/^(``|'')$/.test(tokenAt(tree, child).xpos)) return false;
  const marks = childrenBy(tree, head, "punct").filter((c) =>
    /^(``|'')$/.test(tokenAt(tree, c).xpos),
  );
  return marks.length === 2 && marks.every((c) => c > (tokens[0] ?? head));
}

/** "was | “barely | recognisable”": of what was quoted a word stands elsewhere. */
function withoutTornQuote(tree: Tree, tokens: number[]): number[] {
  const isMark = (i: number) => /^(``|'')$/.test(tokenAt(tree, i).xpos);
  const isTorn = tokens.some(
    (i, at) => isMark(i) && at < tokens.length - 1 && tokens[at + 1] !== i + 1,
  );
  return isTorn ? tokens.filter((i) => !isMark(i)) : tokens;
}

/** "long and narrow" */
const isLikeAdjective = (tree: Tree, head: number, child: number): boolean =>
  tokenAt(tree, head).upos === "ADJ" && tokenAt(tree, child).upos === "ADJ";

/** "a lawyer and author": a noun that is coordinated with the predicate and brings no clause of its own. */
function isInnerCoordination(tree: Tree, child: number): boolean {
  const relation = relationOf(tree, child);
  if (relation !== "conj" || childrenBy(tree, child, "cc").some((cc) => lower(tree, cc) === "but"))
    return false;
  return !hasChild(tree, child, "nsubj", "cop", "aux") && tokenAt(tree, child).upos !== "VERB";
}
