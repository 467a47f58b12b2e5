import { dayless, withoutDetails } from "../clauses/without-details.ts";
import { lower } from "../trees/tree.ts";
import type { Fact, Slot, Tree } from "../types.ts";

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
  ({ role, position, markers, tokens }: Slot): boolean =>
    !["time", "adverb"].includes(role) &&
    !tokens.some((i) => /^(yesterday|today)$/.test(lower(tree, i))) &&
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
