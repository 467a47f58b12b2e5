import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const told = (text: string): string => {
  const document = createDocument(reader.read(text), { title: "News", date: "2016-09-06" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text)
    .join("\n");
};

test("a pronoun is none of several riders who were named together", () => {
  expect(
    told(
      "Two riders, the Italian Davide Lorenzi and the Dutchman Sjoerd Bakkum, were dropped in Leeds. He bought a house in Porto.",
    ),
  ).not.toContain("Davide Lorenzi bought");
  expect(
    told(
      "One rider, the Italian Davide Lorenzi, was dropped in Leeds. He bought a house in Porto.",
    ),
  ).toContain("Davide Lorenzi bought a house in Porto");
});

test("“the Norham Museum itself” stands for nothing else, “itself” alone does", () => {
  expect(told("Rosa Lind painted the Norham Museum itself in Leeds in 2014.")).toContain(
    "Museum itself",
  );
  expect(told("Rosa Lind painted itself in Leeds in 2014.")).not.toContain("itself");
});
