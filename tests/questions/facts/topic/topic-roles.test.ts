import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { mendTree } from "../../../../questions/facts/trees/mend-tree.ts";
import { generate } from "../../../../questions/generate.ts";
import type { Token } from "../../../../questions/read/types.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 40, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");
const onCanal = (text: string) =>
  stemsOf("Orne Canal", `The Orne Canal is a canal in Tasmia. ${text}`);
describe("who had to do with what the article is about", () => {
  test("its chief engineer is asked for by it, a city engineer is not its own", () => {
    expect(onCanal("Karl Lind, the chief engineer, dug the channel by hand.")).toMatch(
      /Who was the chief engineer of the Orne Canal\?/,
    );
    expect(onCanal("Karl Lind, the city engineer, dug the channel by hand.")).not.toMatch(
      /city engineer of the Orne Canal/,
    );
  });

  test("a role that says of what stays as it is", () => {
    expect(onCanal("Karl Lind, the owner of the Tolm Bank, dug the channel by hand.")).not.toMatch(
      /Tolm Bank of the Orne Canal/,
    );
  });
});

test("a place behind what she opened is said of the opening, behind “the office” of the office", () => {
  const hangs = (determiner: string) => {
    const classes: Readonly<Record<string, Token["upos"]>> = {
      NNP: "PROPN",
      NN: "NOUN",
      VBD: "VERB",
      IN: "ADP",
    };
    const token = (form: string, xpos: string, head: number, deprel: string): Token => ({
      form,
      lemma: form === "opened" ? "open" : form.toLowerCase(),
      upos: classes[xpos] ?? "DET",
      xpos,
      head,
      deprel,
      start: 0,
      end: 0,
      arcProbability: 1,
      relationProbability: 1,
    });
    const tokens = [
      token("Brandt", "NNP", 1, "nsubj"),
      token("opened", "VBD", -1, "root"),
      token(determiner, "DT", 3, "det"),
      token("office", "NN", 1, "obj"),
      token("in", "IN", 5, "case"),
      token("Porto", "NNP", 3, "nmod"),
    ];
    return mendTree(tokens, [])[5]?.head;
  };
  expect(hangs("an")).toBe(1);
  expect(hangs("the")).toBe(3);
});

test("a word that only the head of its sentence gives a capital is no name", () => {
  const named = (rest: string) =>
    createDocument(
      reader.read(`Mount Orvalla is a volcano. Ash dimmed the sun in Porto. ${rest}`),
      {
        title: "Mount Orvalla",
      },
    ).reading.entities.some(({ name }) => name === "Ash");
  expect(named("The weight of the ash broke roofs.")).toBe(false);
});

test("“together with three villages” is not torn", () => {
  const stems = onCanal(
    "In 1902 a flood destroyed the Anders Bridge together with three villages.",
  );
  expect(stems).not.toMatch(/[Ww]ith how many villages/);
});
