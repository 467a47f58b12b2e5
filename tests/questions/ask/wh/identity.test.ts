import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** "stem → key" of every question that nothing keeps from print. */
const asked = (title: string, text: string): string =>
  askAll(findAll(reader.read(text), { title }).found, createRandom("1"))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`)
    .join("\n");

test("what something of a place is, is asked by its owner", () => {
  const text =
    "Orvalla is an island in Velmont. Orvalla's main industries are spices, raffia, and tourism. The capital of Orvalla is Tolm City.";
  expect(asked("Orvalla", text)).toContain(
    "What are Orvalla's main industries? → Spices, raffia, and tourism",
  );
  expect(asked("Orvalla", text)).toContain("What is the capital of Orvalla? → Tolm City");
});

test("nobody's, or somebody, is not asked so", () => {
  const text =
    "Orvalla is an island in Velmont. The main industries are spices, raffia, and tourism. Orvalla's ruler is Ada Brandt. Orvalla's harbour is a museum.";
  expect(asked("Orvalla", text)).not.toMatch(/What (is|are) (the main|Orvalla's)/);
});

test("the province of a village is asked for by its class, a plain “in the north” is not", () => {
  const village = (where: string) => asked("Orvalla", `Orvalla is a village in ${where}.`);
  expect(village("the Dutch province of Groningen")).toContain(
    "In which Dutch province is Orvalla located? → Groningen",
  );
  expect(village("the north of Groningen")).not.toContain("located?");
  expect(
    asked("Orvalla", "Orvalla is a village. Orvalla is located in the municipality of Winsum."),
  ).toContain("In which municipality is Orvalla located? → Winsum");
});

test("who was somewhere once is not located there", () => {
  const text = "Ada Brandt was a painter in the Dutch province of Groningen.";
  expect(asked("Ada Brandt", text)).not.toContain("located?");
});

test("what the main ones of the article's thing are is asked, what is one of many is not", () => {
  const of = (text: string) => asked("Orlitis", `Orlitis is an infection of the skin. ${text}`);
  expect(of("The primary symptoms of orlitis are fever and a red rash.")).toContain(
    "What are the primary symptoms of orlitis? → Fever and a red rash",
  );
  expect(of("A symptom of orlitis is fever.")).not.toMatch(/What is a symptom/);
  expect(of("The main victims of orlitis are children.")).not.toMatch(/What are the main/);
});
