import { expect, test } from "vitest";
import { askWhich } from "../../../../questions/ask/wh/which.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const foundIn = (text: string) => findAll(reader.read(text), { title: "Ada Brandt" }).found;
const names = (text: string) => foundIn(text).document.reading.entities.map(({ name }) => name);
const asked = (text: string) =>
  askWhich(foundIn(text))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} ${key}`);

test("York behind “New” is New York, and D.C. is no town", () => {
  const found = names(
    "Ada Brandt was raised in Rochester, New York, and lived in Washington, D.C.",
  );
  expect(found).toContain("New York");
  expect(found).not.toContain("York");
  expect(found).not.toContain("D.C.");
  expect(names("The new mill in York was sold. Ada Brandt was raised in York.")).toContain("York");
});

test("a school by the first word of its name is the school", () => {
  const text = "Ada Brandt attended Suffolk University. At Suffolk she obtained a medal in 1961.";
  expect(asked(text)).toContain(
    "At which university did Ada Brandt obtain a medal in 1961? Suffolk University",
  );
  const county = "Ada Brandt left Suffolk in 1950. Ada Brandt attended Suffolk University.";
  expect(names(county)).toContain("Suffolk");
});

test("a town that somebody plays or works for is no town to be asked for, one to be in is", () => {
  expect(asked("Ada Brandt sold a mill for Boston in 1961.").join()).not.toMatch(/city/);
  expect(asked("Ada Brandt sold a mill in Boston in 1961.")).toContain(
    "In which city did Ada Brandt sell a mill in 1961? Boston",
  );
});

test("an island is something to be on", () => {
  const island = "Ada Brandt sold a mill in Staten Island in 1961.";
  expect(asked(island).join()).toMatch(/^On which island did Ada Brandt sell a mill in 1961/);
});

test("which son is no question: of whom?", () => {
  const son = "Ada Brandt was a duchess. Her second son Tolm was made Count in Leeds in 1901.";
  const stems = asked(son).join("\n");
  expect(stems).not.toMatch(/which son/i);
  expect(stems).toMatch(/In which city was Tolm/);
});
