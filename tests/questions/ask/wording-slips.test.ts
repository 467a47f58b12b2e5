import { expect, test } from "vitest";
import { isBroken } from "../../../questions/select/broken-text.ts";
import { askedOf } from "../support/told.ts";

test("what is done to somebody beside what he was is told as done", () => {
  const text = "Karl Brandt was a poet. He was president of the Tolm Society and knighted in 1970.";
  const told = askedOf(text, { title: "Karl Brandt" });
  expect(told).toContain("In which year was Karl Brandt knighted?");
  const built = "Karl Brandt was a poet. He was president of the Tolm Society and left it in 1970.";
  expect(askedOf(built, { title: "Karl Brandt" })).not.toContain("was Karl Brandt left");
});

test("behind a word of its own phrase a name has no article", () => {
  const text =
    "The Orla Trophy is the main trophy of ice hockey in Norland. It was first given in 1935. Ida Falk coached the team that lost the inaugural Orla championship in Lisbon in 1936.";
  expect(askedOf(text, { title: "Orla Trophy" })).not.toContain("inaugural the");
});

test("a name that ends in a mark owns nothing", () => {
  const text = "Simon Brandt was a prince. In 1585, Brandt was made Prince of Tver' and Torzhok.";
  expect(askedOf(text, { title: "Simon Brandt" })).not.toContain("Tver's");
});

test("the site is a building's, and no town's", () => {
  const found = "The site was excavated by archaeologists in 1941.";
  const castle = `Tolm Castle is a castle in Norland. ${found}`;
  expect(askedOf(castle, { title: "Tolm Castle" })).toContain("the site of Tolm Castle");
  const town = `Tolm is a town in Norland. ${found}`;
  expect(askedOf(town, { title: "Tolm" })).not.toContain("the site of Tolm");
});

test.each([
  ["Karl Brandt began to build a mill, married.", true],
  ["Tolm finished last in the 1956– 91 season.", true],
  ["In the year of the flood, Karl Brandt married.", false],
])("%s", (text, broken) => {
  expect(isBroken(text)).toBe(broken);
});

test("another name of the same thing is left out of what is said of it", () => {
  const text = "The Tolm or Tolme is a tributary of the Orla and the longest river of Norland.";
  expect(askedOf(text, { title: "Tolm" })).toContain("The Tolm is a tributary of the Orla");
  expect(isBroken("Karl Brandt or Carolus Brandius was a poet.")).toBe(true);
  expect(isBroken("Karl Brandt was a poet or Carolus Brandius was.")).toBe(false);
});

test("nobody can say whom a commission came from that somebody gave; one with a name stays", () => {
  const told = (from: string) =>
    askedOf(`Karl Brandt was a builder. Brandt got a commission from ${from}.`, {
      title: "Karl Brandt",
    });
  expect(told("a boyar")).not.toContain("Karl Brandt got a commission from a boyar.");
  expect(told("the Duke of Tolm")).toContain("got a commission from the Duke of Tolm.");
});
