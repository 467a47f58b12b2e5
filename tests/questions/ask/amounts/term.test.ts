import { expect, test } from "vitest";
import { askTerm } from "../../../../questions/ask/amounts/term.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string): string[] =>
  askTerm(findAll(reader.read(text), { title: "News" }).found).map(
    ({ stem, key }) => `${stem} ${key}`,
  );

test.each([
  [
    "Jon Dahl was sentenced to seven years in prison in 2015.",
    "How many years in prison was Jon Dahl sentenced to in 2015? Seven",
  ],
  [
    "The Lindvik court jailed Ida Falk for six months in 2015.",
    "How many months did the Lindvik court jail Ida Falk for in 2015? Six",
  ],
])("a sentence is asked for its length: %s", (text, question) => {
  expect(asked(text)).toEqual([question]);
});

test.each([
  "Jon Dahl was sentenced to death in 2015.",
  "Jon Dahl was sentenced to between five and seven years in prison in 2015.",
  "Jon Dahl was invited to seven towns in 2015.",
])("where no one length is told, it is not: %s", (text) => {
  expect(asked(text)).toEqual([]);
});
