import { expect, test } from "vitest";
import { askMatching } from "../../../questions/ask/matching.ts";
import { findAll } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const pairs = (text: string) =>
  askMatching(findAll(reader.read(text), { title: "News", date: "2021-03-04" }).found).map(
    ({ key }) => key,
  );

const roles =
  "Ada Brandt, the mayor of Lisbon, spoke on Monday. Rosa Lind, the governor of Porto, spoke too. Karl Voss, the bishop of Bergen, slept.";

test("a description that holds the surname of its person is no riddle", () => {
  expect(pairs(`${roles} Ida Falk, the treasurer of Leeds, left.`)[0]).toContain("Ida Falk");
  const told = pairs(`${roles} Ida Falk, the chair of the Falk Museum in Leeds, left.`)[0];
  expect(told).toContain("Karl Voss");
  expect(told).not.toContain("Falk");
});
