import { expect, test } from "vitest";
import { askSum } from "../../../questions/ask/amounts/sum.ts";
import type { Form } from "../../../questions/ask/types.ts";
import { askFirsts } from "../../../questions/ask/wh/firsts.ts";
import { askListed } from "../../../questions/ask/wh/listed.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { selectQuestions } from "../../../questions/select/index.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const found = (text: string, title = "") => findAll(reader.read(text), { title }).found;

/** "stem → key" of every question without fault that the form makes of the text. */
const asked = (form: Form, text: string): string[] =>
  form(found(text))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`);

test("a sum is asked by its noun and without its size; a number of pages is no sum", () => {
  expect(
    asked(askSum, "Olaf Brandt offered a reward of 250,000 euros for information on Tolm Castle."),
  ).toEqual([
    "How large a reward did Olaf Brandt offer for information on Tolm Castle? → 250,000 euros",
  ]);
  expect(
    asked(askSum, "Harlow General Hospital earned a modest surplus of 6 million dollars in 1921."),
  ).toEqual(["How large a surplus did Harlow General Hospital earn in 1921? → 6 million dollars"]);
  expect(
    asked(askSum, "Olaf Brandt offered a book of 250 pages for information on Tolm Castle."),
  ).toEqual([]);
});

test("an estimate and a worth are asked for; what is valued at a time or worth a journey is not", () => {
  expect(asked(askSum, "The Tolm Museum was valued at €610 million in 2018.")).toEqual([
    "At how much was the Tolm Museum valued in 2018? → €610 million",
  ]);
  expect(asked(askSum, "Olaf Brandt estimated the number of farms in Norland at 18,400.")).toEqual([
    "At what figure did Olaf Brandt estimate the number of farms in Norland? → 18,400",
  ]);
  expect(asked(askSum, "The Brandt Prize is worth 10,000 euros.")).toEqual([
    "How much is the Brandt Prize worth? → 10,000 euros",
  ]);
  expect(asked(askSum, "The Tolm Museum was valued at the time for its paintings.")).toEqual([]);
  expect(asked(askSum, "The Brandt Prize is worth a journey to Oslo.")).toEqual([]);
});

test("how far somebody travelled is a length, and no time", () => {
  expect(asked(askSum, "In 1921 Ida Falk walked about 400 kilometres to Oslo.")).toEqual([
    "How far did Ida Falk walk to Oslo in 1921? → About 400 kilometres",
  ]);
  expect(asked(askSum, "In 1921 Ida Falk walked about four days to Oslo.")).toEqual([]);
});

test("names of one class that a phrase lists are asked for together; not a list of mixed things", () => {
  expect(
    asked(askListed, "The Tolm Trial was carried out in Kenya, Portugal and Vietnam."),
  ).toEqual([
    "In which three countries was the Tolm Trial carried out? → Kenya, Portugal and Vietnam",
  ]);
  expect(asked(askListed, "Kelvara was founded in 2008 by Ida Falk and Olaf Brandt.")).toEqual([
    "Which two people founded Kelvara in 2008? → Ida Falk and Olaf Brandt",
  ]);
  expect(
    asked(askListed, "The Tolm Trial was carried out in Kenya, a hospital and Vietnam."),
  ).toEqual([]);
  expect(asked(askListed, "The Tolm Trial was carried out in Kenya or Portugal.")).toEqual([]);
});

const medal = "In 1971 Ida Falk became the first woman to be awarded the Brandt Medal.";

test("the medal that she was the first to get is asked for; being the first to laugh is not", () => {
  expect(asked(askFirsts, medal)).toEqual([
    "In 1971, which medal did Ida Falk become the first woman to be awarded? → The Brandt Medal",
  ]);
  expect(
    asked(askFirsts, "In 1971 Ida Falk became the first woman to laugh in the Brandt Library."),
  ).toEqual([]);
  expect(
    asked(askFirsts, "In 1971 Ida Falk became a woman to be awarded the Brandt Medal."),
  ).toEqual([]);
});

test("the first itself comes before its year", () => {
  const text = `Ida Falk was a Norland botanist. ${medal} Ida Falk died in Lisbon in 1980.`;
  const { chosen } = selectQuestions(
    found(text, "Ida Falk"),
    { count: 1, kinds: null },
    createRandom("1"),
  );
  expect(chosen.map(({ question }) => question.stem)).toEqual([
    "In 1971, which medal did Ida Falk become the first woman to be awarded?",
  ]);
});
