import { isYear } from "../times/calendar.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Fact, Slot, Tree, VerbGroup } from "../types.ts";

/** The parts of the clause: a range is one of them, and what stands in brackets beside the verb is none. */
export function wholeSlots(tree: Tree, slots: Slot[], { head }: VerbGroup): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const before = joined.at(-1);
    if (slot.head !== head && isBracketed(tree, slot, head)) continue;
    if (before !== undefined && isRangeEnd(tree, before, slot))
      joined[joined.length - 1] = { ...before, answer: "thing", tokens: rangeOf(before, slot) };
    else joined.push(slot);
  }
  return joined;
}

/** "until 2030 | –2040": the tree hangs both on the verb. */
const isRangeEnd = (tree: Tree, before: Slot, { tokens: [first = -1] }: Slot): boolean =>
  /^[-–—]$/.test(tokenAt(tree, first - 1).form) &&
  before.tokens.at(-1) === first - 2 &&
  /\d$/.test(tokenAt(tree, first - 2).form) &&
  /^\d/.test(tokenAt(tree, first).form);

const rangeOf = ({ tokens }: Slot, { tokens: end }: Slot): number[] => [
  ...tokens,
  (end[0] ?? 0) - 1,
  ...end,
];

/** "Orm (before 1785 – after 1829) was a chief": the years of his life are no time of the clause. */
function isBracketed(tree: Tree, { tokens: [first = 0] }: Slot, head: number): boolean {
  let depth = 0;
  for (let i = Math.min(first, head); i < Math.max(first, head); i++) {
    const { form } = tokenAt(tree, i);
    if (form === "(") depth++;
    else if (form === ")") depth--;
  }
  return first < head ? depth < 0 : depth > 0;
}

/**
 * Whether the clause holds half of something: the first of several dates ("in 2011, 2012 and 2013"), two years of which the second
 * is told of a verb that was left out ("came to Velmont in 1765 and, in 1767, to Lindvik"), or a phrase that skips such a year.
 */
export const isTorn = ({ tree, slots }: Fact): boolean =>
  slots.filter((slot) => isInYear(tree, slot)).length > 1 ||
  slots.some((slot) => isFirstOfYears(tree, slot) || isPatched(tree, slot));

const isInYear = (tree: Tree, { role, tokens, markers }: Slot): boolean =>
  role === "time" &&
  /^(in|on)$/.test(lower(tree, markers[0] ?? -1)) &&
  tokens.some((i) => isYear(tokenAt(tree, i).form));

const isFirstOfYears = (tree: Tree, { role, tokens }: Slot): boolean => {
  const end = tokens.at(-1) ?? -1;
  return (
    role === "time" &&
    isYear(tokenAt(tree, end).form) &&
    /^(,|and|or)$/.test(lower(tree, end + 1)) &&
    isYear(tokenAt(tree, end + 2).form)
  );
};

/** "with her sister's help | , then in 1960 | to Velmont": what a list skips. */
const isPatched = (tree: Tree, { tokens }: Slot): boolean =>
  tokens.some((i, k) => {
    const next = tokens[k + 1] ?? i + 1;
    if (next <= i + 1) return false;
    const gap = Array.from({ length: next - i - 1 }, (_, step) => i + 1 + step);
    const skipsYear =
      gap.some((g) => isYear(tokenAt(tree, g).form)) &&
      gap.some((g) => /^(and|then)$/.test(lower(tree, g)));
    // "her trilogy, Rain (with Holm), Sand (with Lind) and Snow": the commas went with the brackets.
    const forms = gap.map((g) => tokenAt(tree, g).form);
    return skipsYear || (forms.at(-1) === "," && forms.includes(")"));
  });
