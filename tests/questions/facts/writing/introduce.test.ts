import { expect, test } from "vitest";
import { askRole } from "../../../../questions/ask/wh/role.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const foundIn = (text: string) => findAll(reader.read(text), { title: "Colbury" }).found;
const statements = (text: string): string => {
  const { document, facts } = foundIn(text);
  return facts.map((fact) => composeStatement(document, fact).text).join(" ");
};

test("a name is introduced where it stands alone, not inside a compound", () => {
  const known = "Peter Lind, a painter from Leeds, sold the mill in 1961.";
  expect(statements(`${known} In 1965 the bank paid Peter Lind.`)).toContain(
    "bank paid Peter Lind, a painter from Leeds",
  );
  expect(statements(`${known} In 1965 the bank bought a Peter Lind picture.`)).not.toContain(
    "Lind, a painter from Leeds, picture",
  );
});

test("who is owned by a name that ends in s needs no article", () => {
  const stems = askRole(foundIn("Ada Jones' oldest cousin, Peter Lind, sold the mill in 1961."));
  expect(stems.map(({ stem }) => stem)).toEqual(["Who was Ada Jones' oldest cousin?"]);
});
