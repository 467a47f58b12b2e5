import { expect, test } from "vitest";
import { isBroken } from "../../../questions/select/broken-text.ts";
import { isHanging } from "../../../questions/select/hanging-words.ts";
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
  ["Who asked Karl Brandt he remained silent?", true],
  ["Who asked Karl Brandt to remain silent?", false],
  ["The squadron flew patrols and, bombing raids.", true],
  ["The squadron flew patrols and, after 1942, bombing raids.", false],
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

test("“then” beside a passive goes, since nobody knows after what; before a bare participle it tells when", () => {
  const life = (rest: string) =>
    askedOf(`Ida Brandt was a judge in Leeds. ${rest}`, { title: "Ida Brandt" });
  expect(life("She was then appointed by Karl Lind to a commission in Tolm.")).toContain(
    "Who appointed Ida Brandt to a commission in Tolm?",
  );
});

test("what refers to something does so nowhere, and a translation is one of something", () => {
  const asked = (text: string) =>
    askedOf(`The Glass Orchard is a poem by Una Brannock. ${text}`, { title: "The Glass Orchard" });
  expect(asked("Its title refers to a small farm in Velmont.")).not.toMatch(/^Where does/m);
  expect(asked("It was called The Tree in Velmont in 1902.")).not.toMatch(/^Where was/m);
  expect(asked("In 1921 Karl Lind produced an English translation.")).not.toMatch(/which year/);
  expect(asked("In 1921 Karl Lind produced an English translation of the poem.")).toMatch(
    /which year/,
  );
});

test("the land around a place stays with it", () => {
  const text =
    "The Tolm Stones was a monument that stood in Orla County, Georgia, United States, from 1980 to 2012.";
  expect(askedOf(text, { title: "Tolm Stones" })).toContain("Orla County, Georgia, United States");
});

test("a time that has lost its seconds is no time, and no year is asked of what went on for many", () => {
  const life = (rest: string) =>
    askedOf(`Ida Brandt was a swimmer from Leeds. ${rest}`, { title: "Ida Brandt" });
  expect(life("In 1953 she swam 110 yards in 1 minute (min) 7.1 s.")).not.toMatch(/1 minute[.?]/);
  expect(life("In 1953 she swam 110 yards in two minutes.")).toMatch(/two minutes/);
  expect(isBroken("In which year was Ida Brandt the champion for many years?")).toBe(true);
  expect(isBroken("In which year did Ida Brandt retire after many years?")).toBe(false);
});

test("the next book is one after a book that nobody sees", () => {
  expect(isHanging("Ida Brandt's next book sold well.")).toBe(true);
  expect(isHanging("Ida Brandt's house stood next to the mill.")).toBe(false);
});
