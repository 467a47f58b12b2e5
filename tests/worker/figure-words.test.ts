import { expect, test } from "vitest";
import {
  clockText,
  coefficient,
  pointsText,
  timeWords,
} from "../../worker/pages/components/results/figure-words.ts";

test.each([
  [7, "7"],
  [5.5, "5½"],
  [0.5, "½"],
  [0, "0"],
  [2 / 3, "0.66"],
  [3 * (1 / 3), "1"],
  [0.1 + 0.2, "0.3"],
])("%f points are written %s, never rounded up", (points, text) => {
  expect(pointsText(points)).toBe(text);
});

test("times: a clock for tables, words for people", () => {
  expect(clockText(7000)).toBe("0:07");
  expect(clockText(3_750_000)).toBe("1:02:30");
  expect(timeWords(45_000)).toBe("45 s");
  expect(timeWords(380_000)).toBe("6 min 20 s");
  expect(timeWords(3_720_000)).toBe("1 h 2 min");
});

test("a coefficient has two digits and a true minus, but no minus zero", () => {
  expect(coefficient(-0.345)).toBe("−0.34");
  expect(coefficient(-0.001)).toBe("0.00");
  expect(coefficient(1)).toBe("1.00");
});
