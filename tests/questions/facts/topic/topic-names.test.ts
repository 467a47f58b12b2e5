import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The topic's name, and what the text calls it by names. */
const called = (title: string, text: string) => {
  const { topic, reading } = createDocument(reader.read(text), { title });
  const names = topic?.mentions.filter(({ kind }) => kind === "name") ?? [];
  return [topic?.name, ...names.map(({ start, end }) => reading.text.slice(start, end))];
};

const life =
  "She taught for nine years, and her pupils liked her. In 1931, she moved to Leeds, where she wrote her first book.";

test("a full name of the first sentence, and a bare surname behind it, are the article's person", () => {
  expect(
    called("Ada Brandt", `Dame Ada Louise Brandt DBE was an English painter. ${life} Brandt died.`),
  ).toEqual(["Ada Brandt", "Ada Louise Brandt DBE", "Brandt"]);
});

test("who is better known as the title is its person, and somebody beside her is not", () => {
  const text = (is: string) =>
    `Ada Louise Olsen (born 1901), ${is}, is an English painter. ${life} Ada Olsen married in 1940.`;
  expect(called("Nora Brandt", text("better known by her pseudonym Nora Brandt"))).toEqual([
    "Nora Brandt",
    "Ada Louise Olsen",
    "Nora Brandt",
    "Ada Olsen",
  ]);
  expect(called("Nora Brandt", text("a pupil of Nora Brandt"))).toEqual([
    "Nora Brandt",
    "Nora Brandt",
  ]);
});

test("a surname alone, of no known kind, is the person of the title where it acts and is taken up", () => {
  const text = `Born in Tolm, Kvarne went to Leeds in 1920. ${life} Kvarne spoke five languages. In 1950, Kvarne retired.`;
  expect(called("Ida May Kvarne", text)).toEqual(["Ida May Kvarne", "Kvarne", "Kvarne", "Kvarne"]);
  expect(called("History of Kvarne", text)[0]).not.toBe("History of Kvarne");
});

test("of a name with a place in it the first word is the person, and the place stays one", () => {
  const text =
    "Theodora of Tolmen was a nun. Theodora founded a school in 1120. The school in Tolmen had nine pupils. Theodora died in 1150.";
  expect(called("Theodora of Tolmen", text)).toEqual([
    "Theodora of Tolmen",
    "Theodora of Tolmen",
    "Theodora",
    "Theodora",
  ]);
});

test("others of the family keep their full names", () => {
  const text = `Ada Brandt was an English painter. ${life} Her brother Otto Brandt was a priest. Brandt died in 1960.`;
  expect(called("Ada Brandt", text)).toEqual(["Ada Brandt", "Ada Brandt", "Brandt"]);
});
