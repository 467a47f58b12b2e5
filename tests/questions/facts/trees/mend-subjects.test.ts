import { expect, test } from "vitest";
import { findAll, generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Subject and verb of every fact of the text, and the words of its other parts. */
const facts = (text: string): string[] =>
  findAll(reader.read(text), { title: "" }).found.facts.map(({ tree, subject, verbs, slots }) => {
    const written = (tokens: number[]) => tokens.map((i) => tree.tokens[i]?.form).join(" ");
    const parts = [subject.tokens, verbs.tokens, ...slots.map(({ tokens }) => tokens)];
    return parts.map(written).join(" | ");
  });

test("a verb without a subject takes the bare noun before it, and no time", () => {
  expect(facts("The couple separated, and in 1883 the firm of Olaf Brandt failed.")[0]).toBe(
    "The couple | separated",
  );
  expect(facts("The following year the couple moved to Lisbon.")).toEqual([
    "the couple | moved | to Lisbon",
  ]);
  expect(facts("Last year moved in haste the couple to Lisbon.").join()).not.toMatch(/^Last year/);
});

test("what is said of the whole clause behind its comma is no part of it; a list is", () => {
  expect(
    facts(
      "In 1921 the Supreme Court of Norland ruled that both ferries had been equally at fault, a judgment upheld in Oslo by the Privy Council the next year.",
    )[0],
  ).toBe(
    "the Supreme Court of Norland | ruled | In 1921 | that both ferries had been equally at fault",
  );
  expect(facts("In 1921 Ida Falk founded a school, a library and a museum in Lisbon.")[0]).toBe(
    "Ida Falk | founded | In 1921 | a school , a library and a museum in Lisbon",
  );
});

test("a tensed verb behind an infinitive goes on with the main clause; another infinitive does not", () => {
  const stayed = "Olaf Brandt stayed at Tolm Castle to warn the trains";
  expect(facts(`${stayed} and was among the dead.`)).toEqual([
    "Olaf Brandt | stayed | to warn the trains",
    "Olaf Brandt | was | among the dead",
  ]);
  expect(facts(`${stayed} and save the crew.`)).toEqual([
    "Olaf Brandt | stayed | to warn the trains and save the crew",
  ]);
});

test("what somebody is, told before the name, is no second subject; two people are two", () => {
  const life = "Ida Brandt (3 May 1901 – 4 June 1987) was a Dutch singer.";
  const stems = (text: string) =>
    generate({ title: "Ida Brandt", text: `${life} ${text}` }, { count: 20, seed: "1" }, reader)
      .questions.map(({ stem }) => stem)
      .join("\n");
  const told = stems(
    "An accomplished poet in her youth, Brandt left Lisbon in 1919 to study in Paris.",
  );
  expect(told).toContain("In which year did Ida Brandt leave Lisbon to study in Paris?");
  expect(told).not.toContain("Ida Brandt's youth");
  expect(stems("A doctor and Brandt left Lisbon in 1919.")).not.toMatch(/did Ida Brandt leave/);
});
