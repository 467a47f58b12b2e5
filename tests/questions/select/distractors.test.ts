import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "../../../questions/random.ts";
import {
  dayDistractors,
  monthDistractors,
  yearDistractors,
} from "../../../questions/select/date-distractors.ts";
import { isSameThing } from "../../../questions/select/name-distractors.ts";
import { numberDistractors } from "../../../questions/select/number-distractors.ts";

const numberIn = (text: string) => Number(text.replace(/[^\d.]/g, ""));

test("numbers stay in their phrase, near, distinct and on both sides", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 900_000 }), fc.string(), (value, seed) => {
      const key = `about ${value.toLocaleString("en")} votes`;
      const others = numberDistractors(key, createRandom(seed));
      expect(others).toHaveLength(3);
      expect(new Set([key, ...others]).size).toBe(4);
      for (const other of others) expect(other).toMatch(/^about [\d,]+ votes$/);
      const values = others.map(numberIn);
      expect(values.some((other) => other < value) && values.some((other) => other > value)).toBe(
        true,
      );
    }),
  );
});

test("a round number gets round neighbours, a percentage stays under a hundred", () => {
  for (const other of numberDistractors("1,500", createRandom("a")))
    expect(numberIn(other) % 100).toBe(0);
  for (const other of numberDistractors("95 percent", createRandom("b")))
    expect(numberIn(other)).toBeLessThan(100);
});

test("a text without one clear number gets none", () => {
  expect(numberDistractors("between 20 and 40 minutes", createRandom("a"))).toEqual([]);
  expect(numberDistractors("dozens", createRandom("a"))).toEqual([]);
});

test("behind a bound no other number is inside it, and number words stay whole", () => {
  for (const other of numberDistractors("more than 140", createRandom("a")))
    expect(numberIn(other)).toBeGreaterThan(140);
  for (const other of numberDistractors("up to 140 metres", createRandom("b")))
    expect(numberIn(other)).toBeLessThan(140);
  for (const other of numberDistractors("eighteen manors", createRandom("c")))
    expect(other).toMatch(/^(fif|six|seven|nine)teen manors$|^twenty manors$/);
  expect(numberDistractors("eighty men", createRandom("d"))).toEqual([]);
});

test("a year in a name is no amount, the same number written as one is", () => {
  expect(numberDistractors("the 2011 Census", createRandom("a"))).toEqual([]);
  expect(numberDistractors("2,011 people", createRandom("a"))).toHaveLength(3);
});

test("years never lie after the article", () => {
  for (const other of yearDistractors("2023", { earliest: 0, latest: 2024 }, createRandom("a")))
    expect(Number(other)).toBeLessThanOrEqual(2024);
  expect(
    new Set(yearDistractors("1953", { earliest: 0, latest: 2024 }, createRandom("a"))).size,
  ).toBe(3);
});

test("seasons end a year after they begin", () => {
  const others = ["1960–61", "1999–00", "1914–1918"].flatMap((key) =>
    yearDistractors(key, { earliest: 0, latest: 2024 }, createRandom("a")),
  );
  const spans = others.map((other) => {
    const [from = 0, to = 0] = other.split("–").map(Number);
    return (to - from + 4000) % 100;
  });
  expect(spans).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 4]);
});

test("decades lie within the bounds, and may begin before the first year", () => {
  const years = { earliest: 1915, latest: 1960 };
  for (const other of yearDistractors("the late 1930s", years, createRandom("a")))
    expect(other).toMatch(/^the late 19(1|2|4|5)0s$/);
});

test("days and months are written like the key", () => {
  for (const other of dayDistractors("20 February", createRandom("a")))
    expect(other).toMatch(/^\d{1,2} [A-Z][a-z]+$/);
  for (const other of dayDistractors("May 18, 2015", createRandom("a")))
    expect(other).toMatch(/^[A-Z][a-z]+ \d{1,2}, 2015$/);
  const may = { stem: "In which month of 2015 did the bridge open?", key: "May" };
  expect(monthDistractors(may, null, createRandom("a"))).not.toContain("May");
  const date = { year: 2015, month: 6, day: 1, dayFirst: false };
  for (const other of monthDistractors(may, date, createRandom("a")))
    expect(["January", "February", "March", "April", "June"]).toContain(other);
});

test("an alias, a part or a namesake is the same thing; another name is not", () => {
  expect(isSameThing({ name: "the United States" }, { name: "United States" })).toBe(true);
  expect(isSameThing({ name: "Bill Gates" }, { name: "Melinda Gates" })).toBe(true);
  expect(isSameThing({ name: "Spain" }, { name: "Portugal" })).toBe(false);
});

test("a thousand is written as the text writes it, and halves stay halves", () => {
  const fours = ["a", "b", "c", "d"].flatMap((seed) =>
    numberDistractors("900 people", createRandom(seed)),
  );
  expect(fours.filter((other) => numberIn(other) >= 1000)).not.toEqual([]);
  for (const other of fours) expect(other).not.toMatch(/\d{4}/);
  for (const other of numberDistractors("1500 metres", createRandom("a")))
    expect(other).not.toMatch(/,/);
  for (const other of numberDistractors("7.5 points", createRandom("a")))
    expect(other).toMatch(/\.[05] points$/);
  expect(numberDistractors("7.3 points", createRandom("a")).join()).toMatch(/\.[1-46-9] points/);
});
