import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const told = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact).text)
    .join("\n");
};

test("a sign stays with its number", () => {
  expect(told("The temperature near Lisbon was minus 34 C at noon.")).toContain("was minus 34 C");
});

test("a rate is of what it counts; a time of its own is none", () => {
  expect(told("The museum in Lisbon has 14,000 visitors a year.")).toContain(
    "14,000 visitors a year",
  );
  expect(told("The museum in Lisbon shows 140 paintings.")).toContain("shows 140 paintings.");
});

test("a still life is a painting, and a life may still be long", () => {
  expect(told("A still life by Ida Falk was sold in Lisbon.")).toContain(
    "A still life by Ida Falk",
  );
});

test("a day keeps its month, wherever the month was hung", () => {
  expect(told("The fatal duel in Lisbon took place on 30 May.")).not.toContain("place May");
  expect(told("The fatal duel in Lisbon took place in May 1832.")).toContain("place in May 1832");
});
