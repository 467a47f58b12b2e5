import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, lowerText } from "../../../questions/grade/fold.ts";
import {
  compileKey,
  gradeAnswer,
  messageText,
  messageTexts,
} from "../../../questions/grade/index.ts";
import {
  choice,
  matching,
  numeric,
  ordering,
  select,
  shortAnswer,
  trueFalse,
} from "./questions.ts";
import * as first from "./trap-table.ts";
import * as fourth from "./trap-table-everyday.ts";
import * as third from "./trap-table-further.ts";
import * as second from "./trap-table-more.ts";
import * as sixth from "./trap-table-named.ts";
import * as fifth from "./trap-table-teacher.ts";

const tables = { ...first, ...second, ...third, ...fourth, ...fifth, ...sixth };

const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
const phrase = fc
  .array(fc.oneof(word, fc.integer({ min: 0, max: 3000 }).map(String)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(" "));
const anyText = fc.string({ maxLength: 256, unit: "binary" });

const keys = [
  shortAnswer("Claude Monet"),
  shortAnswer("14 July 1789"),
  shortAnswer("iron, copper and zinc"),
  numeric(5, "km"),
  choice,
  select(["a", "b"]),
  trueFalse,
  ordering,
  matching,
].map(compileKey);

test("every accepted answer is correct", () => {
  fc.assert(
    fc.property(phrase, phrase, (key, other) => {
      const compiled = compileKey(shortAnswer(key, { accepted: [other] }));
      for (const answer of [key, other])
        expect(gradeAnswer(compiled, answer).verdict).toBe("correct");
    }),
  );
});

test("every accepted answer of the tables is correct, in capitals too", () => {
  for (const trap of Object.values(tables).flat()) {
    const compiled = compileKey(shortAnswer(trap.key, { stem: trap.stem }));
    for (const text of trap.key.split("|")) {
      expect([text, gradeAnswer(compiled, text).verdict]).toEqual([text, "correct"]);
      const capitals = text.toUpperCase();
      expect([capitals, gradeAnswer(compiled, capitals).verdict]).toEqual([capitals, "correct"]);
    }
  }
});

test('adding "not" never stays correct', () => {
  for (const trap of Object.values(tables).flat()) {
    const compiled = compileKey(shortAnswer(trap.key, { stem: trap.stem }));
    for (const answer of [...trap.key.split("|"), ...(trap.right ?? [])]) {
      const denied = `not ${answer}`;
      expect([denied, gradeAnswer(compiled, denied).verdict]).not.toEqual([denied, "correct"]);
    }
  }
  fc.assert(
    fc.property(phrase, (key) => {
      const grade = gradeAnswer(compileKey(shortAnswer(`the ${key}`)), `not the ${key}`);
      expect(grade.verdict).not.toBe("correct");
    }),
  );
});

test("a lead-in makes no answer right or wrong", () => {
  for (const trap of Object.values(tables).flat()) {
    const compiled = compileKey(shortAnswer(trap.key, { stem: trap.stem }));
    const grade = (answer: string): [string, string] => [
      answer,
      gradeAnswer(compiled, answer).verdict,
    ];
    const [key = ""] = trap.key.split("|");
    for (const led of [`It was ${key}`, `I think it was ${key}`, `The answer is ${key}.`])
      expect(grade(led)).toEqual([led, "correct"]);
    for (const wrong of trap.wrong ?? []) {
      for (const led of [`I think it was ${wrong}`, `It's ${wrong}.`, wrong.toUpperCase()])
        expect(grade(led)).not.toEqual([led, "correct"]);
    }
  }
});

test("grading is pure: a key survives JSON, stays as it is, and gives the same grade again", () => {
  fc.assert(
    fc.property(phrase, fc.oneof(anyText, phrase), (key, answer) => {
      const compiled = compileKey(shortAnswer(key));
      const stored = JSON.stringify(compiled);
      const grade = gradeAnswer(compiled, answer);
      expect(gradeAnswer(compiled, answer)).toEqual(grade);
      expect(JSON.stringify(compiled)).toBe(stored);
      expect(gradeAnswer(JSON.parse(stored), answer)).toEqual(grade);
    }),
  );
});

test("any JSON value gets a grade with credit within 0 and 1 and a sentence", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, phrase, fc.jsonValue()), (answer) => {
      for (const key of keys) {
        const grade = gradeAnswer(key, answer);
        expect(grade.credit).toBeGreaterThanOrEqual(0);
        expect(grade.credit).toBeLessThanOrEqual(1);
        expect(grade.verdict === "correct").toBe(grade.credit === 1);
        expect(Object.keys(messageTexts)).toContain(grade.message);
        expect(grade.rule).toMatch(/^[a-z_]+$/);
      }
    }),
  );
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = lowerText(foldText(text));
      expect(lowerText(foldText(once))).toBe(once);
    }),
  );
});

test("a message of another grader version still reads as a sentence", () => {
  expect(messageText("right")).toBe(messageTexts.right);
  expect(messageText("gone")).toBe(messageTexts.wrong);
  expect(messageText("__proto__")).toBe(messageTexts.wrong);
});
