import { expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import type { Numeric } from "../../../questions/types.ts";
import { numeric } from "./questions.ts";

const verdict = (question: Numeric, given: string | number): string =>
  gradeAnswer(compileKey(question), given).verdict;

test.each([
  [numeric(435), ["435", "four hundred thirty-five", "435 seats", " 435. "]],
  [numeric(10_000), ["10,000", "10 000", "10k", "ten thousand", "10000"]],
  [numeric(1_400_000_000, "$"), ["$1.4bn", "1.4 billion dollars", "1,400 million"]],
  [numeric(42.195, "km"), ["42.195 km", "42195 m", "42,195 metres", "42.195", "42,195 km"]],
  [
    numeric(100, "°C"),
    ["100 °C", "212 °F", "373.15 K", "100 degrees", "a hundred degrees Celsius"],
  ],
  [numeric(52, "%"), ["52 %", "52 percent", "fifty-two per cent", "52"]],
  [numeric(-5, "°C"), ["-5", "−5 °C", "minus five degrees"]],
  [numeric(0.5), ["1/2", "½", "half", "0,5", ".5"]],
  [numeric(12, "seats"), ["12 seats", "twelve", "a dozen"]],
])("%j takes %j", (question, answers) => {
  for (const answer of answers)
    expect([answer, verdict(question, answer)]).toEqual([answer, "correct"]);
});

test.each([
  [numeric(435), ["345", "4.35", "435 or 436", "not 435", "435 435", "", "435th", "many"]],
  [numeric(42.195, "km"), ["42.195 m", "42.195 miles", "421.95", "42.195 kg"]],
  [numeric(100, "°C"), ["100 °F", "100 K", "-100"]],
  [numeric(5, "$"), ["€5", "5 pounds", "5 cents"]],
  [numeric(52, "%"), ["-52", "5.2 %", "52 km"]],
])("%j refuses %j", (question, answers) => {
  for (const answer of answers)
    expect([answer, verdict(question, answer)]).toEqual([answer, "incorrect"]);
});

test("a number given as JSON number counts in the unit asked for", () => {
  expect(verdict(numeric(42.195, "km"), 42.195)).toBe("correct");
  expect(verdict(numeric(42.195, "km"), 42195)).toBe("incorrect");
  expect(verdict(numeric(0.3), 0.1 + 0.2)).toBe("correct");
});

test("tolerances say how near is near enough", () => {
  const absolute = numeric(100, undefined, { tolerance: { mode: "absolute", value: 2 } });
  expect([verdict(absolute, 102), verdict(absolute, 98), verdict(absolute, 102.1)]).toEqual([
    "correct",
    "correct",
    "incorrect",
  ]);
  const relative = numeric(-200, "m", { tolerance: { mode: "relative", value: 0.05 } });
  expect([
    verdict(relative, "-210 m"),
    verdict(relative, "-0.19 km"),
    verdict(relative, 200),
  ]).toEqual(["correct", "correct", "incorrect"]);
  const figures = numeric(6.022e23, undefined, {
    tolerance: { mode: "significant_figures", value: 3 },
  });
  expect(verdict(figures, 6.0221e23)).toBe("correct");
  expect(verdict(figures, 6.03e23)).toBe("incorrect");
});

test("a missing unit is asked for when the author wants it", () => {
  const strict = numeric(42, "km", { unitRequired: true });
  expect(gradeAnswer(compileKey(strict), "42")).toMatchObject({
    verdict: "prompt",
    message: "name_the_unit",
  });
  expect(verdict(strict, "42 km")).toBe("correct");
});

test("a rounded figure is asked for exactly", () => {
  expect(verdict(numeric(42.195, "km"), "42 km")).toBe("incorrect");
  expect(verdict(numeric(3.14), "3.1")).toBe("prompt");
});

test("the author's lists come first", () => {
  const question = numeric(50, undefined, {
    accepted: ["fifty-one"],
    prompt: ["a few dozen"],
    reject: ["50"],
  });
  expect(verdict(question, "50")).toBe("incorrect");
  expect(verdict(question, "51")).toBe("correct");
  expect(verdict(question, "a few dozen")).toBe("prompt");
  expect(verdict(question, 50), "given as a JSON number").toBe("incorrect");
  expect(verdict(question, 51)).toBe("correct");
});

test("a number beyond what a double holds is near nothing", () => {
  const key = compileKey(numeric(5, "km", { tolerance: { mode: "relative", value: 0.1 } }));
  for (const answer of ["1e999", "9^999", "-1e999 km"]) {
    expect([answer, gradeAnswer(key, answer).verdict]).toEqual([answer, "incorrect"]);
  }
});

test("a measure may be told in another unit, rounded as it is usual", () => {
  const key = compileKey(numeric(5, "miles"));
  const verdicts = ["8 km", "8.05 km", "8.047 km", "9 km", "5 km"].map(
    (answer) => gradeAnswer(key, answer).verdict,
  );
  expect(verdicts).toEqual(["correct", "correct", "correct", "incorrect", "incorrect"]);
});
