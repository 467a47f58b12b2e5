import { expect, test } from "vitest";
import { askTrueFalse } from "../../../../questions/ask/statements/true-false.ts";
import { askWholeSentence } from "../../../../questions/ask/statements/whole-sentence.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** True statements without fault. */
const told = (text: string): string =>
  askTrueFalse(findAll(reader.read(text), { title: "Ada Brandt" }).found, createRandom("1"))
    .filter(({ faults, key }) => faults.length === 0 && key === "True")
    .map(({ stem }) => stem)
    .join("\n");

test.each([
  [
    "1698 was a special year for the Lindvik garden.",
    "1698 was the first year of the Lindvik garden.",
  ],
  ["Ada Brandt wanted to make a statement.", "Ada Brandt wanted to make a statue in Velden."],
  [
    "Ada Brandt has appeared in numerous television shows.",
    "Ada Brandt has appeared in numerous television shows in Velden.",
  ],
  [
    "Ada Brandt had loose connections with the Lindvik theatre.",
    "Ada Brandt had three rooms in the Lindvik theatre.",
  ],
])("%s is empty, %s is not", (empty, full) => {
  expect(told(empty)).toBe("");
  expect(told(full)).not.toBe("");
});

test("nor is the whole of its sentence a statement", () => {
  const { found } = findAll(
    reader.read("As well as painting, Ada Brandt has appeared in numerous television shows."),
    { title: "Ada Brandt" },
  );
  expect(askWholeSentence(found, createRandom("1")).map(({ key }) => key)).not.toContain("True");
});
