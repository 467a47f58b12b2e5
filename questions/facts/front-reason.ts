import { createSlot } from "./slots.ts";
import { childrenBy, hasChild, lower, tokenAt } from "./tree.ts";
import type { Document, Slot, Tree } from "./types.ts";

/**
 * The cause that stands in front of the clause at `head`: "Because the ridge is narrow, the castle is long." "As" and "since"
 * tell one only with a state, or what somebody would not do; else they tell when.
 */
export function frontReason(document: Document, tree: Tree, head: number): { because?: Slot } {
  const subject = childrenBy(tree, head, "nsubj")[0] ?? -1;
  const clause = childrenBy(tree, head, "advcl").find((c) => c < subject && isCause(tree, c));
  const slot = clause === undefined ? null : createSlot(document, tree, clause, head);
  if (slot?.markers.length !== 1) return {};
  const tokens = slot.tokens.filter((i) => !isLooseTime(tree, i));
  return { because: { ...slot, tokens, position: "end" } };
}

/** "did not at that time admit women": the question tells the time. */
const isLooseTime = (tree: Tree, i: number): boolean => {
  const noun = [i, i + 1, i + 2].find((k) => lower(tree, k) === "time") ?? -1;
  return /^at (that|the) time$/.test(
    [noun - 2, noun - 1, noun].map((k) => lower(tree, k)).join(" "),
  );
};

function isCause(tree: Tree, clause: number): boolean {
  const marker = childrenBy(tree, clause, "mark").map((m) => lower(tree, m))[0] ?? "";
  if (marker === "because") return true;
  if (!/^(as|since)$/.test(marker) || !hasChild(tree, clause, "nsubj")) return false;
  const isNegated = (tree.children[clause] ?? []).some((c) =>
    /^(not|never|n['’]t)$/.test(lower(tree, c)),
  );
  return isNegated || hasChild(tree, clause, "cop") || isState.test(tokenAt(tree, clause).lemma);
}

const isState =
  /^(refuse|lack|have|need|want|know|fear|own|decline|forbid|believe|contain|require|prefer)$/;
