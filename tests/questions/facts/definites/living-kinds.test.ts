import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const statementsOf = (text: string, heading: { title: string; date?: string }): string => {
  const document = createDocument(reader.read(text), heading);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .flatMap(({ text: statement, faults }) => (faults.length === 0 ? [statement] : []))
    .join("\n");
};

test("an animal that news tells by its kind stands alone, and is “the animal”", () => {
  const news = { title: "Scientists find new animal", date: "2021-03-04" };
  const told = "Scientists say that the tolmino is a rare carnivore. The tolmino eats fruit.";
  const statements = statementsOf(`${told} The animal came to Norway in 1850.`, news);
  expect(statements).toMatch(/tolmino .*fruit/);
  expect(statements).toMatch(/the tolmino came to Norway in 1850/i);
  // What is no living thing points back at something.
  const engine = "Scientists say that the tolmino is a rare problem. The tolmino needs fruit.";
  expect(statementsOf(engine, news)).not.toMatch(/tolmino .*fruit/);
});

test("“the animal” is the wildcat that was told of last, not what the article is on", () => {
  const heading = { title: "Dog" };
  const opening = "The dog is a mammal. The dog lives with people.";
  const last = "The animal came to Norway in 1850.";
  expect(statementsOf(`${opening}\n\nIt fears the marsh wildcat. ${last}`, heading)).toContain(
    "The marsh wildcat came to Norway",
  );
  expect(
    statementsOf(`${opening}\n\nIt fears the marsh wildcat. The dog can swim. ${last}`, heading),
  ).not.toContain("wildcat came");
});
