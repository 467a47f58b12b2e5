import type { Sentence, Token } from "../../read/types.ts";
import type { Tree } from "../types.ts";
import { mendTree, type Span } from "./mend-tree.ts";

/** The sentence's tree, mended, with downward links. `names` are the names that stand in it. */
export function createTree(sentence: Sentence, index: number, names: Span[]): Tree {
  return treeOf(sentence, index, mendTree(sentence.tokens, names));
}

/** The tree of tokens that are as they should be. */
export function treeOf(sentence: Sentence, index: number, tokens: Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  for (const [i, { head }] of tokens.entries()) itemAt(children, head)?.push(i);
  return {
    index,
    sentence,
    tokens,
    children,
    root: tokens.findIndex(({ head }) => head === -1),
    lowered: tokens.map(({ form }) => form.toLowerCase()),
    relations: tokens.map(({ deprel }) => withoutSubtype(deprel)),
    places: tokens.map((_, i) => `${index}:${i}`),
  };
}

const missing: Token = {
  form: "",
  start: 0,
  end: 0,
  lemma: "",
  upos: "X",
  xpos: "",
  head: -1,
  deprel: "dep",
  arcProbability: 0,
  relationProbability: 0,
};

/** Token `i`; outside of the sentence an empty token that matches no test. */
export const tokenAt = ({ tokens }: Tree, i: number): Token => itemAt(tokens, i) ?? missing;

/** The item at `i`; an array is never asked for index -1, which is a property like any other and slow to miss. */
const itemAt = <T>(items: readonly T[], i: number): T | undefined =>
  i >= 0 && i < items.length ? items[i] : undefined;

function withoutSubtype(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Relation of token `i` without its subtype; outside of the sentence "dep". */
export const relationOf = ({ relations }: Tree, i: number): string =>
  itemAt(relations, i) ?? missing.deprel;

/** Gives token `i` another relation to its head. */
export function relate(tree: Tree, i: number, deprel: string): void {
  Object.assign(tokenAt(tree, i), { deprel });
  tree.relations[i] = withoutSubtype(deprel);
}

/** `sentence:token`, by which a document's maps hold what is known of a token. */
export const placeAt = ({ places, index }: Tree, i: number): string =>
  itemAt(places, i) ?? `${index}:${i}`;

/** Dependents of `i` whose full or bare relation is one of `relations`. */
export function childrenBy(tree: Tree, i: number, ...relations: string[]): number[] {
  const found: number[] = [];
  const children = itemAt(tree.children, i);
  if (children === undefined) return found;
  for (const child of children) if (isRelated(tree, child, relations)) found.push(child);
  return found;
}

export const hasChild = (tree: Tree, i: number, ...relations: string[]): boolean =>
  itemAt(tree.children, i)?.some((child) => isRelated(tree, child, relations)) ?? false;

function isRelated(tree: Tree, child: number, relations: readonly string[]): boolean {
  const { deprel } = tokenAt(tree, child);
  const bare = relationOf(tree, child);
  for (const relation of relations) if (relation === deprel || relation === bare) return true;
  return false;
}

/** All tokens under `i`, itself included, in order of the text. `skip` names subtrees to leave out. */
export function subtree(tree: Tree, i: number, skip?: (child: number) => boolean): number[] {
  const found: number[] = [];
  // What stands before its head comes first, so that most trees need no sorting.
  const walk = (node: number) => {
    let isBehind = false;
    for (const child of itemAt(tree.children, node) ?? []) {
      if (child > node && !isBehind) {
        found.push(node);
        isBehind = true;
      }
      if (!skip?.(child)) walk(child);
    }
    if (!isBehind) found.push(node);
  };
  walk(i);
  return isAscending(found) ? found : found.sort((a, b) => a - b);
}

function isAscending(numbers: readonly number[]): boolean {
  for (let k = 1; k < numbers.length; k++)
    if ((numbers[k - 1] ?? 0) > (numbers[k] ?? 0)) return false;
  return true;
}

/** Whether `top` is token `i` or stands above it. */
export function isUnder(tree: Tree, i: number, top: number): boolean {
  for (let node = i; node >= 0; node = tokenAt(tree, node).head) if (node === top) return true;
  return false;
}

/** The form of token `i` in lower case; empty outside of the sentence. */
export const lower = ({ lowered }: Tree, i: number): string => itemAt(lowered, i) ?? "";

/** The lowest arc probability among `tokens`, 1 when there is none. Punctuation does not count. */
export function weakestArc(tree: Tree, tokens: number[]): number {
  let weakest = 1;
  for (const i of tokens) {
    const token = tokenAt(tree, i);
    if (token.upos !== "PUNCT") weakest = Math.min(weakest, token.arcProbability);
  }
  return weakest;
}

/** Whether the clause at `i` has a finite verb of its own: a tensed form, or a finite auxiliary or copula. */
export function hasFiniteVerb(tree: Tree, i: number): boolean {
  const tensed = (j: number) => ["VBD", "VBZ", "VBP", "MD"].includes(tokenAt(tree, j).xpos);
  return tensed(i) || childrenBy(tree, i, "aux", "cop").some(tensed);
}

/** The subject of the clause at `head`, -1 where there is none. */
export const subjectOf = (tree: Tree, head: number): number =>
  childrenBy(tree, head, "nsubj")[0] ?? -1;

/** The subject of the main clause, or null. */
export const rootSubject = (tree: Tree): number | null =>
  childrenBy(tree, tree.root, "nsubj")[0] ?? null;
