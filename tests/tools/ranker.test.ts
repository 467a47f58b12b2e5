import { expect, test } from "vitest";
import { areaUnderCurve, predict, train } from "../../tools/ranker/logistic.ts";

const prior = { bias: 0, weights: { clear: 0.1 } };
const examples = Array.from({ length: 40 }, (_, i) => ({
  article: `a${i % 4}`,
  features: { clear: i % 2 },
  isPublished: i % 2 === 1,
}));

test("training moves the weights towards the verdicts, and a strong prior holds them back", () => {
  const free = train(examples, prior, 0.1);
  const held = train(examples, prior, 500);
  expect(predict(free, { clear: 1 })).toBeGreaterThan(0.8);
  expect(Math.abs((held.weights.clear ?? 0) - 0.1)).toBeLessThan(0.2);
});

test("the area under the curve is 1 for a perfect order, 0.5 for none", () => {
  const scored = [0.9, 0.8, 0.2].map((score, i) => ({ score, isPublished: i < 2 }));
  expect(areaUnderCurve(scored)).toBe(1);
  expect(areaUnderCurve(scored.map((one) => ({ ...one, score: 1 })))).toBe(0.5);
  expect(areaUnderCurve([])).toBe(0.5);
});
