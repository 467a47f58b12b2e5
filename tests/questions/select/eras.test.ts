import { expect, test } from "vitest";
import { createRandom } from "../../../questions/random.ts";
import { yearDistractors } from "../../../questions/select/date-distractors.ts";
import { withinEra } from "../../../questions/select/eras.ts";

const all = { earliest: 0, latest: 2000 };

test("what was done during a war has no other year, and what came of it has", () => {
  const during = "In which year did Ada Brandt become a nurse during World War II?";
  expect(withinEra(all, during, 1941)).toEqual({ earliest: 1939, latest: 1945 });
  expect(withinEra(all, during, 1961)).toEqual(all);
  expect(withinEra(all, during.replace("World War II", "a war"), 1941)).toEqual(all);
});

test("there are three such years in a war of seven, and none too many in a shorter one", () => {
  const options = (year: number, stem: string) =>
    yearDistractors(String(year), withinEra(all, stem, year), createRandom("1"));
  for (const option of options(1941, "during World War II"))
    expect(Number(option)).toSatisfy((other: number) => other >= 1939 && other <= 1945);
  expect(options(1951, "during the Korean War").length).toBeLessThan(3);
});
