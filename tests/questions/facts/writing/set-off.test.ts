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
  [
    "a time between subject and verb",
    "Ada Brandt after ten difficult years in Leeds returned to Salem.",
    "Ada Brandt, after ten difficult years in Leeds, returned to Salem.",
  ],
  [
    "the name of a work behind its noun",
    "Ada Brandt played the miller in the comedy, Velvet Hour.",
    "Ada Brandt played the miller in the comedy Velvet Hour.",
  ],
  [
    "one who has a name",
    "In 1911 Ada Brandt married a miller Jon Dahl.",
    "In 1911, Ada Brandt married the miller Jon Dahl.",
  ],
])("commas: %s", (_, loose, written) => {
  expect(rewritten(loose)).toBe(written);
});

test.each([
  ["a comedy that is no other's", "Ada Brandt wrote a comedy, Velvet Hour."],
  ["one of many without a name", "Ada Brandt married a miller from Salem."],
  ["a verb before its subject", "In the tower hung a bell from Salem."],
  ["towns of several states", "The firm has mills in Oregon, Ohio and Maine."],
  ["a state before a noun", "The sculptor Karl Voss died at her Salem, Oregon home."],
  ["a country that is the subject", "In Paris, France beat Denmark."],
  ["one of many", "The plan was drawn by an architect who was working on the town hall."],
  [
    "what somebody made",
    "The Mill is a picture by the painter Ida Voss that hung in the town hall of Salem.",
  ],
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

test("a name in full has the “s” that its short form did without", () => {
  const text =
    "Marcus of Tolm founded a school in Leeds in 1704. A pupil from Marcus' school built the mill in 1720. The pupils' mill closed in 1730.";
  const { questions } = generate(
    { title: "Marcus of Tolm", text },
    { count: 20, seed: "1" },
    reader,
  );
  const stems = questions.map(({ stem }) => stem).join("\n");
  expect(stems).not.toMatch(/Tolm['’](?!s)/);
});

test("a number of ours that begins with a point keeps the space before it, a full stop has none", () => {
  const document = createDocument(reader.read("Ada Brandt left Leeds."), { title: "" });
  const [tree] = document.trees;
  if (tree === undefined) throw new Error("no sentence");
  expect(realise(document, tree, [0, 1, "had a", ".527", "average"]).text).toBe(
    "Ada Brandt had a .527 average",
  );
  expect(realise(document, tree, [0, 1, 2, 3, "."]).text).toBe("Ada Brandt left Leeds.");
});
