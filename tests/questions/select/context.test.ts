import { expect, test } from "vitest";
import type { Candidate } from "../../../questions/ask/types.ts";
import { findAll } from "../../../questions/generate.ts";
import { createContextMeasure, isPlaced } from "../../../questions/select/context.ts";
import { withPlaceLast } from "../../../questions/select/place-last.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const text = `A storm closed the harbour of Leeds on Monday. Rosa Lind rescued two sailors from the Tolm Queen in the morning.
Besides the sailors, she saved a dog from the water. The Tolm Queen had left Lisbon with salt, wool and oil.`;
const { found } = findAll(loadEnglishReader().read(text), {
  title: "Storm closes harbour",
  date: "2021-03-04",
});
const { facts } = found;
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

test("the place of the article stands last behind a question that a preposition leads, and in front of nothing", () => {
  const { found: town } = findAll(
    loadEnglishReader().read(
      "Velmont is a town in Tasmia. A fire destroyed the mill of Velmont in 1920.",
    ),
    { title: "Velmont" },
  );
  const [fact = null] = town.facts;
  const last = (stem: string, change: Partial<Candidate> = {}) =>
    withPlaceLast(candidate({ stem, fact, ...change }), town.document)?.stem ?? null;
  expect(last("In which year were eleven sailors rescued?")).toBe(
    "In which year were eleven sailors rescued in Velmont?",
  );
  expect(last("Who rescued eleven sailors?")).toBeNull();
  expect(last("In which year was the mill of Velmont rebuilt?")).toBeNull();
  expect(last("In which city was the lens made?", { answer: "place" })).toBeNull();
  expect(last("In which year did she leave because it rained?")).toBeNull();
});

test("neither an empire nor a bridge is told behind what need not have happened there", () => {
  const lastOf = (text: string, title: string): string | null => {
    const { found: told } = findAll(loadEnglishReader().read(text), { title });
    const fact = told.facts.at(-1) ?? null;
    const answerTokens = fact?.slots.find(({ role }) => role === "time")?.tokens ?? [];
    const asked = candidate({ stem: "In which year did it happen?", fact, answerTokens });
    return withPlaceLast(asked, told.document)?.stem ?? null;
  };
  const bridge = "The Orla Bridge is a bridge in Tasmia.";
  expect(lastOf(`${bridge} The Lindvik Wall was built in 1961.`, "Orla Bridge")).toBeNull();
  expect(lastOf(`${bridge} A toll house was built in 1961.`, "Orla Bridge")).toMatch(
    /on the Orla Bridge\?$/,
  );
  const empire = "The Orm Empire was an empire in Asia.";
  expect(lastOf(`${empire} A tax was abolished in 961.`, "Orm Empire")).toBeNull();
});

test("the opening of news is placed by its day and a name; another sentence is not", () => {
  const contextOf = createContextMeasure(found);
  const stem = "Who rescued the crew on March 1, 2021, near Leeds?";
  const isOpeningPlaced = (fact: Candidate["fact"]) =>
    isPlaced(contextOf(candidate({ stem, key: fact?.lead ?? "nobody", fact })));
  expect(isOpeningPlaced(facts[0] ?? null)).toBe(true);
  expect(isPlaced(contextOf(candidate({ stem: "Who rescued the crew on March 1, 2021?" })))).toBe(
    false,
  );
});
