import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const town = (rest: string) =>
  askedOf(`Varnholt is a town on the Tolm River. ${rest}`, { title: "Varnholt" });

test.each([
  [
    "In 1349, the Orla Plague killed about a third of Varnholt's people.",
    "What fraction of Varnholt's people did the Orla Plague kill in 1349?",
  ],
  [
    "In 1951, the Orla Flood damaged 38 percent of the houses of Varnholt.",
    "What percentage of the houses of Varnholt did the Orla Flood damage in 1951?",
  ],
  [
    "In 2019, 62 percent of voters in Norway chose Ida Brandt.",
    "What percentage of voters in Norway chose Ida Brandt in 2019?",
  ],
])("%s asks for the share", (text, stem) => {
  expect(town(text).split("\n")).toContain(stem);
});

test("half of a century, a third in a row and a share of somebody are none", () => {
  const asked = town(
    "In 1902, Varnholt sent a letter in the first half of the year. Ida Brandt won the third of three prizes in Varnholt in 1911. In 1951, a flood drowned two thirds of them in Varnholt.",
  );
  expect(asked).not.toMatch(/[Ww]hat (?:fraction|percentage)/);
});
