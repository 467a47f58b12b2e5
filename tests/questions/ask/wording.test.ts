import { expect, test } from "vitest";
import { askAll, askWholeSentence } from "../../../questions/ask/index.ts";
import { isHalf } from "../../../questions/ask/statements/half-gaps.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const printed = (text: string, title = ""): string => {
  const { found } = findAll(reader.read(text), { title });
  return [...askAll(found, createRandom("1")), ...askWholeSentence(found, createRandom("1"))]
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`)
    .join("\n");
};

/** What the text says, what is asked of it, and what must not be. */
test.each<[string, string, string, RegExp, string?]>([
  [
    "an adverb stands behind “had”",
    "The site in Lisbon had previously been occupied by Ada Brandt.",
    "Who had previously occupied the site in Lisbon? → Ada Brandt",
    /previously had/,
  ],
  [
    "from when a span is counted is no part of it",
    "For more than four centuries after Gutenberg, Rosa Lind had picked single pieces of type from a case in Leipzig.",
    "For how long after Gutenberg had Rosa Lind picked single pieces of type from a case in Leipzig? → More than four centuries",
    /→ More than four centuries after/,
  ],
  [
    "how many of the names that stand beside it is no question",
    "Tolm Castle was seized by two cousins of the rebel Owen Tarn, Rhys and Gwilym, in 1401.",
    "In which year was Tolm Castle seized",
    /how many cousins/,
  ],
  [
    "“only” is no part of a number",
    "Only 71 of the 118 riders from Lisbon finished the Tolm Cup in 1953.",
    "→ 71",
    /→ Only/,
  ],
  [
    "how often it happens stays",
    "Each year, Lake Tolm in Norway lays down two thin bands of mud.",
    "Each year, Lake Tolm in Norway lays down two thin bands of mud. → True",
    /^Lake Tolm in Norway lays/m,
  ],
  [
    "a comma between two parts stays",
    "The concert in Lisbon began at 5:42 a.m., shortly before sunrise.",
    "began at 5:42 a.m., shortly before sunrise",
    /5:42 a\.m\. shortly/,
  ],
  [
    "a name in brackets goes",
    "The marsh newt (Triturus tolmi) is a small amphibian of the lakes and rivers of Central Asia.",
    "The marsh newt is a small amphibian of the lakes and rivers of Central Asia. → True",
    /Triturus/,
    "Marsh newt",
  ],
  [
    "half of a count of votes is no question",
    "The Senate of Norway carried the motion by 22 votes to 17 in Oslo in 1953.",
    "by 22 votes to 17",
    /how many votes/,
  ],
  [
    "what is combined with what stays together",
    "The lamp of Ada Brandt combines an open bell, made in Porto, with a closed one. The lamp of Rosa Lind combines a bell and a horn.",
    "What does the lamp of Rosa Lind combine? → A bell and a horn",
    /Ada Brandt combine\?/,
  ],
  [
    "the article's thing has no capital in its article",
    "The Tolmotype is a typesetting machine invented by Ada Brandt. Rosa Lind called the Tolmotype a wonder in 1884.",
    "Rosa Lind called the Tolmotype a wonder",
    /called The/,
    "The Tolmotype",
  ],
  [
    "in what a sum is paid is no part of it",
    "Slovakia's government promised 1 million euros in emergency aid, and Ada Brandt, who flew over the area, said that soldiers would help.",
    "How much money in emergency aid did Slovakia's government promise? → 1 million euros",
    /→ 1 million euros in/,
  ],
  [
    "a number is fallen to, and not to how many",
    "The total number of newts in Norway fell to 51 in 1995.",
    "To what number did the total number of newts in Norway fall in 1995? → 51",
    /To how many/,
  ],
  [
    "a list without its end is none",
    "The diet of Ada Brandt includes nectar, fungi, seeds and, where she lives near Lisbon, lychees. The diet of Rosa Lind includes nectar, fungi and seeds in Lisbon.",
    "The diet of Rosa Lind includes nectar, fungi and seeds",
    /Ada Brandt includes nectar, fungi, seeds\./,
  ],
])("%s", (_, text, right, wrong, title = "") => {
  const told = printed(text, title);
  expect(told).toContain(right);
  expect(told).not.toMatch(wrong);
});

test.each([
  ["Rutting takes place in late _____ and December.", "Rutting takes place in late _____."],
  ["They set as much as _____ or five men.", "They set as much as _____ or so."],
  ["She teaches in the School of Head and _____.", "She teaches in the School of _____."],
  ["It lays from 100 to more than _____ eggs.", "It lays more than _____ eggs."],
  ["It was shown in _____, 1930 and 1947.", "It was shown in _____, in Leeds."],
  ["It once inhabited both _____ and Lake Tolm.", "It once inhabited _____ and Lake Tolm."],
])("half of a pair is no gap: %s", (half, whole) => {
  expect(isHalf(half)).toBe(true);
  expect(isHalf(whole)).toBe(false);
});

test("a gap takes the whole of a name", () => {
  const told = printed(
    "The study in Ohio was paid for by the National Institute on Aging and by the Harlow Foundation in 1953. Dale Ruckert raised corn and hogs near New Antwerp for thirty years.",
  );
  expect(told).toContain("_____");
  expect(told).not.toMatch(/_____ on Aging|New _____/);
});

test("a colour is asked for only where it is the whole of it", () => {
  const title = "Marsh newt";
  const opening = "The marsh newt is a small amphibian of Central Asia.";
  expect(printed(`${opening} The tail of the marsh newt is dark brown.`, title)).toContain(
    "What colour is the tail of the marsh newt? → Dark brown",
  );
  expect(
    printed(`${opening} The tail of the marsh newt is dark brown or black.`, title),
  ).not.toMatch(/→ Dark brown$/m);
});

test("a group of islands is asked for as several", () => {
  const told = printed("Ada Brandt sailed from the British Isles to Alaska in 1953.");
  expect(told).not.toMatch(/which island /);
  expect(told).toContain("rom which islands");
});

test("what a name tells by itself is no statement", () => {
  const statements = (text: string) =>
    askAll(findAll(reader.read(text), { title: "Tolm Cathedral" }).found, createRandom("1"))
      .filter(({ form, faults }) => form === "true_false" && faults.length === 0)
      .map(({ stem }) => stem);
  expect(statements("Tolm Cathedral is an Anglican cathedral in the old city of Tolm.")).toEqual(
    [],
  );
  expect(statements("Tolm Cathedral is an Anglican cathedral in the north of Norway.")).not.toEqual(
    [],
  );
});
