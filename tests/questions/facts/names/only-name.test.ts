import { expect, test } from "vitest";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const statements = (text: string): string => {
  const { document, facts } = findAll(reader.read(text), { title: "Colbury" }).found;
  return facts.map((fact) => composeStatement(document, fact).text).join(" ");
};

test("what alone says which thing is meant stays with its noun", () => {
  expect(statements("Ada Brandt starred in the comedy, Velvet Hour, in 1961.")).toContain(
    "Ada Brandt starred in the comedy, Velvet Hour, in 1961.",
  );
});

test("a role tells enough of a person, and a kind enough of a thing", () => {
  expect(statements("In 1961 Ada Brandt met the mayor, Peter Lind, in Leeds.")).not.toContain(
    "Lind",
  );
  expect(statements("Ada Brandt starred in a comedy, Velvet Hour, in 1961.")).not.toContain(
    "Velvet",
  );
});
