import { expect, test } from "vitest";
import type { Candidate } from "../../../questions/ask/types.ts";
import { findAll } from "../../../questions/generate.ts";
import { createContextMeasure, isPlaced } from "../../../questions/select/context.ts";
import { leadWithTopic } from "../../../questions/select/topic-lead.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const text = `A storm closed the harbour of Leeds on Monday. Rosa Lind rescued two sailors from the Tolm Queen in the morning.
Besides the sailors, she saved a dog from the water. The Tolm Queen had left Lisbon with salt, wool and oil.`;
const { found } = findAll(loadEnglishReader().read(text), {
  title: "Storm closes harbour",
  date: "2021-03-04",
});
const { document, facts } = found;
const candidate = (change: Partial<Candidate>): Candidate => ({
  form: "who",
  shape: { type: "open" },
  stem: "",
  key: "Rosa Lind",
  accepted: [],
  answer: "person",
  entity: null,
  fact: facts[0] ?? null,
  answerTokens: [],
  sentence: 0,
  evidence: { start: 0, end: 0, text: "" },
  confidence: 1,
  isTopic: false,
  faults: [],
  ...change,
});

test("a person alone does not place a question; a named thing with enough words does", () => {
  const contextOf = createContextMeasure(found);
  const placed = (stem: string) => isPlaced(contextOf(candidate({ stem, key: "True" })));
  expect(placed("Rosa Lind rescued two sailors early in the morning.")).toBe(false);
  expect(placed("Rosa Lind rescued two sailors from the Tolm Queen.")).toBe(true);
});

test("the place leads a question word, and ends a question that a preposition leads", () => {
  const led = (stem: string, change: Partial<Candidate> = {}) =>
    leadWithTopic(candidate({ stem, ...change }), "In Leeds in 2021", document)?.stem;
  expect(led("Who rescued two sailors?")).toBe("In Leeds in 2021, who rescued two sailors?");
  expect(led("Besides the sailors, what did she save?")).toBe(
    "In Leeds in 2021, besides the sailors, what did she save?",
  );
  expect(led("Rosa Lind rescued two sailors.")).toBe(
    "In Leeds in 2021, Rosa Lind rescued two sailors.",
  );
  expect(led("In which month were the sailors rescued?")).toBe(
    "In which month were the sailors rescued in Leeds in 2021?",
  );
  expect(led("Who was rescued on March 1, 2021?")).toBe(
    "In Leeds, who was rescued on March 1, 2021?",
  );
});

test("no place is given where a place is asked; before a clause it stands in front", () => {
  const led = (stem: string, change: Partial<Candidate> = {}) =>
    leadWithTopic(candidate({ stem, ...change }), "In Leeds in 2021", document);
  expect(led("In which city was the lens made?", { answer: "place" })).toBeNull();
  expect(led("In which month did she leave because it rained?")?.stem).toBe(
    "In Leeds in 2021, in which month did she leave because it rained?",
  );
});
