import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const statementsOf = (text: string): string => {
  const document = createDocument(reader.read(text), { title: "Ada Brandt" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text)
    .join("\n");
};

const born = "Ada Brandt was a Danish painter.\n\n";

test("“that year” is the last one of the paragraph, behind sentences that tell none", () => {
  const moved = "In the summer of 1930, Brandt moved to Leeds. Brandt worked in a bakery.";
  expect(statementsOf(`${born}${moved} That year Brandt joined the Tolmen Academy.`)).toMatch(
    /in 1930,? Ada Brandt joined|Ada Brandt joined the Tolmen Academy in 1930/i,
  );
  const told = "In 1930, Brandt moved to Leeds. Brandt sold a house of 1850.";
  expect(statementsOf(`${born}${told} That year Brandt joined the Tolmen Academy.`)).not.toMatch(
    /joined.*19|19.*joined/,
  );
});
