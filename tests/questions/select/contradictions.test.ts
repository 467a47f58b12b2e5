import { expect, test } from "vitest";
import { selectFrom } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const stemsOf = (text: string): string[] =>
  selectFrom(
    reader.read(text),
    { title: "Bridge of Orla" },
    { count: 20, seed: "1" },
  ).selection.ranked.map(({ question }) => question.stem);

const bridge =
  "It connects Velmont with the island of Tolm. In 1944 it was destroyed by German troops.";

test("what the text tells in two ways is not asked, nor stated, nor turned into a lie", () => {
  const stems = stemsOf(
    `The Bridge of Orla was opened in 1931. It was designed by the engineer Karl Holt. ${bridge}

The Bridge of Orla was opened in 1934. It was designed by the architect Ada Brandt.`,
  );
  expect(stems.filter((stem) => /opened|designed/.test(stem))).toEqual([]);
  expect(stems.some((stem) => /destroyed/.test(stem))).toBe(true);
});

test("what it tells twice in one way is asked", () => {
  const stems = stemsOf(
    `The Bridge of Orla was opened in 1931. It was designed by the engineer Karl Holt. ${bridge}

The Bridge of Orla was opened on 3 May 1931. It was designed by Holt.`,
  );
  expect(stems.some((stem) => /opened/.test(stem))).toBe(true);
  expect(stems.some((stem) => /designed/.test(stem))).toBe(true);
});

test("the year of what was done twice is not asked for, but what was done may be told", () => {
  const stems = stemsOf(
    `The Bridge of Orla was closed in 1961. ${bridge} The Bridge of Orla was closed in 1987.`,
  );
  expect(stems.filter((stem) => /^(In which year|When) .* closed/.test(stem))).toEqual([]);
  expect(stems.some((stem) => /closed/.test(stem))).toBe(true);
});
