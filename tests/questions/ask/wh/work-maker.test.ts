import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const orchard = (rest: string) =>
  askedOf(`The Glass Orchard is ${rest}`, { title: "The Glass Orchard" });

test.each([
  ["a 1968 novel by Irish author Una Brannock.", "Who wrote The Glass Orchard?"],
  ["an oil painting by the painter Jan Verbeek, sold in 1871.", "Who painted The Glass Orchard?"],
  ["a 1976 illustration by Una Brannock.", "Who drew The Glass Orchard?"],
  [
    "a fantasy novel written by the Irish author Una Brannock and first published by Parnell Press.",
    "Who wrote The Glass Orchard?",
  ],
])("a work that is %s is asked for its maker", (rest, stem) => {
  expect(orchard(rest).split("\n")).toContain(stem);
});

test("by one of two, of a kind or by what is no person nobody wrote it", () => {
  expect(orchard("a novel by Una Brannock and Karl Lind.")).not.toContain("Who wrote");
  expect(orchard("a cinema by Una Brannock.")).not.toMatch(/Who (wrote|painted|made)/);
  expect(orchard("a novel by the sea in Leeds.")).not.toContain("Who wrote");
});
