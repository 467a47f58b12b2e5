import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const seeds = "1 2 3 4 5 6 7 8 9 10 11 12".split(" ");

/** All false statements made of the text, whatever the seed. */
const falseOnes = (text: string, title = "Colbury"): string[] =>
  seeds.flatMap((seed) =>
    askAll(findAll(reader.read(text), { title }).found, createRandom(seed))
      .filter(
        ({ shape, faults, key }) =>
          shape.type === "true_false" && key === "False" && faults.length === 0,
      )
      .map(({ stem }) => stem),
  );

const people =
  "Martin Strand sold the mill. Peter Lind built a boat in Leeds. Helen Falk painted a hall. Arthur Selwyn kept a shop.";

test("a person stands for another, but for none with a title, for no part on the stage, and for none of the other gender", () => {
  const met = falseOnes(`Anna Holm met George Brandt in Lisbon. ${people}`);
  expect(met.join(" ")).toMatch(/met (Martin Strand|Peter Lind|Arthur Selwyn) in Lisbon/);
  expect(met.join(" ")).not.toMatch(/met Helen Falk/);
  const played = falseOnes(`Anna Holm played George Brandt in Lisbon. ${people}`);
  expect(played.join(" ")).not.toMatch(/played (Martin|Peter|Arthur|Helen)/);
  const titled = falseOnes(`Anna Holm met Captain George Brandt in Lisbon. ${people}`);
  expect(titled.join(" ")).not.toMatch(/Captain (Martin|Peter|Arthur|Helen)/);
});

const life = (more: string) =>
  falseOnes(
    `Ada Brandt (1880 – 1931) was a painter. ${more} Her pictures were shown in Leeds in 1995.`,
    "Ada Brandt",
  ).join(" ");

test("a child's year is no grown-up's, and no age stands beside a false year", () => {
  expect(life("In 1889, her mother took her to a school in Leeds.")).not.toMatch(
    /In (?:19\d\d|18[0-7]\d), her mother/,
  );
  expect(life("She showed her first picture in Leeds in 1889 at the age of nine.")).not.toMatch(
    /in (?!1889)\d{4} at the age of nine/,
  );
});

test("a year that is false lies within the life, where the true one does", () => {
  const years = (text: string) =>
    [...text.matchAll(/a hall in (?:Leeds in )?(\d{4})/g)].map(([, year]) => Number(year));
  const painted = years(life("She painted a hall in Leeds in 1900."));
  expect(painted.length).toBeGreaterThan(0);
  for (const year of painted) {
    expect(year).toBeGreaterThanOrEqual(1894);
    expect(year).toBeLessThanOrEqual(1931);
  }
  const others = years(life("Helen Falk painted a hall in Leeds in 1900."));
  expect(others.some((year) => year < 1894 || year > 1931)).toBe(true);
});

test("no verb is turned round: what a virus denied it would not have confirmed", () => {
  const denied = falseOnes("A fever denied George Brandt a place in the choir of Leeds.");
  expect(denied.join(" ")).not.toMatch(/confirmed/);
});

test("of the parts that a list leaves out, and of a bearing from another town, nothing false is said", () => {
  const listed = falseOnes(
    "Brandt Motors sells its tractors in western Sorral and northern Velmark.",
  );
  expect(listed.join(" ")).not.toMatch(/southern|eastern/);
  const alone = falseOnes("Brandt Motors sells its tractors in the markets of northern Velmark.");
  expect(alone.join(" ")).toMatch(/southern Velmark/);
  const places = "Peter Lind lived in Porto. Martin Strand lived in Bristol.";
  const bearing = falseOnes(
    `Colbury is located to the west of Leeds, in the north of Sorral. ${places}`,
  );
  expect(bearing.join(" ")).not.toMatch(/west of (?!Leeds)/);
});

test("a village and the seat of a university keep their names", () => {
  const places = "Peter Lind lived in Porto. Martin Strand lived in Bristol.";
  const grew = falseOnes(`Ada Brandt grew up in the village of Colworth. ${places}`);
  expect(grew.join(" ")).not.toMatch(/village of (?!Colworth)/);
  const taught = falseOnes(`Ada Brandt taught at the University of Sorral at Leeds. ${places}`);
  expect(taught.join(" ")).not.toMatch(/Sorral at (?!Leeds)/);
  const lived = falseOnes(`Ada Brandt painted a hall in Leeds. ${places}`);
  expect(lived.join(" ")).toMatch(/hall in (?!Leeds)/);
});

