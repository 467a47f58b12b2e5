import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const people = (title: string, text: string) => {
  const { reading, topic } = createDocument(reader.read(text), { title });
  const names = reading.entities.filter(({ type }) => type === "person").map(({ name }) => name);
  return { topic: topic?.name, names };
};

test("rulers of one name are told by their numbers", () => {
  const { names } = people(
    "Tolm",
    "King Stefan Brandt III ruled the country for nine years. His nephew Stefan Brandt IV followed him in 1301.",
  );
  expect(names).toContain("Stefan Brandt III");
  expect(names).toContain("Stefan Brandt IV");
  expect(
    people("Tolm", "Stefan Brandt ruled the country for nine years. Brandt died in 1301.").names,
  ).toEqual(["Stefan Brandt"]);
});

test("a ruler's country in the title is no part of the name that the text uses", () => {
  const text =
    "Stefan Brandt, also known as Johan Brandt, was a king. He died in 1301. Stefan Brandt fought in nine battles.";
  expect(people("Stefan Brandt of Bulgaria", text).topic).toBe("Stefan Brandt");
  expect(
    people("Stefan Brandt of Bulgaria", `${text} Stefan Brandt of Bulgaria had no son.`).topic,
  ).toBe("Stefan Brandt of Bulgaria");
});

test("a namesake with a surname is no ruler", () => {
  const { names } = people(
    "Tolm",
    "King Stefan III ruled the country for nine years. Stefan IV followed him in 1301. The envoy Stefan Brandt wept. Stefan III died in Leeds.",
  );
  expect(names).toContain("Stefan III");
  expect(names.join()).not.toMatch(/Brandt I/);
});
