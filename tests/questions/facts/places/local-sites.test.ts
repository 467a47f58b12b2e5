import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const told = (text: string, place?: string) => {
  const document = createDocument(reader.read(text), {
    title: "News",
    date: "2021-03-04",
    ...(place === undefined ? {} : { place }),
  });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact).text)
    .join("\n");
};

const vote = "Voters in Penbury removed their mayor on Monday.";
const pool = "The Aske Street pool, which opened in 1961, was shut in July 2018.";

test("a pool of the town's is told with the town, where the text comes back to it", () => {
  expect(told(`${vote} ${pool} Repairs to the pool were too dear.`, "PENBURY, Ohio")).toContain(
    "The Aske Street pool in Penbury opened in 1961.",
  );
  expect(told(`${vote} ${pool} Repairs were too dear.`, "PENBURY, Ohio")).toContain(
    "The Aske Street pool opened in 1961.",
  );
  expect(told(`${vote} ${pool} Repairs to the pool were too dear.`)).toContain(
    "The Aske Street pool opened in 1961.",
  );
});

test("not a second time, and not where its own words place it", () => {
  const other = pool.replace("pool,", "pool in Norholm,");
  expect(
    told(`${vote} ${other} Repairs to the pool were too dear.`, "PENBURY, Ohio"),
  ).not.toContain("pool in Penbury");
});
