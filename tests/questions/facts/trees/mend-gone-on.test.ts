import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const opening = "Ida Brandt (4 May 1902 – 3 June 1980) was a Norwegian engineer from Bergen.";

/** All stems on the article of which this is the second sentence. */
const stems = (sentence: string): string[] => {
  const { found } = findAll(reader.read(`${opening} ${sentence}`), { title: "Ida Brandt" });
  return askAll(found, createRandom("x")).map(({ stem }) => stem);
};

test("what somebody went on to do is what was done", () => {
  expect(stems("In 1931 she went on to found the Tolm Bridge Company with her sister.")).toContain(
    "In which year did Ida Brandt found the Tolm Bridge Company with her sister?",
  );
  expect(stems("She would go on to become the director of the Norden Museum.")).toContain(
    "Of which museum did Ida Brandt become the director?",
  );
  const told = stems(
    "Brandt went on to win the Falk Medal in 1950 and write a book about bridges.",
  );
  expect(told).toContain("Which award did Ida Brandt win in 1950?");
  expect(told).toContain("Ida Brandt wrote a book about bridges.");
  expect(stems("Her brothers went on to be painters in Oslo.").join()).toContain(
    "Ida Brandt's brothers were painters in Oslo.",
  );
});

test("who goes on to a place still goes", () => {
  expect(stems("In 1931 she went on to Lisbon with her sister.").join()).toContain(
    "go on to Lisbon",
  );
});
