import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, hash32 } from "../../questions/index.ts";

test("the same seed gives the same sequence, another seed another", () => {
  const take = (seed: string) => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(take("a")).toEqual(take("a"));
  expect(take("a")).not.toEqual(take("b"));
});

test("the hash of a text is the same on every machine", () => {
  expect([hash32(""), hash32("a"), hash32("ab"), hash32("ä")]).toMatchInlineSnapshot(`
    [
      2872998923,
      444641715,
      2563531789,
      2618739704,
    ]
  `);
});

test("a shuffle keeps every item and leaves its input alone", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      const shuffled = createRandom(seed).shuffle(items);
      expect([...shuffled].sort()).toEqual([...items].sort());
      expect(items).toEqual(before);
    }),
    { seed: 1 },
  );
});

test("every order of three comes about equally often", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = createRandom(`seed ${i}`).shuffle(["a", "b", "c"]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
