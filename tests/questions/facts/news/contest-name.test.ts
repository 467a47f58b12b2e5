import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const title = "Outsider stuns champion in Norham";
const date = "2016-09-06";
const documentOf = (text: string, headline = title) =>
  createDocument(reader.read(text), { title: headline, date });
const contestOf = (text: string, headline = title) =>
  documentOf(text, headline).setting?.where ?? null;
const stemsOf = (text: string) => askedOf(text, { title, date });

const marathon = "Rosa Lind won the Norham Bay Marathon on Sunday.";

describe("the contest that somebody won", () => {
  test.each([
    ["below a headline without its name", marathon, "in the 2016 Norham Bay Marathon"],
    [
      "told as what came of it",
      "Rosa Lind saved two match points on Sunday to win the Norham Open.",
      "at the 2016 Norham Open",
    ],
    ["with its land", "Rosa Lind won the Tour of the Alps.", "in the 2016 Tour of the Alps"],
  ])("%s", (_, text, where) => {
    expect(contestOf(text)).toBe(where);
  });

  test.each([
    ["where nobody won", "Rosa Lind missed the Norham Bay Marathon on Sunday.", title],
    [
      "where two are named",
      "Rosa Lind, who won the Norham Cup, won the Norham Bay Marathon on Sunday.",
      title,
    ],
    ["where the headline tells of no win", marathon, "Rain falls in Norham"],
  ])("is none %s", (_, text, headline) => {
    expect(contestOf(text, headline) ?? "").not.toMatch(/Marathon|Cup/);
  });

  test("leads what was done on the course, and nobody's past", () => {
    const stems = stemsOf(
      `${marathon} Ada Brandt dropped out near Colbury Bridge. Karl Voss moved to Leeds at 14 to train there.`,
    );
    expect(stems).toMatch(/In the 2016 Norham Bay Marathon, .*Ada Brandt drop/);
    expect(stems).not.toMatch(/Marathon.*(moved?|Leeds)/);
  });

  test("makes its finish line known, and nothing else that is crossed", () => {
    const told = (text: string) => stemsOf(`${marathon} ${text}`);
    expect(told("Ada Brandt crossed the line in two hours and 31 minutes.")).toMatch(
      /Marathon, .*the line/,
    );
    expect(told("Ada Brandt crossed the bridge in two hours and 31 minutes.")).not.toMatch(
      /Marathon, .*the bridge/,
    );
  });
});

test("what a match has of its own is known behind its name, with the word that says which", () => {
  const open = "Rosa Lind saved two match points on Sunday to win the Norham Open.";
  expect(stemsOf(`${open} Ada Brandt lost the second set in Colbury Hall.`)).toMatch(
    /At the 2016 Norham Open, .*the second set/,
  );
  expect(stemsOf(`${open} Ada Brandt lost the set, and her fans left.`)).not.toMatch(/the set/);
});
