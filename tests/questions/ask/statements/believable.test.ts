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
  const met = falseOnes(`Anna Holm met George Brandt in Lisbon in 1905. ${people}`);
  expect(met.join(" ")).toMatch(/met (Martin Strand|Peter Lind|Arthur Selwyn) in Lisbon/);
  expect(met.join(" ")).not.toMatch(/met Helen Falk/);
  const played = falseOnes(`Anna Holm played George Brandt in Lisbon in 1905. ${people}`);
  expect(played.join(" ")).not.toMatch(/played (Martin|Peter|Arthur|Helen)/);
  const titled = falseOnes(`Anna Holm met Captain George Brandt in Lisbon in 1905. ${people}`);
  expect(titled.join(" ")).not.toMatch(/Captain (Martin|Peter|Arthur|Helen)/);
});

const life = (more: string) =>
  falseOnes(
    `Ada Brandt (1880 – 1931) was a painter. ${more} Her pictures were shown in Leeds in 1995.`,
    "Ada Brandt",
  ).join(" ");

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
  const grew = falseOnes(`Ada Brandt grew up in the village of Colworth in 1905. ${places}`);
  expect(grew.join(" ")).not.toMatch(/village of (?!Colworth)/);
  const taught = falseOnes(
    `Ada Brandt taught at the University of Sorral at Leeds in 1905. ${places}`,
  );
  expect(taught.join(" ")).not.toMatch(/Sorral at (?!Leeds)/);
  const lived = falseOnes(`Ada Brandt painted a hall in Leeds in 1905. ${places}`);
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

test("no second place stands where the ranking is told, and none behind its class", () => {
  const most = falseOnes(
    "As of a 2007 study, dogs are the second most popular pet in Tasmia by number of pets owned, behind freshwater fish.",
    "Dog",
  );
  expect(most.join(" ")).not.toMatch(/first most/);
  const second = falseOnes("Lindvik is the second town in Tasmia to have a tram.");
  expect(second.join(" ")).toMatch(/the first town/);
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

test("“certain areas” are some of them; what is certain of an origin may be uncertain", () => {
  const told = falseOnes("Colbury keeps its archive open in certain streets.").join(" ");
  expect(told).not.toMatch(/uncertain/);
  expect(falseOnes("The origin of Colbury is certain.").join(" ")).toMatch(/uncertain/);
});

test("a number that is part of a name stays", () => {
  const told = falseOnes("Colbury is a member of the KTSE 250 Index of mills.").join(" ");
  expect(told).not.toMatch(/KTSE (?!250)/);
});

test("nothing “dates after” a year", () => {
  expect(falseOnes("The name of Colbury dates before 1387.").join(" ")).not.toMatch(/dates after/);
  expect(falseOnes("The mill of Colbury was built before 1387.").join(" ")).toMatch(/after 1387/);
});
