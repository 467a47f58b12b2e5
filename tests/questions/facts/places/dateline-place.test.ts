import { describe, expect, test } from "vitest";
import { placeOf } from "../../../../questions/facts/places/dateline-place.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { toldOf } from "../../support/told.ts";

const reader = loadEnglishReader();

test.each([
  ["HARLAN CREEK, Ohio", "Harlan Creek, Ohio"],
  ["KETTLE BEND, Sask.", "Kettle Bend"],
  // A name of parts that are written in their own ways is left alone.
  ["L’AQUILA", null],
  ["SAINT-ÉTIENNE, France", "Saint-Étienne, France"],
  ["Reuters", null],
  [undefined, null],
])("the place of %s", (dateline, place) => {
  expect(placeOf(dateline)).toBe(place);
});

test("“this small town” is the one of the dateline; without one nobody knows it", () => {
  const text =
    "A freight train left the rails on the edge of this small Ohio town on Monday. Rosa Lind lost her barn in the fire.";
  const stems = (dateline: { date: string; place?: string }) =>
    generate({ title: "News", text, dateline }, { count: 20, seed: "1" }, reader)
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(stems({ date: "2021-03-04", place: "PENBURY, Ohio" })).toContain(
    "on the edge of Penbury, Ohio",
  );
  expect(stems({ date: "2021-03-04" })).not.toMatch(/this small|le(ft|ave) the rails/);
});

describe("the dateline tells", () => {
  const told = (text: string, place?: string) =>
    toldOf(text, { title: "News", date: "2021-03-04", ...(place === undefined ? {} : { place }) });

  test("which country an opening means, unless it names one", () => {
    const storm = "A violent storm swept through the south of the country on Monday.";
    expect(told(storm, "PENBURY, Norway")).toMatch(/sw(ept|eep) through the south of Norway/);
    expect(told(storm)).toBe("");
    const other =
      "A storm that killed two in Chile swept through the south of the country on Monday.";
    expect(told(other, "PENBURY, Norway")).not.toMatch(/Norway/);
  });

  test("which town an opening describes, where the article goes on to name it", () => {
    const vote = "Residents of a river town of 23,000 people have voted to close the harbour.";
    const more = " Penbury has two harbours.";
    expect(told(vote + more, "PENBURY, Ohio")).toMatch(/[Rr]esidents of Penbury, Ohio,/);
    expect(told(vote, "PENBURY, Ohio")).not.toContain("Penbury");
  });
});
