import { expect, test } from "vitest";
import { askWhat } from "../../../../questions/ask/wh/what.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string) =>
  askWhat(findAll(reader.read(text), { title: "Colbury" }).found)
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem }) => stem);

test("a thing is asked for by what it did to something, not by where it lies or how it is", () => {
  expect(asked("A plaque from 1990 commemorates the painter Ada Brandt.")).toEqual([
    "What commemorates the painter Ada Brandt?",
  ]);
  expect(asked("A plaque from 1990 lies near the Colbury Bridge in Leeds.")).toEqual([]);
  expect(asked("A plaque from 1990 is nearly black on the Colbury Bridge in Leeds.")).toEqual([]);
});

test("what was done to a thing is asked, what is done to it is not", () => {
  const found = "A small bronze plaque was found near the Colbury Bridge in 1990.";
  expect(asked(found)).toEqual(["What was found near the Colbury Bridge in 1990?"]);
  expect(asked("A small bronze plaque is kept near the Colbury Bridge in Leeds.")).toEqual([]);
});

test("of what something is, only the main one of its kind is asked for", () => {
  const main = "Tourism is the main source of income in Leeds and Bradford.";
  expect(asked(main)).toEqual(["What is the main source of income in Leeds and Bradford?"]);
  expect(asked("Tourism is a new source of income in Leeds and Bradford.")).toEqual([]);
});

test("what somebody caused or gained is not asked for", () => {
  expect(asked("Ada Brandt restored an old lens in Leeds in 1990.")).toHaveLength(1);
  expect(asked("Ada Brandt gained great respect in Leeds in 1990.")).toEqual([]);
});
