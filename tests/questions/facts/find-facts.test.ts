import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../questions/facts/index.ts";
import { readingOf } from "../../support/reading-of.ts";
import * as own from "../../support/sentences.ts";

const factsOf = (sentences: string[], names: Parameters<typeof readingOf>[1] = []) =>
  findFacts(createDocument(readingOf(sentences, names), { title: "" })).facts;

test("a clause gives its subject, verb and parts with their roles", () => {
  const [fact] = factsOf([own.founded], [own.ada, own.lisbon, own.year("1953")]);
  expect(fact?.subject.entity?.name).toBe("Ada Brandt");
  expect(fact?.slots.map(({ role }) => role)).toEqual(["time", "object", "place"]);
  expect(fact?.evidence.text).toBe("In 1953 Ada Brandt founded a school in Lisbon.");
});

test("a claim keeps its speaker and its modal", () => {
  const facts = factsOf([own.mayOpen], [own.karl]);
  const claimed = facts.find(({ structure }) => structure === "embedded");
  expect(claimed?.claim?.speaker.entity?.name).toBe("Karl Holt");
  expect(claimed?.modality).toBe("may");
});

test("a speaker that stands behind the claim is kept too", () => {
  const facts = factsOf([own.lawBanned], [own.karl]);
  expect(facts.find(({ structure }) => structure === "embedded")?.claim?.speaker.entity?.name).toBe(
    "Karl Holt",
  );
});

test("what was not said is no fact", () => {
  expect(
    factsOf([own.didNotSay], [own.karl]).some(({ structure }) => structure === "embedded"),
  ).toBe(false);
});

test("a condition is carried along, and is no fact itself", () => {
  const facts = factsOf([own.ifItRains], [own.ada]);
  expect(facts).toHaveLength(1);
  expect(facts[0]?.slots.some(({ tokens }) => tokens.includes(0))).toBe(true);
});

test("a coordinated verb borrows the subject, a passive keeps its voice", () => {
  const facts = factsOf([own.resigned], [own.rosa]);
  expect(facts.map(({ subject, verbs }) => [subject.entity?.name, verbs.passive])).toEqual([
    ["Rosa Lind", true],
    ["Rosa Lind", false],
  ]);
});

test("a relative clause after a comma becomes a fact of its own and leaves the main one", () => {
  const facts = factsOf([own.kelvara]);
  expect(facts.map(({ structure }) => structure)).toEqual(["main", "relative"]);
  expect(facts[0]?.subject.tokens).toEqual([0]);
});

test("the same sentence twice gives its facts once", () => {
  expect(factsOf([own.founded, own.founded])).toHaveLength(1);
});
