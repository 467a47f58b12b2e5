import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Stems and keys on an article about Ida Brandt that ends in the sentences. */
const asked = (sentences: string): string[] => {
  const text = `Ida Brandt was a Norwegian engineer. ${sentences}`;
  const { found } = findAll(reader.read(text), { title: "Ida Brandt" });
  return askAll(found, createRandom("x")).map(({ stem, key }) => `${stem} ${key}`);
};

test("where or when somebody was born is asked without the parents, the day and the family", () => {
  const told = asked("She was born in Bergen on 4 May 1902 to poor parents.");
  expect(told).toContain("On what date was Ida Brandt born? 4 May 1902");
  expect(told).toContain("In which city was Ida Brandt born? Bergen");
});

test("next to whom somebody was buried stays", () => {
  expect(asked("She was buried next to her husband in Bergen.").join("\n")).not.toMatch(
    /buried next\?/,
  );
});

test("a scene that names nobody places no year; one with a name does", () => {
  expect(asked("After a brief courtship, Brandt married Olaf Lind in 1930.").join("\n")).toContain(
    "In which year did Ida Brandt marry Olaf Lind? 1930",
  );
  expect(asked("After the Tolm Flood, Brandt built a dam in 1930.").join("\n")).toContain(
    "After the Tolm Flood, in which year",
  );
});

test("a cause that stands in front leaves no other to be asked for", () => {
  const told = asked("Because of her deafness, Brandt left Bergen to consult a doctor.");
  expect(told.filter((text) => /^Because.*why/.test(text))).toEqual([]);
});
