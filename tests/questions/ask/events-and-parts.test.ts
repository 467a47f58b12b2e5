import { expect, test } from "vitest";
import { askHowManyWithin } from "../../../questions/ask/how-many-within.ts";
import { askRole } from "../../../questions/ask/role.ts";
import type { Form } from "../../../questions/ask/types.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { selectQuestions } from "../../../questions/select/index.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const foundIn = (title: string, text: string) => findAll(reader.read(text), { title }).found;

/** "stem → key" of every question without fault that the form makes of the text. */
const asked = (form: Form, title: string, text: string): string[] =>
  form(foundIn(title, text))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`);

/** "stem → key" of all that may be printed. */
const printed = (title: string, text: string): string[] =>
  selectQuestions(foundIn(title, text), { count: 50, kinds: null }, createRandom("1")).ranked.map(
    ({ question, candidate }) => `${question.stem} → ${candidate.key}`,
  );

const press = "The Tolm press is a machine for printing cards. ";
const flood = "The Great Tolm Flood was a disaster that struck the town of Tolm in 1911. ";
const voyage = "The Tolm Antarctic Expedition was a voyage led by Anna Falk. ";

test("the number inside a phrase behind a preposition is asked for", () => {
  expect(
    asked(askHowManyWithin, "Tolm press", `${press}The operator sits at a row of 90 keys.`),
  ).toEqual(["At a row of how many keys does the operator of the Tolm press sit? → 90"]);
  const amounts = `${press}It was sold after a wait of five and a half months with a bill of nine crowns.`;
  expect(asked(askHowManyWithin, "Tolm press", amounts)).toEqual([]);
});

test("what people suffered in a disaster is told with its name", () => {
  const killed = printed("Great Tolm Flood", `${flood}Nearly 1,800 people were killed.`);
  expect(killed).toContain("How many people were killed in the Great Tolm Flood? → Nearly 1,800");
  const before = printed("Great Tolm Flood", `${flood}Nearly 1,800 people were hired in 1850.`);
  expect(before.join("\n")).not.toContain("hired in the Great Tolm Flood");
  const later = printed("Great Tolm Flood", `${flood}In 1950 nearly 1,800 people were killed.`);
  expect(later.join("\n")).not.toContain("killed in the Great Tolm Flood");
});

test("whoever belongs to an expedition is told by it", () => {
  const told = (text: string) => printed("Tolm Antarctic Expedition", voyage + text);
  expect(told("The men suffered from scurvy and despair.")).toContain(
    "What did the men of the Tolm Antarctic Expedition suffer from? → Scurvy and despair",
  );
  expect(told("Some men of Leeds suffered from scurvy.").join("\n")).not.toContain("men of the");
  expect(
    asked(
      askRole,
      "Tolm Antarctic Expedition",
      `${voyage}The first mate was a young sailor, Ola Berg.`,
    ),
  ).toEqual(["Who was the first mate of the Tolm Antarctic Expedition? → Ola Berg"]);
  const rest = `${voyage}The rest of the party in Leeds was a young sailor, Ola Berg.`;
  expect(asked(askRole, "Tolm Antarctic Expedition", rest)).toEqual([]);
});

test("the walls of the town are not the castle's", () => {
  const castle = "Tolm Castle is a fortress in Leeds. ";
  const told = (text: string) => printed("Tolm Castle", castle + text).join("\n");
  expect(told("The outer walls were built of limestone in 1290.")).toContain(
    "outer walls of Tolm Castle",
  );
  expect(told("The town walls were built of limestone in 1290.")).not.toContain(
    "walls of Tolm Castle",
  );
});

test("what is often called something is asked for its name", () => {
  const town = "Tolm is a town in Portugal. ";
  expect(
    printed("Tolm", `${town}It is often called the opal capital of Europe.`).join("\n"),
  ).toMatch(/often called/);
  expect(
    printed("Tolm", `${town}It often suffered from the floods of the Douro.`).join("\n"),
  ).not.toContain("often suffered");
});
