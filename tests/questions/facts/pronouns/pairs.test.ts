import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** What each "the pair", "the couple" and "the duo" of a life of Ada Brandt is told by. */
const pairsOf = (text: string): string[] => {
  const document = createDocument(reader.read(text), { title: "Ada Brandt" });
  return [...document.pairs.values()];
};

const born = "Ada Brandt (born 1901) was a Danish painter.";

test("who marry are the two of the engagement, whoever is named in between", () => {
  const engaged = "Brandt's engagement to the sculptor Karl Lind was announced in 1930.";
  const between = "Jens Holt had painted the hall.";
  const both = "Ada Brandt and Karl Lind";
  expect(pairsOf(`${born}\n\n${engaged} ${between} The pair married in 1931.`)).toEqual([both]);
  expect(pairsOf(`${born}\n\n${engaged} ${between} The pair opened a school in 1931.`)).toEqual([]);
});

test("two names would need another verb than the pair", () => {
  const engaged = "Brandt's engagement to the sculptor Karl Lind was announced in 1930.";
  expect(pairsOf(`${born}\n\n${engaged} The couple moved to Leeds in 1931.`)).toHaveLength(1);
  expect(pairsOf(`${born}\n\n${engaged} The couple lives in Leeds.`)).toEqual([]);
});

test("the duo of a sentence that names two are these two", () => {
  const worked = "In 1930 Brandt worked with Karl Lind.";
  expect(
    pairsOf(`${born}\n\n${worked} Brandt's work with Olaf Holt won the duo a medal in 1931.`),
  ).toEqual(["Ada Brandt and Olaf Holt"]);
});

test("a couple are not she and the father of whom she married", () => {
  const son = (of: string) =>
    `${born}\n\nAda Brandt was married to the Persian noble Mirza Ghorbani Beg${of}. The couple had four children.`;
  expect(pairsOf(son(", the youngest son of Karl Lind")).join()).not.toContain("Karl Lind");
});
