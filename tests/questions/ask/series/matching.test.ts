import { expect, test } from "vitest";
import { askMatching } from "../../../../questions/ask/series/matching.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string, heading = {}) =>
  askMatching(findAll(reader.read(text), { title: "", ...heading }).found);
const pairs = (text: string) => asked(text).map(({ key }) => key);

const roles =
  "Ada Brandt, the mayor of Lisbon, spoke on Monday. Rosa Lind, the governor of Porto, spoke too. Karl Voss, the bishop of Bergen, slept.";

test("a description that holds the surname of its person is no riddle", () => {
  expect(pairs(`${roles} Ida Falk, the treasurer of Leeds, left.`)[0]).toContain("Ida Falk");
  const told = pairs(`${roles} Ida Falk, the chair of the Falk Museum in Leeds, left.`)[0];
  expect(told).toContain("Karl Voss");
  expect(told).not.toContain("Falk");
});

test("people of news are matched where it is about something with a name, and else not at all", () => {
  const date = "2021-03-04";
  expect(asked(roles, { title: "Three speak", date })).toEqual([]);
  const race = `Olive Strand won the Norham Bay Marathon on Monday. ${roles}`;
  expect(asked(race, { title: "Outsider stuns champion", date }).map(({ stem }) => stem)).toEqual([
    "Match each person to his or her role in the 2021 Norham Bay Marathon.",
  ]);
});

test("half of a clause is no role", () => {
  const captain = "They were beaten by Norham, whose captain, Ida Falk, wept.";
  expect(pairs(`${roles} ${captain}`).join()).not.toMatch(/whose/i);
});
