import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const fitOnes = (text: string): string[] =>
  askAll(findAll(reader.read(text), { title: "Notes" }).found, createRandom("1"))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem }) => stem);

test("a name behind a phrase that ends in a word for people is read as theirs", () => {
  const wrote = (front: string) =>
    fitOnes(`With the help of ${front}, Karl Voss built a large organ in Porto in 1953.`);
  const isFronted = (stem: string) => /^With the help of [^,]+, (Karl Voss|who) /.test(stem);
  expect(wrote("a Danish singer").filter(isFronted)).toEqual([]);
  expect(wrote("a Danish trust").filter(isFronted).length).toBeGreaterThan(0);
});
