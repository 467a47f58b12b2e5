import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { classListNames } from "../../../questions/select/class-lists.ts";
import { articleNames } from "../../../questions/select/name-distractors.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** What may stand beside the place that the question `stem` asks for: of the article, and of the lists. */
const optionsOf = (text: string, stem: RegExp, title = "") => {
  const { found } = findAll(reader.read(text), { title });
  const asked = askAll(found, createRandom("1")).find((candidate) => stem.test(candidate.stem));
  if (asked === undefined) throw new Error(`nothing asks ${stem}`);
  return {
    told: articleNames(found, asked),
    listed: classListNames(found.document, asked, createRandom("1")),
  };
};

const beside = (place: string, year = 1993) =>
  optionsOf(`George Brandt sold a mill in ${place} in ${year}.`, /^In which/).listed;

test("a country stands beside countries of its region that were known by then", () => {
  expect(beside("England").sort()).toEqual([
    "Denmark",
    "France",
    "Ireland",
    "Norway",
    "Scotland",
    "Wales",
  ]);
  expect(beside("Spain")).not.toContain("Wales");
  expect(beside("Estonia")).toContain("Latvia");
  expect(beside("Kenya")).toContain("Tanzania");
  expect(beside("Gabon").join()).not.toMatch(/Brazil|Tunisia|France/);
  expect(beside("Egypt", 1903).join()).not.toMatch(/Israel|Jordan/);
  expect(beside("Egypt").join()).toMatch(/Jordan/);
});

test("a state of the USA stands beside its neighbours that had their names by then", () => {
  expect(beside("Massachusetts", 1804)).toContain("Connecticut");
  expect(beside("Massachusetts", 1804).join()).not.toMatch(/Nevada|Texas|Florida/);
  expect(beside("Missouri", 1830).join()).not.toMatch(/Kansas|Nebraska/);
  expect(beside("Missouri", 1930).join()).toMatch(/Kansas/);
});

test("a town stands beside known ones of its own part of the country", () => {
  expect(beside("Tokyo")).toContain("Osaka");
  expect(beside("Boston")).toContain("Providence");
  expect(beside("Boston").join()).not.toMatch(/Seattle|Paris/);
  // Abroad a capital stands among capitals; for somebody of the country among its towns.
  const lived = (who: string) =>
    optionsOf(
      `Karen Brandt (1801–1880) was a ${who} painter. Karen Brandt opened a school in Copenhagen in 1843.`,
      /^In which city did Karen Brandt open/,
      "Karen Brandt",
    ).listed;
  expect(lived("Danish")).toContain("Odense");
  expect(lived("Portuguese")).toContain("Stockholm");
});

test("of the article's places only those near the key stand beside it", () => {
  const sold = "George Brandt sold a mill in Leeds in 1903.";
  const more = "Ida Lund kept a shop in Sheffield. Paul Lind built a boat in Tokyo.";
  expect(optionsOf(`${sold} ${more}`, /^In which city did George/).told).toEqual(["Sheffield"]);
  const fled = "George Brandt sold a mill in Austria in 1903.";
  const others = "Ida Lund kept a shop in Hungary. Paul Lind built a boat in Kenya.";
  expect(optionsOf(`${fled} ${others}`, /^In which country/).told).toEqual(["Hungary"]);
});

test("nobody discovers the country that he is of", () => {
  const text = (who: string) =>
    `Diego Brandt (1445–1517) was a ${who} sailor. Diego Brandt reached Portugal in 1503. Diego Brandt was married in Spain.`;
  const told = (who: string) =>
    optionsOf(text(who), /^Which country did Diego Brandt reach/, "Diego Brandt").told;
  expect(told("Spanish")).toEqual([]);
  expect(told("Dutch")).toEqual(["Spain"]);
});

test("Georgia stands among states of the USA where the article names one", () => {
  const sold = "George Brandt sold a mill in Georgia in 1903.";
  const asked = /^In which (country|US state)/;
  expect(optionsOf(`${sold} Ida Lund kept a shop in Ohio.`, asked).listed).toContain("Alabama");
  expect(optionsOf(`${sold} Ida Lund kept a shop in Armenia.`, asked).listed).toContain(
    "Azerbaijan",
  );
});

test("a capital whose country the article never names may be a town of the USA", () => {
  const sold = "George Brandt sold a mill in Rome in 1903. Ida Lund kept a shop in Ohio.";
  const more = "Paul Lind built a boat in Maine.";
  const listed = (text: string) => optionsOf(text, /^In which city did George/).listed;
  expect(listed(`${sold} ${more}`)).toEqual([]);
  expect(listed(`${sold} ${more} The miller was Italian.`)).toContain("Paris");
});

test("a country that is no more stands beside none of our day", () => {
  const counted = (year: number) =>
    optionsOf(
      `George Brandt sold a mill in Kazakhstan in ${year}. Ida Lund was born in the Soviet Union.`,
      /^In which country did George/,
    ).told;
  expect(counted(2003)).toEqual([]);
  expect(counted(1973)).toHaveLength(1);
});

test("a language stands beside others of its age", () => {
  const wrote = "The hymns of Velmont are found in Sanskrit in the 5th century BC.";
  const { listed } = optionsOf(wrote, /in which language/i);
  expect(listed).toContain("Aramaic");
  expect(listed.join()).not.toMatch(/Urdu|Yiddish|Swahili/);
});
