import { expect, test } from "vitest";
import { answerShapeError, compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import type { Question } from "../../../questions/types.ts";
import {
  choice,
  matching,
  numeric,
  ordering,
  select,
  shortAnswer,
  trueFalse,
} from "./questions.ts";

const reason = (question: Question, given: unknown): string | null =>
  answerShapeError(compileKey(question), given)?.reason ?? null;

test.each([
  ["a number for a text", shortAnswer("six"), 6],
  ["nothing for a text", shortAnswer("six"), null],
  ["nested lists for a text", shortAnswer("six"), [["six"]]],
  ["an object for a number", numeric(6), {}],
  ["infinity for a number", numeric(6), Number.POSITIVE_INFINITY],
  ["a text for true or false", trueFalse, "true"],
  ["a list for an option", choice, ["b"]],
  ["an option for a list", select(["a"]), "a"],
  ["numbers for options", ordering, [1, 2]],
  ["a list for pairs", matching, ["2", "1"]],
  ["numbers for pairs", matching, { x: 2 }],
])("%s is the wrong type", (_, question, given) => {
  expect(reason(question, given)).toBe("answer_wrong_type");
  expect(gradeAnswer(compileKey(question), given)).toMatchObject({
    verdict: "incorrect",
    rule: "malformed",
  });
});

test.each([
  ["an option that does not exist", choice, "z", "option_unknown"],
  ["an unknown option in a list", select(["a"]), ["a", "z"], "option_unknown"],
  ["the same option twice", select(["a"]), ["a", "a"], "option_repeated"],
  ["the same step twice", ordering, ["a", "a"], "option_repeated"],
  ["an unknown left side", matching, { q: "1" }, "option_unknown"],
  ["an unknown right side", matching, { x: "9" }, "option_unknown"],
  ["__proto__ as an option", choice, "__proto__", "option_unknown"],
  ["constructor as a left side", matching, { constructor: "1" }, "option_unknown"],
])("%s is refused", (_, question, given, expected) => {
  expect(reason(question, given)).toBe(expected);
});

test("a text may have 256 code points, whatever their size", () => {
  expect(reason(shortAnswer("six"), "a".repeat(256))).toBeNull();
  expect(reason(shortAnswer("six"), "😀".repeat(256))).toBeNull();
  expect(answerShapeError(compileKey(shortAnswer("six")), "a".repeat(257))).toEqual({
    reason: "answer_too_long",
    got: 257,
    max: 256,
  });
  expect(reason(numeric(6), "6".repeat(100_000))).toBe("answer_too_long");
});

test("answers that fit are let through", () => {
  expect(reason(choice, "a")).toBeNull();
  expect(reason(ordering, ["a", "b"])).toBeNull();
  expect(reason(matching, { x: "4" })).toBeNull();
  expect(reason(numeric(6), "six")).toBeNull();
  expect(reason(numeric(6), 6)).toBeNull();
});
