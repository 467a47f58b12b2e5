import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (title: string, text: string) =>
  generate({ title, text }, { count: 40, seed: "1" }, reader)
    .questions.map((question) => `${question.stem} → ${"key" in question ? question.key : ""}`)
    .join("\n");
const onTown = (text: string) =>
  asked(
    "Port Velmont",
    `Port Velmont is a town in the county of Westmark, which is known for a fair. ${text} In 1901 it had two mines and a school.`,
  );

describe("people of one name", () => {
  const namesIn = (text: string) =>
    createDocument(reader.read(text), { title: "Velmont" }).reading.entities.map(
      ({ name }) => name,
    );

  test("are told with the style that the text gives them, once", () => {
    const stems = onTown(
      "Queen Helena granted Velmont the right to hold a fair in 1287. Helena visited the town of Porto in 1290.",
    );
    expect(stems).toMatch(/did Queen Helena visit/);
    // "the town of which city"
    expect(stems).not.toMatch(/town of which/i);
    expect(stems).not.toMatch(/Queen Queen/);
    expect(namesIn("The king met Helena Brandt. Queen Helena Brandt was tired.")).not.toContain(
      "Queen Helena",
    );
  });
});

describe("what takes up the whole clause", () => {
  test("is not what the name before it is; a noun for a body is", () => {
    const introduced = (text: string) => {
      const { introductions } = createDocument(reader.read(text), { title: "Ada Brandt" });
      return [...introductions].map(([{ name }, { after }]) => `${name}: ${after}`);
    };
    expect(
      introduced("Ada Brandt became head of the Orvalla Institute, a post she held until 1953."),
    ).toEqual([]);
    expect(
      introduced("Ada Brandt became head of the Orvalla Institute, a school for young miners."),
    ).toEqual(["Orvalla Institute: a school for young miners"]);
  });
});
