import { expect, test } from "vitest";
import { selectFrom } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const life = "Ida Brandt (3 May 1901 – 4 June 1987) was a Dutch engineer who designed bridges.";
/** What may be asked of the text, but for statements and gaps. */
const stems = (text: string) =>
  selectFrom(reader.read(`${life} ${text}`), { title: "Ida Brandt" }, { count: 20, seed: "1" })
    .selection.ranked.map(({ question }) => question)
    .filter(({ kind }) => kind !== "true_false" && kind !== "cloze")
    .map(({ stem }) => stem);

test("an age is asked with what happened at it, and not without", () => {
  expect(stems("Her father died in a boating accident when she was 13 years old.")).toContain(
    "How old was Ida Brandt when her father died in a boating accident?",
  );
  expect(stems("When she was seven years old, Brandt moved to Lisbon with her uncle.")).toContain(
    "How old was Ida Brandt when she moved to Lisbon with her uncle?",
  );
  expect(stems("She was eleven years old when her mother left for Lisbon.")).toContain(
    "How old was Ida Brandt when her mother left for Lisbon?",
  );
  expect(
    stems("By the time the Tolm Canal was complete, she was five years old.").join("\n"),
  ).not.toContain("How old");
});

test("an age without “of” is an age", () => {
  expect(stems("At age nine, she began to write stories about ships.")).toContain(
    "At what age did Ida Brandt begin to write stories about ships?",
  );
  expect(stems("She moved to Lisbon at age ten.")).toContain(
    "At what age did Ida Brandt move to Lisbon?",
  );
});

test("“to” before a noun is no purpose, before a verb it is one", () => {
  expect(
    stems("She was taken to swimming classes while her uncle stayed in Lisbon.").join("\n"),
  ).not.toContain("Why");
  expect(
    stems("She was taken to Lisbon in 1912 to learn swimming from her uncle.").join("\n"),
  ).toMatch(/to learn swimming from her uncle\?/);
});
