import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("a number behind a hyphen is of the name, and tells a satellite from its company", () => {
  const told = toldOf(
    "Tolmsat-2 is the first satellite to be operated by Tolmsat Corporation. It was built by Velden Systems. The satellite was originally named Orlasat-8.",
    { title: "Rocket launches Tolmsat-2", date: "2019-06-03" },
  );
  expect(told).toMatch(/^Tolmsat-2 was originally named Orlasat-8/m);
  expect(told).not.toMatch(/^Tolmsat (?:Corporation )?was/m);
});

test("a score and a span of years are no number of a name", () => {
  const told = toldOf("Lindvik Rovers beat Orla Town 3-2 in Westmark in May 2014.", {
    title: "Rovers win",
    date: "2014-05-19",
  });
  expect(told).toMatch(/Lindvik Rovers beat Orla Town 3-2/);
});
