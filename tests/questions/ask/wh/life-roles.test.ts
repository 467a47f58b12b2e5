import { expect, test } from "vitest";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const life = "Ida Brandt (3 May 1901 – 4 June 1987) was a Dutch engineer who designed bridges.";
const asked = (text: string) =>
  generate({ title: "Ida Brandt", text: `${life} ${text}` }, { count: 20, seed: "1" }, reader)
    .questions.filter(({ kind }) => kind !== "true_false" && kind !== "cloze")
    .map(({ stem }) => stem);

test("what a role is held in is asked for behind the role, a friendship is none", () => {
  expect(asked("Brandt was a member of the Orrin Potters Cooperative.")).toContain(
    "Of which cooperative was Ida Brandt a member?",
  );
  expect(asked("She began her career as a biologist in the Orrin Fisheries Bureau.")).toContain(
    "In which agency did Ida Brandt begin her career as a biologist?",
  );
  expect(asked("Brandt was a friend of the Orrin Potters Cooperative.").join("\n")).not.toContain(
    "Of which cooperative",
  );
});

test("somebody is asked for by the title before the name, but no brother is", () => {
  expect(asked("She married the sculptor Henrik Moe in Leeds.").join("\n")).toMatch(
    /Which sculptor did Ida Brandt marry/,
  );
  expect(asked("She visited her brother Henrik Brandt in 1925.").join("\n")).not.toMatch(
    /Which brother/,
  );
});

test("where somebody was born is told by a participle in front", () => {
  expect(asked("Born in the town of Leth, Brandt came from a poor family.")).toContain(
    "In which town was Ida Brandt born?",
  );
  expect(asked("Raised by an aunt, Brandt came from a poor family.").join("\n")).not.toContain(
    "In which town",
  );
});

test("a place that is part of another name is no wrong option", () => {
  const { questions } = generate(
    {
      title: "Ida Brandt",
      text: `${life} She was born in Lyon. Helena of Bulgaria, Olga of Sorral and Anne of Tolm were her friends. She met them in Athens.`,
    },
    { count: 20, seed: "1" },
    reader,
  );
  const options = questions.flatMap((one) => ("options" in one ? (one.options ?? []) : []));
  expect(options.map((option) => JSON.stringify(option)).join("\n")).not.toContain("Helena");
});
