import type { Grade } from "../types.ts";
import type { ChoiceKey, MatchingKey, OrderingKey, SelectKey, TrueFalseKey } from "./key.ts";
import { byShare, correct, incorrect } from "./verdicts.ts";

export const gradeChoice = (compiled: ChoiceKey, given: string): Grade =>
  given === compiled.key ? correct("option") : incorrect("option");

export const gradeTrueFalse = (compiled: TrueFalseKey, given: boolean): Grade =>
  given === compiled.key ? correct("true_false") : incorrect("true_false");

/**
 * Multiple select. `all_or_nothing`; `right_minus_wrong` over the number right, floor 0; `per_option`, the share of
 * options ticked or left as the key has them. Ticking every option, or none, earns nothing unless that is the key.
 */
export const gradeSelect = (compiled: SelectKey, given: readonly string[]): Grade => {
  if (given.length === 0) return incorrect("select_none", "empty");
  const key = new Set(compiled.key);
  const right = given.filter((id) => key.has(id)).length;
  const wrong = given.length - right;
  if (wrong === 0 && right === key.size) return correct(`select_${compiled.scoring}`);
  if (given.length === compiled.options.length) return incorrect("select_all");
  if (compiled.scoring === "all_or_nothing") return incorrect("select_all_or_nothing");
  if (compiled.scoring === "right_minus_wrong") {
    return byShare((right - wrong) / key.size, "select_right_minus_wrong");
  }
  const leftAlone = compiled.options.length - key.size - wrong;
  return byShare((right + leftAlone) / compiled.options.length, "select_per_option");
};

/** Ordering: the share of neighbours of the key that the answer also puts next to each other, in that order. */
export const gradeOrdering = (compiled: OrderingKey, given: readonly string[]): Grade => {
  const { key } = compiled;
  if (given.length === 0) return incorrect("ordering", "empty");
  if (given.length === key.length && key.every((id, at) => given[at] === id)) {
    return correct("ordering");
  }
  const next = new Map(key.map((id, at) => [id, key[at + 1]]));
  let kept = 0;
  for (let at = 0; at + 1 < given.length; at += 1) {
    const follower = given[at + 1];
    if (follower !== undefined && next.get(given[at] ?? "") === follower) kept += 1;
  }
  return byShare(kept / Math.max(1, key.length - 1), "ordering");
};

/**
 * Matching: the share of left options with their right partner. A right option given more often than the key has it
 * earns nothing anywhere, so answering the same to all never pays.
 */
export const gradeMatching = (compiled: MatchingKey, given: ReadonlyMap<string, string>): Grade => {
  if (given.size === 0) return incorrect("matching", "empty");
  const uses = countEach(given.values());
  const due = countEach(compiled.key);
  let kept = 0;
  compiled.left.forEach((left, at) => {
    const right = given.get(left);
    if (right === undefined || right !== compiled.key[at]) return;
    if ((uses.get(right) ?? 0) <= (due.get(right) ?? 0)) kept += 1;
  });
  return byShare(kept / compiled.left.length, "matching");
};

const countEach = (ids: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
