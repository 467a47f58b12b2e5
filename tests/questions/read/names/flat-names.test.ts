import { expect, test } from "vitest";
import { overFlatParts } from "../../../../questions/read/names/flat-names.ts";
import { viewSentence } from "../../../../questions/read/names/sentence-view.ts";
import type { Name, NameType } from "../../../../questions/read/names/typing.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const text = "Olga Mikhailovna Morozova was a chemist who lived in Kazan.";
const nameOf = (first: number, end: number, type: NameType): Name => ({
  sentence: 0,
  first,
  end,
  text: "",
  source: "run",
  type,
  scores: [0, 0, 0],
  probability: 0.9,
});

test("a person's name goes on over the parts that the tree hangs on it; a place's does not", () => {
  const view = viewSentence(reader.parse(text), 0, []);
  const spans = (...names: Name[]) =>
    overFlatParts(view, names).map(({ first, end }) => [first, end]);
  expect(spans(nameOf(0, 2, "person"))).toEqual([[0, 3]]);
  expect(spans(nameOf(0, 2, "person"), nameOf(2, 3, "person"))).toEqual([[0, 3]]);
  expect(spans(nameOf(0, 2, "person"), nameOf(2, 3, "place"))).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(spans(nameOf(0, 2, "place"))).toEqual([[0, 2]]);
});
