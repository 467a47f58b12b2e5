import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const stems = (text: string): string[] => {
  const { found } = findAll(reader.read(text), { title: "Storm in Norway", date: "2019-03-06" });
  return askAll(found, createRandom("1"))
    .filter(({ form, faults }) => form === "how_many" && faults.length === 0)
    .map(({ stem }) => stem);
};

test("the day of the opening holds for the verb beside the one that tells it", () => {
  expect(
    stems(
      "Nine goats escaped from a farm and were caught on Tuesday evening near the port of Lindvik.",
    ),
  ).toContain("How many goats escaped from a farm on March 5, 2019?");
});

test("what has a time of its own keeps it, and what stands behind the opening is not of its day", () => {
  const opening = "A violent storm swept through the port of Lindvik in Norway on Tuesday evening.";
  const all = stems(
    `${opening} Three people were killed when a storm swept through the port of Lindvik in 1987.`,
  );
  expect(all).toContain(
    "How many people were killed when a storm swept through the port of Lindvik in 1987?",
  );
  expect(all.filter((stem) => stem.includes("March 5"))).toEqual([]);
});
