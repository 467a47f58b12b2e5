import { expect, test } from "vitest";
import { createTree } from "../../../../questions/facts/trees/tree.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Form of the word that "wide" hangs on. */
const headOfWide = (text: string): string => {
  const [sentence] = reader.read(text).sentences;
  if (sentence === undefined) throw new Error("no sentence");
  const { tokens } = createTree(sentence, 0, []);
  const wide = tokens.find(({ form }) => form === "wide");
  return tokens[wide?.head ?? -1]?.form ?? "";
};

test("“occupied by a crater three kilometres wide”: how wide is said of the crater, not of the verb", () => {
  expect(headOfWide("The summit is occupied by a crater 3.6 kilometres wide.")).toBe("crater");
  expect(headOfWide("The crater is 3.6 kilometres wide.")).toBe("");
});

test("“, among them a painter” goes behind the verb, and stays where it tells who did it", () => {
  const left = (text: string) => {
    const [sentence] = reader.read(text).sentences;
    if (sentence === undefined) throw new Error("no sentence");
    return createTree(sentence, 0, [])
      .tokens.filter(({ deprel }) => deprel === "dislocated")
      .map(({ form }) => form);
  };
  expect(
    left("She spent some months with experts abroad, among them Karl Lind in Porto."),
  ).toContain("Karl");
  expect(left("Several experts, among them Karl Lind, were taken to Porto.")).toEqual([]);
});
