import { expect, test } from "vitest";
import { areaUnderCurve, noWeights, predict, train } from "../../tools/ranker/logistic.ts";

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

test("training finds what the examples were made from, in any scale and with weighted examples", () => {
  const chanceOf = { bias: -1, weights: { near: 2, far: -0.02 } };
  const made = Array.from({ length: 400 }, (_, i) => {
    const features = { near: (i % 5) / 4, far: (i * 7) % 100 };
    const chance = predict(chanceOf, features);
    return [
      { article: "a", features, isPublished: true, weight: chance },
      { article: "a", features, isPublished: false, weight: 1 - chance },
    ];
  }).flat();
  const { bias, weights } = train(made, noWeights, 1e-6);
  expect(bias).toBeCloseTo(-1, 3);
  expect(weights.near).toBeCloseTo(2, 3);
  expect(weights.far).toBeCloseTo(-0.02, 4);
});

test("the area under the curve is 1 for a perfect order, 0.5 for none", () => {
  const scored = [0.9, 0.8, 0.2].map((score, i) => ({ score, isPublished: i < 2 }));
  expect(areaUnderCurve(scored)).toBe(1);
  expect(areaUnderCurve(scored.map((one) => ({ ...one, score: 1 })))).toBe(0.5);
  expect(areaUnderCurve([])).toBe(0.5);
});
