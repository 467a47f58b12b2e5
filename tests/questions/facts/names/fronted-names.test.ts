import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Stems on an article about Ida Brandt that ends in the sentences. */
const stems = (sentences: string): string => {
  const text = `Ida Brandt was a Norwegian engineer. Brandt was born in Bergen. ${sentences}`;
  const { found } = findAll(reader.read(text), { title: "Ida Brandt" });
  return askAll(found, createRandom("x"))
    .map(({ stem }) => stem)
    .join("\n");
};

test("a surname behind the phrase that opens the sentence is the subject", () => {
  const told = stems(
    "After graduation from Arden College Brandt designed the Tolm Bridge in 1931.",
  );
  expect(told).toContain("which bridge did Ida Brandt design in 1931?");
  expect(told).toContain("After graduation from Arden College, Ida Brandt designed");
});

test("a museum of her name is no front", () => {
  expect(stems("The city of Bergen opened the Ida Brandt Museum in 1931.")).toContain(
    "open the Ida Brandt Museum?",
  );
});

test("a surname that the reader takes for an “and” is still hers", () => {
  expect(stems("Brandt later sang Milio for her debut in 1931.")).toContain(
    "In which year did Ida Brandt sing Milio for her debut?",
  );
});
