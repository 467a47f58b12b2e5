import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const unitsOf = (text: string): (string | undefined)[] => {
  const { found } = findAll(reader.read(text), { title: "Ada Brandt" });
  return askAll(found, createRandom("1"))
    .filter(({ form, faults }) => form === "how_many" && faults.length === 0)
    .flatMap(({ shape }) => (shape.type === "number" ? [shape.unit] : []));
};

test("a count has its noun for its unit, and of several things none", () => {
  expect(unitsOf("Ada Brandt sold eight paintings to the Tolm Museum in 1930.")).toContain(
    "paintings",
  );
  const some = unitsOf("Eight of Ada Brandt's paintings were sold to the Tolm Museum in 1930.");
  expect(some.length).toBeGreaterThan(0);
  expect(some.every((unit) => unit === undefined)).toBe(true);
});
