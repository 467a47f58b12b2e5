import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { realise } from "../../../../questions/facts/writing/realise.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The sentence written again, word by word. */
const rewritten = (text: string): string => {
  const document = createDocument(reader.read(text), { title: "" });
  const [tree] = document.trees;
  if (tree === undefined) throw new Error("no sentence");
  return realise(
    document,
    tree,
    tree.tokens.map((_, i) => i),
  ).text;
};

test.each([
  [
    "a clause in front",
    "When the Harwick Dam was built in 1961 the mill closed.",
    "When the Harwick Dam was built in 1961, the mill closed.",
  ],
  [
    "a phrase in front",
    "According to the Harwick Water Board over 300 families left the valley.",
    "According to the Harwick Water Board, over 300 families left the valley.",
  ],
  [
    "a place's state",
    "The sculptor Karl Voss died in Salem, Oregon on 18 June 1911.",
    "The sculptor Karl Voss died in Salem, Oregon, on 18 June 1911.",
  ],
  [
    "a clause told of a name",
    "The plan was drawn by the architect Karl Voss who was working on the town hall.",
    "The plan was drawn by the architect Karl Voss, who was working on the town hall.",
  ],
  [
    "“that” told of a name",
    "Ada Brandt works for the Harwick Water Board that inspects dams.",
    "Ada Brandt works for the Harwick Water Board, which inspects dams.",
  ],
  [
    "the “of” of its own noun",
    "Ada Brandt was a miller, of the Alder family.",
    "Ada Brandt was a miller of the Alder family.",
  ],
])("commas: %s", (_, loose, written) => {
  expect(rewritten(loose)).toBe(written);
});

test.each([
  ["a verb before its subject", "In the tower hung a bell from Salem."],
  ["towns of several states", "The firm has mills in Oregon, Ohio and Maine."],
  ["a state before a noun", "The sculptor Karl Voss died at her Salem, Oregon home."],
  ["a country that is the subject", "In Paris, France beat Denmark."],
  ["one of many", "The plan was drawn by an architect who was working on the town hall."],
  ["one of those that a name parts", "Ada Brandt was a pupil of Karl Voss who taught painting."],
  ["what the pronoun does not fit", "The mill was built by Karl Voss which closed in 1961."],
])("no comma: %s", (_, text) => {
  expect(rewritten(text)).toBe(text);
});

test("an aside keeps its second comma where the verb has moved", () => {
  const text =
    "Stari Brod, or the Old Ferry, was opened by Karl Voss in 1704. Stari Brod is a ferry over the river Orne near Leeds.";
  const { questions } = generate({ title: "Stari Brod", text }, { count: 20, seed: "1" }, reader);
  expect(questions.map(({ stem }) => stem)).toContain(
    "In which year was Stari Brod, or the Old Ferry, opened by Karl Voss?",
  );
});
