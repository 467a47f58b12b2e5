import { expect, test } from "vitest";
import { generate, selectFrom } from "../../../questions/generate.ts";
import { keyTextOf } from "../../../tools/eval-questions/sheet.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const ask = (text: string, title = "") =>
  generate({ title, text }, { count: 20, seed: "1" }, reader).questions;

const article = `The Tolm Museum is a museum of minerals in Lisbon. It was founded in 1953 by the Dutch engineer Ada Brandt.
The painter Rosa Lind gave the Tolm Museum 430 stones from Angola in 1961. In 1975 the Tolm Museum was closed because the roof of its main hall had fallen in.
The Brandt Foundation reopened the Tolm Museum in 1982. About 46,000 people visit the Tolm Museum each year.
The geologist Karl Holt directed the Tolm Museum from 1990 to 2004. In 2011, the Tolm Museum bought a meteorite from Brazil for 90,000 euros.`;

test("no sentence and no key is asked more than twice, and no kind fills the quiz", () => {
  const questions = ask(article, "Tolm Museum");
  expect(questions.length).toBeGreaterThanOrEqual(5);
  const count = (values: (string | number)[]) =>
    Math.max(...values.map((value) => values.filter((other) => other === value).length));
  expect(count(questions.map(({ evidence }) => evidence.start))).toBeLessThanOrEqual(2);
  const keyed = questions.filter(({ kind }) => kind !== "true_false");
  expect(count(keyed.map(keyTextOf))).toBeLessThanOrEqual(2);
  expect(questions.filter(({ kind }) => kind === "true_false").length).toBeLessThanOrEqual(8);
  expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
});

test("what the article says of two people is not asked for one of them", () => {
  const stems = (text: string) =>
    selectFrom(reader.read(text), { title: "" }, { count: 20, seed: "1" }).selection.ranked.map(
      ({ question }) => question.stem,
    );
  const asksWho = (text: string) =>
    stems(text).some((stem) => /^Who won the Tolm Award in Lisbon/.test(stem));
  const lind = "Rosa Lind won the Tolm Award in Lisbon in May 1961.";
  expect(asksWho(`${lind} Karl Holt won the Tolm Award in Lisbon in May 1961.`)).toBe(false);
  expect(asksWho(`${lind} Karl Holt painted the Tolm Bridge in Lisbon in May 1961.`)).toBe(true);
});

test("what a place's name proves is no statement to judge", () => {
  const town = (text: string) =>
    ask(`Varnholt is a town on the Tolm River in Norway. ${text}`, "Varnholt")
      .filter(({ kind }) => kind === "true_false")
      .map(({ stem }) => stem)
      .join("\n");
  expect(town("Varnholt is served by the Varnholt Airport.")).not.toContain("Airport");
  expect(town("Varnholt is served by the Norham Airport.")).toContain("Norham Airport");
});

test("options stand once each, hold the key once, and are not in the stem", () => {
  for (const question of ask(article, "Tolm Museum")) {
    if (question.kind !== "multiple_choice") continue;
    const texts = question.options.map(({ text }) => text);
    expect(texts).toHaveLength(4);
    expect(new Set(texts).size).toBe(4);
    expect(question.options.filter(({ id }) => id === question.key)).toHaveLength(1);
    for (const text of texts) expect(question.stem).not.toContain(text);
  }
});

test("a year that is asked for dates its question; one that nothing dates is not printed of news", () => {
  const opening = "The council of Lindvik voted on Tuesday to close the old harbour.";
  const stems = (text: string) =>
    selectFrom(
      reader.read(`${opening} ${text}`),
      { title: "Harbour to close", date: "2019-03-06" },
      { count: 20, seed: "1" },
    ).selection.ranked.map(({ candidate }) =>
      candidate.form === "when" ? `${candidate.stem} ${candidate.key}` : candidate.stem,
    );
  expect(stems("Brandt Motors bought the Norholm Shipyard in 2003.")).toContain(
    "In which year did Brandt Motors buy the Norholm Shipyard? 2003",
  );
  expect(
    stems("Brandt Motors bought the Norholm Shipyard from Karl Voss at an auction in Oslo.").filter(
      (stem) => !stem.includes("2019"),
    ),
  ).toEqual([]);
});
