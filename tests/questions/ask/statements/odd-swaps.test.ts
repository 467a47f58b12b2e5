import { expect, test } from "vitest";
import { isOddSwap } from "../../../../questions/ask/statements/odd-swaps.ts";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { readingOf } from "../../../support/reading-of.ts";

const reading = readingOf(
  [
    "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat left/leave/VBD/0/root Lisbon/Lisbon/NNP/3/obj for/for/IN/6/case Porto/Porto/NNP/3/obl near/near/IN/8/case Velmark/Velmark/NNP/3/obl ././././3/punct",
  ],
  [
    { type: "person", name: "Ada Brandt" },
    { type: "place", name: "Lisbon", subtype: "city" },
    { type: "place", name: "Porto", subtype: "city" },
    { type: "place", name: "Velmark", subtype: "island" },
  ],
);
const document = createDocument(reading, { title: "" });
const lisbon = document.reading.entities.find(({ name }) => name === "Lisbon") ?? null;
const isOdd = (key: string, other: string, stem = "Ada Brandt left _____.") =>
  isOddSwap(document, { entity: lisbon, key, stem }, other);

test.each([
  ["a person for a city", "Lisbon", "Ada Brandt", "Porto"],
  ["an island for a city", "Lisbon", "Velmark", "Porto"],
  ["a castle for a hill", "Tolm Hill", "Tarn Castle", "Bell Hill"],
  ["a pole for a circle", "the Arctic Circle", "the South Pole", "the Antarctic Circle"],
  ["a parliament for a coast's land", "Lisbon", "Parliament", "Porto"],
  ["a name for a common noun", "jersey", "Porto", "1,400"],
])("%s is silly", (_, key, odd, fair) => {
  expect(isOdd(key, odd)).toBe(true);
  expect(isOdd(key, fair)).toBe(false);
});

test("a number of a name is no number to exchange, a year or a count is", () => {
  expect(isOdd("500", "300", "Tolm is 40th of the Tolm Global _____.")).toBe(true);
  expect(isOdd("500", "300", "Tolm has _____ mills.")).toBe(false);
  expect(isOdd("1950", "1960", "Tolm was founded in May _____.")).toBe(false);
});

test("a magazine takes no agency's place, and nothing else lies near the village", () => {
  const reader = loadEnglishReader();
  const stems = (text: string) =>
    generate({ title: "Ida Brandt", text }, { count: 20, seed: "3" }, reader)
      .questions.filter(({ kind, key }) => kind === "true_false" && key === false)
      .map(({ stem }) => stem)
      .join("\n");
  const life = "Ida Brandt (1901–1987) was a Dutch biologist.";
  expect(
    stems(
      `${life} She began her career as a biologist in the Orrin Fisheries Agency. She read the Tolm Magazine.`,
    ),
  ).not.toContain("in the Tolm Magazine");
  expect(
    stems(`${life} She was born in the small village of Orrin near Leeds. She died in Paris.`),
  ).not.toMatch(/near (?!Leeds)/);
});
