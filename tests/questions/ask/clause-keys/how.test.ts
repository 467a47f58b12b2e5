import { describe, expect, test } from "vitest";
import { askHow } from "../../../../questions/ask/clause-keys/how.ts";
import { findAll, generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const heading = { title: "News", date: "2016-02-08" };
const askedOf = (text: string) =>
  askHow(findAll(reader.read(text), heading).found)
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} ${key}`);
const stemsOf = (text: string) =>
  generate(
    { title: "News", text, dateline: { date: heading.date } },
    { count: 20, seed: "1" },
    reader,
  )
    .questions.map(({ stem }) => stem)
    .join("\n");

describe("a way of doing it", () => {
  test("“by hand” and “by helicopter” say how", () => {
    expect(askedOf("Rosa Lind carved the door of Colbury Abbey by hand in 1902.").join()).toMatch(
      /^How did Rosa Lind carve the door of Colbury Abbey .*By hand/,
    );
    expect(stemsOf("The Colbury Hoard was found by accident near Leeds in 2014.")).not.toMatch(
      /What found/,
    );
  });

  test("“by hand signals” and “by a court” do not", () => {
    expect(askedOf("Rosa Lind was freed by a court in Leeds in 1902.")).toEqual([]);
    expect(askedOf("Rosa Lind was guided by hand signals in Leeds in 1902.")).toEqual([]);
  });
});
