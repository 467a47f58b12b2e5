import { expect, test } from "vitest";
import { generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string) =>
  generate({ title: "Ada Brandt", text }, { count: 20, seed: "1" }, reader).questions.map(
    ({ stem, kind, key }) => `${kind} ${stem} ${String(key)}`,
  );

const opening =
  "Ada Brandt (3 May 1901 – 4 June 1987) was a Dutch engineer who designed bridges in Portugal.";
const middle = "She moved to Lisbon in 1931. She designed the Tolm Bridge in 1936.";

test("what stands in the article twice is asked once, and what was done twice is asked twice", () => {
  const told = asked(
    `${opening} ${middle} Brandt died of pneumonia in Porto in 1987. She received a medal in 1953 and retired in 1966.`,
  );
  expect(
    told.filter((stem) => /\bdied?\b.*1987|year .*\bdie\b/.test(stem)).length,
  ).toBeLessThanOrEqual(1);
  const twice = asked(
    `${opening} ${middle} She moved to Porto in 1949. She received a medal in 1953 and retired in 1966.`,
  );
  expect(twice.filter((stem) => /\bmoved?\b/.test(stem)).length).toBe(2);
});

test("the day of a birth is not asked for behind its year, nor one year for two deeds of a sentence", () => {
  const told = asked(
    `${opening} ${middle} She was born on 3 May 1901 in Porto. She received a medal in 1953.`,
  ).filter((stem) => /\bborn\b/.test(stem));
  expect(told.filter((stem) => /On what date|In which year/.test(stem))).toHaveLength(1);
  const deeds = asked(
    `${opening} In 1953, her Tolm Bridge gained wide attention and settled her reputation as a builder.`,
  ).filter((stem) => /In which year did Ada Brandt's/.test(stem));
  expect(deeds.length).toBeLessThanOrEqual(1);
});