test("nobody is another one's child, and whoever somebody meets may be another", () => {
  const told = (what: string) =>
    falseOnes(`George Brandt ${what} Edmund Holm, a farmer in Leeds. ${people}`);
  expect(told("was the son of").join(" ")).not.toMatch(/son of (Martin|Peter|Arthur)/);
  expect(told("met").join(" ")).toMatch(/met (Martin Strand|Peter Lind|Arthur Selwyn)/);
});

test("what holds up to a time or a place, and a year beside another one, is not exchanged", () => {
  const year = (text: string) => falseOnes(text).join(" ");
  expect(year("The picture of Ada Brandt adorns the coin as of 2004.")).not.toMatch(/as of/);
  expect(year("The story of Orla Mill goes back as far as 1604.")).not.toMatch(/as far as 1/);
  expect(year("In 1687 and 1689, Ada Brandt travelled to Lindvik.")).not.toMatch(/and 1689/);
  expect(year("In 1687, Ada Brandt travelled to Lindvik.")).toMatch(/Lindvik in \d{4}/);
  const report = "In a report of 2012, the harbour of Lindvik gave its income for 2011.";
  expect(year(report)).not.toMatch(/for (?:19|20)\d\d/);
});

test("no degree and no rank is turned round, what is told for being small is made great", () => {
  for (const text of [
    "Dogs are the second most popular pet in Tasmia by number of pets owned, behind freshwater fish.",
    "Tasmia is by far the largest maker of felt in the world.",
    "Ada Brandt invented the first tidal clock in the world.",
    "The fever is common in uncertain times and in public baths.",
  ])
    expect(falseOnes(text, "Dog").join(" ")).not.toMatch(
      /first most|smallest|second clock|rare|private/,
    );
  const small = falseOnes("Lindvik is the smallest town in Tasmia with a tram.");
  expect(small.join(" ")).toMatch(/the largest town/);
  const young = falseOnes("Ada Brandt was the youngest pupil of the school in Lindvik.");
  expect(young.join(" ")).toMatch(/the oldest pupil/);
});

test("where a statement has a year, that is exchanged", () => {
  const dated = falseOnes("Ada Brandt painted a hall in Leeds in 1924. She moved to Lisbon.");
  for (const stem of dated.filter((one) => one.includes("hall")))
    expect(stem).toMatch(/in Leeds in (?!1924)\d{4}/);
  expect(dated.some((one) => one.includes("hall"))).toBe(true);
});

test("a number is far off, counts something, and is nothing that the statement takes for granted", () => {
  const weeks = falseOnes("Ada Brandt collected the plants of the island in about five weeks.");
  expect(weeks.join(" ")).not.toMatch(/about (four|six) weeks/);
  for (const text of [
    "The two legs of the olm are thin and weak for its size.",
    "Brandt Motors is a member of the Tolm 250 Index.",
    "The moon of Orla measures 20×16×14 kilometres across on the outside.",
  ])
    expect(falseOnes(text, "Orla")).toEqual([]);
  const keys = falseOnes("The keyboard of the Brandt machine has some 90 keys of brass.");
  expect(keys.join(" ")).toMatch(/some \d\d+ keys/);
});

test("no other country stands behind a town, and no other town where one was near, or inspired", () => {
  for (const text of [
    "Lindvik is twinned with the old town of Montefalco in Italy.",
    "Ada Brandt was born in the small village of Orlahusen near Lisbon.",
    "The ideas of Ada Brandt influenced George Strand. Peter Lind sold a mill.",
  ])
    expect(falseOnes(text).filter((stem) => !/Italy|Lisbon|George Strand/.test(stem))).toEqual([]);
});

test("what holds as of a month, a second language and the 1900s are not exchanged", () => {
  const month = falseOnes("Ada Brandt's channel is a member of the Orla Club as of March 2019.");
  expect(month.join(" ")).not.toMatch(/as of March (?!2019)/);
  const language = falseOnes("Tolmish is a popular second language in the schools of Tasmia.");
  expect(language.join(" ")).not.toMatch(/first language/);
  const decade = falseOnes("Ada Brandt painted a hall in Leeds in the 1920s. It burned in 1995.");
  expect(decade.join(" ")).not.toMatch(/in the 1900s/);
  expect(decade.join(" ")).toMatch(/in the 19[1-9]0s/);
});

test("a number that is part of a name stays", () => {
  const told = falseOnes("Colbury is a member of the KTSE 250 Index of mills.").join(" ");
  expect(told).not.toMatch(/KTSE (?!250)/);
});
