import { expect, test } from "vitest";
import { compileKey, gradeAnswer, settlePrompt } from "../../../questions/grade/index.ts";
import type { ShortAnswer } from "../../../questions/types.ts";
import { cloze, shortAnswer } from "./questions.ts";

const grade = (question: ShortAnswer, given: string) => gradeAnswer(compileKey(question), given);

test("the reject list wins over accepted texts and over every rule", () => {
  const question = shortAnswer("inflation", { reject: ["deflation", "inflaton"] });
  expect(grade(question, "Inflation").verdict).toBe("correct");
  expect(grade(question, "inflaton")).toMatchObject({
    verdict: "incorrect",
    rule: "author_reject",
  });
  expect(grade(question, "the deflation").verdict).toBe("incorrect");
  expect(grade(shortAnswer("Rome", { reject: ["Rome"] }), "rome").verdict).toBe("incorrect");
});

test("the prompt list asks back", () => {
  const question = shortAnswer("Yom Kippur War", { prompt: ["Arab-Israeli war"] });
  expect(grade(question, "the Arab Israeli War")).toMatchObject({
    verdict: "prompt",
    rule: "author_prompt",
  });
  expect(grade(question, "Yom Kippur war").verdict).toBe("correct");
});

test("a surname that is asked about is asked about with its title too", () => {
  const question = shortAnswer("Ruth Keller", { prompt: ["Keller"] });
  expect(grade(question, "Keller").rule).toBe("author_prompt");
  expect(grade(question, "Mrs. Keller").rule).toBe("author_prompt");
  for (const full of ["Ruth Keller", "Mrs. Ruth Keller", "Ruth Kellar", "R. Keller"]) {
    expect([full, grade(question, full).verdict]).toEqual([full, "correct"]);
  }
  expect(grade(shortAnswer("Ruth Keller"), "Mrs. Keller").verdict).toBe("correct");
});

test("accepted texts are taken by the same rules as the key", () => {
  const question = shortAnswer("Myanmar|Burma");
  expect(grade(question, "burma").verdict).toBe("correct");
  expect(grade(question, "Mynamar").verdict).toBe("correct");
});

test("typing errors can be ruled out", () => {
  expect(grade(shortAnswer("chrysanthemum"), "chrisanthemum").rule).toBe("typing_error");
  expect(
    grade(shortAnswer("chrysanthemum", { typosAllowed: false }), "chrisanthemum").verdict,
  ).toBe("incorrect");
});

test("case and marks count when the author says so", () => {
  const marks = shortAnswer("año", { diacriticsStrict: true });
  expect(grade(marks, "año").verdict).toBe("correct");
  expect(grade(marks, "AÑO").verdict).toBe("correct");
  expect(grade(marks, "ano")).toMatchObject({ verdict: "incorrect", rule: "written_otherwise" });
  const cased = shortAnswer("pH", { caseStrict: true });
  expect(grade(cased, "the pH").verdict).toBe("correct");
  expect(grade(cased, "PH").verdict).toBe("incorrect");
});

test("a unit can be asked for in a typed answer", () => {
  const question = shortAnswer("300 km", { unitRequired: true });
  expect(grade(question, "300")).toMatchObject({ verdict: "prompt", message: "name_the_unit" });
  expect(grade(question, "300 kilometres").verdict).toBe("correct");
});

test("a second prompt is final", () => {
  const first = grade(shortAnswer("John Adams", { stem: "Who was it?" }), "Adams");
  expect(settlePrompt(first, 0)).toEqual(first);
  expect(settlePrompt(first, 1)).toMatchObject({ verdict: "incorrect", credit: 0 });
  const right = grade(shortAnswer("John Adams"), "John Adams");
  expect(settlePrompt(right, 3)).toEqual(right);
});

test("part of a list asks for the rest, and counts for its share in the end", () => {
  const part = grade(shortAnswer("Chad, Niger and Mali"), "Mali and Chad");
  expect(part.verdict).toBe("prompt");
  expect(part.credit).toBeCloseTo(2 / 3);
  expect(settlePrompt(part, 1)).toMatchObject({ verdict: "partly_correct", rule: "items_missing" });
});

test("a cloze is graded like a short answer", () => {
  const key = compileKey(cloze("Congress", "The bill went to _____ in May."));
  expect(gradeAnswer(key, "congres").verdict).toBe("correct");
  expect(gradeAnswer(key, "Senate").verdict).toBe("incorrect");
});
