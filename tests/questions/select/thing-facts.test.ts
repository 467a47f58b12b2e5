import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { createContextMeasure } from "../../../questions/select/context.ts";
import { tierOfThingFact } from "../../../questions/select/thing-facts.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const town = `Varnholt is a town on the Tolm River in the north of Norway. The town lies between two hills and has a small harbour.
A plague killed half of Varnholt's population in the 14th century. Varnholt received a large bell from a merchant in 1402.
Varnholt's dialect is called Velsk. The Wallhaus was built in 1627 by Jakob Orn.`;

/** The tier of each question of the text, were its rank so high. */
function tiersAt(rank: number, text = town, title = "Varnholt") {
  const { found } = findAll(reader.read(text), { title });
  const contextOf = createContextMeasure(found);
  return new Map(
    askAll(found, createRandom("1")).map((candidate) => [
      candidate.stem,
      tierOfThingFact(candidate, found.document, { rank, context: contextOf(candidate) }),
    ]),
  );
}

const killed = "What killed half of Varnholt's population in the 14th century?";
const built = "Who built the Wallhaus in 1627?";

test("what struck a place, and what something of it is called, comes before what it got", () => {
  expect(tiersAt(0.2).get(killed)).toBe(1);
  expect(tiersAt(0.35).get(killed)).toBe(0);
  expect(tiersAt(0.2).get("What is Varnholt's dialect called?")).toBe(1);
  expect(tiersAt(0.35).get("What did Varnholt receive from a merchant in 1402?")).toBe(null);
});

test("who built what has a name of its own is asked without the town", () => {
  expect(tiersAt(0.16).get(built)).toBe(1);
  expect(tiersAt(0.1).get(built)).toBe(null);
});

test("a life has facts of its own", () => {
  const life = tiersAt(
    0.35,
    "Ada Brandt (1801–1870) was a Norwegian architect. She built the Wallhaus in 1827.",
    "Ada Brandt",
  );
  expect([...life.values()].every((tier) => tier === null)).toBe(true);
});

test("why something befell the article's place is a main fact, whatever the verb", () => {
  const reasons = tiersAt(
    0.31,
    "Varnholt is a town on the Tolm River. Varnholt lost its harbour in 1602 because the river had silted up.",
  );
  expect(reasons.get("Why did Varnholt lose its harbour in 1602?")).toBe(0);
});

test("a measure is a main fact though it is told as about so much, what probably was is none", () => {
  const of = (text: string) =>
    tiersAt(0.31, `Varnholt Lighthouse is a lighthouse in Norway. ${text}`, "Varnholt Lighthouse");
  expect(
    of("Varnholt Lighthouse is about 41 metres high.").get("How high is Varnholt Lighthouse?"),
  ).toBe(0);
  expect(
    of("Varnholt Lighthouse was probably designed in 1841 by Jakob Orn.").get(
      "Who probably designed Varnholt Lighthouse in 1841?",
    ) ?? null,
  ).toBe(null);
});
