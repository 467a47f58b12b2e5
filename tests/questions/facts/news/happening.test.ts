import { expect, test } from "vitest";
import { happeningOf } from "../../../../questions/facts/news/happening.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const opening =
  "A bridge fell into the Orla river in Norway on Tuesday, and four people were killed.";

const newsOf = (title: string, text = "") =>
  findAll(reader.read(`${opening} ${text}`), { title, date: "2011-11-28" }).found;

const nameOf = (title: string, text?: string) =>
  happeningOf(newsOf(title, text).document)?.full ?? null;

const told = (text: string, title = "Orla bridge collapse: four dead"): string[] => {
  const { document, facts } = newsOf(title, text);
  return facts
    .filter(({ tree }) => tree.index > 0)
    .map((fact) => composeStatement(document, fact).text);
};

test("a disaster has the name of its headline, with the year of the news", () => {
  expect(nameOf("Orla bridge collapse: four dead")).toBe("the 2011 Orla bridge collapse");
  expect(nameOf("At least four killed in Norwegian earthquake")).toBe(
    "the 2011 Norwegian earthquake",
  );
  expect(nameOf("Four die in Orla bridge collapse in Norway")).toBe(
    "the 2011 Orla bridge collapse in Norway",
  );
  expect(nameOf("Four die in Orla bridge collapse in winter")).toBe(
    "the 2011 Orla bridge collapse",
  );
});

test("a headline's verb, one all in capitals and words that the text does not know name nothing", () => {
  expect(nameOf("Orla protesters attack police in the street")).toBeNull();
  expect(nameOf("Orla Bridge Collapse Kills Four")).toBeNull();
  expect(nameOf("Deadly bridge collapse kills four people")).toBeNull();
  expect(nameOf("Lisbon bridge collapse kills four people")).toBeNull();
});

test("what people did then is told behind it, and what befell them in it", () => {
  expect(told("Ada Brandt visited survivors in the Lisbon hospital.")).toContain(
    "After the 2011 Orla bridge collapse, Ada Brandt visited survivors in the Lisbon hospital.",
  );
  expect(told("Roughly 40 people remain missing in Norway.")).toEqual([
    "After the 2011 Orla bridge collapse, roughly 40 people remained missing in Norway.",
  ]);
  expect(told("Nine cyclists from Lisbon were injured.")).toContain(
    "In the 2011 Orla bridge collapse, nine cyclists from Lisbon were injured.",
  );
  const outbreak = told("Ada Brandt closed a school in Lisbon.", "Orla measles outbreak grows");
  expect(outbreak.join()).not.toContain("outbreak");
});

test("what happened in it, what was before and what lies on the map is not told behind it", () => {
  const all = [
    "The bridge broke in Norway.",
    "Ada Brandt had opened it in 1998.",
    "The Orla river flows through Norway.",
  ].flatMap((text) => told(text));
  expect(all.length).toBeGreaterThan(1);
  expect(all.join("\n")).not.toContain("After the 2011");
});

test("the accident and its victims are told by it", () => {
  expect(told("The accident was caused by a storm in Norway.").join()).toContain(
    "The 2011 Orla bridge collapse was caused by a storm",
  );
  expect(told("The cause of the fire shocked Norway.").join()).not.toContain(
    "bridge collapse shocked",
  );
});

test("what a headline fears did not happen", () => {
  expect(nameOf("Orla police warned amid fears of Lisbon bridge collapse")).toBeNull();
});

test("the storm is the one that the headline names", () => {
  const title = "Tropical Storm Ida moves on towards Norway";
  expect(told("Ada Brandt rode the storm out in Norway.", title).join()).toContain(
    "rode Tropical Storm Ida out",
  );
  expect(told("Ada Brandt rode the storm out in Norway.").join()).not.toContain("Ida");
});
