import { expect, test } from "vitest";
import { findAll } from "../../../../questions/generate.ts";
import type { Reading } from "../../../../questions/read/types.ts";
import { readingOf } from "../../../support/reading-of.ts";
import { ada, lisbon, year } from "../../../support/sentences.ts";

/** The reading with the arc above "1902" as unsure as the reader sometimes is. */
const unsure = (line: string): Reading => {
  const reading = readingOf([line], [ada, lisbon, year("1902")]);
  for (const { tokens } of reading.sentences)
    for (const token of tokens) if (token.form === "1902") token.arcProbability = 0.3;
  return reading;
};

const times = (line: string): string[] =>
  findAll(unsure(line), { title: "" }).found.facts.flatMap(({ slots, tree }) =>
    slots
      .filter(({ role }) => role === "time")
      .map(({ tokens }) => tokens.map((i) => tree.tokens[i]?.form).join(" ")),
  );

test("a date that opens the sentence is its main clause's, however unsure the reader is; one behind it is not", () => {
  expect(
    times(
      "In/in/IN/2/case 1902/1902/CD/5/obl Ada/Ada/NNP/5/nsubj Brandt/Brandt/NNP/3/flat left/leave/VBD/0/root Lisbon/Lisbon/NNP/5/obj ./././5/punct",
    ),
  ).toEqual(["In 1902"]);
  expect(
    times(
      "Ada/Ada/NNP/3/nsubj Brandt/Brandt/NNP/1/flat left/leave/VBD/0/root Lisbon/Lisbon/NNP/3/obj in/in/IN/6/case 1902/1902/CD/3/obl ./././3/punct",
    ),
  ).toEqual([]);
});
