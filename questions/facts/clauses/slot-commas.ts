import { lower, tokenAt } from "../trees/tree.ts";
import type { Slot, Tree } from "../types.ts";

/**
 * The tokens of the parts with the commas that stood between two of them: "at 5:42 a.m. | , | shortly before sunrise". Not the
 * second comma of an aside whose first went.
 */
export function withCommas(tree: Tree, slots: Slot[]): number[] {
  const tokens = new Set(slots.flatMap((slot) => slot.tokens));
  const sorted = [...slots].sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
  for (const [at, { tokens: own }] of sorted.entries()) {
    const comma = (own[0] ?? 0) - 1;
    const before = sorted[at - 1]?.tokens[0] ?? -1;
    const isAside = tokenAt(tree, before - 1).form === "," && !tokens.has(before - 1);
    if (tokenAt(tree, comma).form !== "," || isAside) continue;
    const isNext = at > 0 && tokens.has(comma - 1);
    if (isNext || (isAddition(tree, own) && tokenAt(tree, (own.at(-1) ?? 0) + 1).form !== ","))
      tokens.add(comma);
  }
  return [...tokens].sort((a, b) => a - b);
}

/** "was funded | , with a launch in 1983", "were hurt | , some seriously": what is added keeps its comma when the part before it went. */
const isAddition = (tree: Tree, [first = -1]: number[]): boolean =>
  /^(with|despite|along|including|likely|possibly|probably|some|many|most|several)$/.test(
    lower(tree, first),
  ) ||
  (lower(tree, first) === "in" && lower(tree, first + 1) === "addition");
