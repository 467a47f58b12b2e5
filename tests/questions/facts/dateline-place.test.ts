import { expect, test } from "vitest";
import { placeOf } from "../../../questions/facts/dateline-place.ts";
import { generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

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
  const reader = loadEnglishReader();
  const stems = (dateline: { date: string; place?: string }) =>
    generate({ title: "News", text, dateline }, { count: 20, seed: "1" }, reader)
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(stems({ date: "2021-03-04", place: "PENBURY, Ohio" })).toContain(
    "on the edge of Penbury, Ohio,",
  );
  expect(stems({ date: "2021-03-04" })).not.toMatch(/this small|left the rails/);
});
