import { childrenBy, lower, relationOf, subtree, tokenAt } from "./tree.ts";
import type { Fact, Slot, Tree } from "./types.ts";

/** The fact with fewer and fewer of the parts that it can spare. */
export const shortForms = (fact: Fact): Fact[] =>
  [isNeededIn(fact.tree), isBareIn(fact.tree)].flatMap((keep) =>
    [dayless, withoutDetails].map((strip) => ({
      ...fact,
      subject: stripped(fact.tree, fact.subject, strip),
      slots: fact.slots.filter(keep).map((slot) => stripped(fact.tree, slot, strip)),
    })),
  );

/** All but times, asides, and what led to it or came with it. */
const isNeededIn =
  (tree: Tree) =>
  ({ role, position, markers }: Slot): boolean =>
    !["time", "adverb"].includes(role) &&
    position !== "front" &&
    !/^(after|before|since|because|despite|amid|as|when|while|according|during)$/.test(
      lower(tree, markers[0] ?? -1),
    );

/** Phrases that tell a circumstance, behind which the verb has its meaning all the same. */
const circumstances = /^(in|on|at|near|under|with|by|for|among|within|outside)$/;

const isBareIn =
  (tree: Tree) =>
  (slot: Slot): boolean =>
    isNeededIn(tree)(slot) &&
    (slot.role !== "oblique" || !circumstances.test(lower(tree, slot.markers[0] ?? -1)));

const stripped = (
  tree: Tree,
  slot: Slot,
  strip: (tree: Tree, tokens: number[], head: number) => number[],
): Slot => ({ ...slot, tokens: strip(tree, slot.tokens, slot.head) });

/** "Ghana's parliament | on Monday": the month of the event is told behind it. */
const dayless = (tree: Tree, tokens: number[]): number[] =>
  without(tree, tokens, (i) => /^(nmod|obl)/.test(tokenAt(tree, i).deprel) && isDay(tree, i));

/** Without relative clauses, participles and appositions. */
const withoutDetails = (tree: Tree, tokens: number[], head: number): number[] =>
  without(
    tree,
    tokens,
    (i) =>
      (["acl", "appos"].includes(relationOf(tree, i)) && i !== head) ||
      (relationOf(tree, i) === "nmod" &&
        childrenBy(tree, i, "case").some((c) => lower(tree, c) === "with")) ||
      (/^(nmod|obl)/.test(tokenAt(tree, i).deprel) && isDay(tree, i)),
  );

const isDay = (tree: Tree, i: number): boolean =>
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(lower(tree, i));

function without(tree: Tree, tokens: number[], isOut: (i: number) => boolean): number[] {
  const out = new Set(tokens.flatMap((i) => (isOut(i) ? subtree(tree, i) : [])));
  const isLeft = (i: number) =>
    !out.has(i) && !(out.has(i + 1) && /^(late|early)$/.test(lower(tree, i)));
  const kept = tokens.filter(isLeft);
  return kept.filter(
    (i, k) => !(tokenAt(tree, i).form === "," && (k === kept.length - 1 || k === 0)),
  );
}
