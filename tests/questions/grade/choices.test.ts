import { expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import type { Question } from "../../../questions/types.ts";
import { choice, matching, ordering, select, trueFalse } from "./questions.ts";

const credit = (question: Question, given: unknown): number =>
  gradeAnswer(compileKey(question), given).credit;

test("the right option earns all, another nothing", () => {
  expect(gradeAnswer(compileKey(choice), "b")).toMatchObject({ verdict: "correct", credit: 1 });
  expect(gradeAnswer(compileKey(choice), "a")).toMatchObject({ verdict: "incorrect", credit: 0 });
});

test("true and false are told apart", () => {
  expect(credit(trueFalse, true)).toBe(1);
  expect(credit(trueFalse, false)).toBe(0);
});

test.each([
  ["all_or_nothing", ["a", "b"], 1],
  ["all_or_nothing", ["a"], 0],
  ["right_minus_wrong", ["b", "a"], 1],
  ["right_minus_wrong", ["a"], 0.5],
  ["right_minus_wrong", ["a", "c"], 0],
  ["right_minus_wrong", ["a", "b", "c"], 0.5],
  ["per_option", ["a"], 0.75],
  ["per_option", ["c", "d"], 0],
] as const)("a multiple select scored %s with %j earns %d", (scoring, given, expected) => {
  expect(credit(select(["a", "b"], scoring), given)).toBe(expected);
});

test.each(["all_or_nothing", "right_minus_wrong", "per_option"] as const)(
  "ticking everything or nothing never pays (%s)",
  (scoring) => {
    expect(credit(select(["a", "b", "c"], scoring), ["a", "b", "c", "d"])).toBe(0);
    expect(credit(select(["a"], scoring), [])).toBe(0);
    expect(credit(select(["a", "b", "c", "d"], scoring), ["d", "c", "b", "a"])).toBe(1);
  },
);

test("an ordering earns the share of neighbours kept", () => {
  expect(credit(ordering, ["c", "a", "d", "b"])).toBe(1);
  expect(credit(ordering, ["a", "d", "b", "c"])).toBeCloseTo(2 / 3);
  expect(credit(ordering, ["b", "d", "a", "c"])).toBe(0);
  expect(credit(ordering, ["c", "a"])).toBeCloseTo(1 / 3);
  expect(credit(ordering, [])).toBe(0);
});

test("a matching earns the share of right pairs, and one answer for all earns nothing", () => {
  expect(credit(matching, { x: "2", y: "1", z: "3" })).toBe(1);
  expect(credit(matching, { x: "2", y: "3", z: "4" })).toBeCloseTo(1 / 3);
  expect(credit(matching, { x: "2", y: "2", z: "2" })).toBe(0);
  expect(credit(matching, { x: "2" })).toBeCloseTo(1 / 3);
  expect(credit(matching, {})).toBe(0);
});
