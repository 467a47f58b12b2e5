import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/document.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const peopleOf = (title: string, text: string): string[] =>
  createDocument(reader.read(text), { title })
    .reading.entities.filter(({ type }) => type === "person")
    .map(({ name }) => name);

const arrived = "After touring Europe, Lindophone arrived in Paris in December 1927.";

test("a thing that always has its article leaves the bare name to whom it was named after", () => {
  const thing =
    "The lindophone is an electronic instrument that is played with the feet. Few people can play the lindophone. ";
  expect(peopleOf("Lindophone", `${thing}${arrived}`)).toContain("Lindophone");
  expect(
    peopleOf("Lindophone", `${thing}After a tour of Europe, the lindophone arrived in Paris.`),
  ).not.toContain("Lindophone");
});

test("a stuff that has no article keeps its capital at the head of a sentence", () => {
  expect(
    peopleOf(
      "Lindwax",
      "Lindwax is a wax obtained from the bark of a tree. All the lindwax in the world comes from Kenya, and the lindwax tree grows there. Lindwax gives its colour to soap.",
    ),
  ).not.toContain("Lindwax");
});
