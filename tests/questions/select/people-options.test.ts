import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { classListNames } from "../../../questions/select/class-lists.ts";
import { articleNames } from "../../../questions/select/name-distractors.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The other names of the article beside the key of the question that begins so. */
const optionsOf = (text: string, stem: RegExp) => {
  const { found } = findAll(reader.read(text), { title: "Colbury" });
  const asked = askAll(found, createRandom("1")).find((candidate) => stem.test(candidate.stem));
  if (asked === undefined) throw new Error(`nothing asks ${stem}`);
  return articleNames(found, asked);
};

const others = "Helen Falk painted the hall. Martin Strand sold the mill. Peter Lind built a boat.";

test("nobody of the other gender stands beside the one who is asked for, by the name or by “his”", () => {
  const his = "George Brandt lost his seat in Leeds in 1903.";
  expect(optionsOf(`${his} ${others}`, /^Who lost his seat/)).toEqual([
    "Martin Strand",
    "Peter Lind",
  ]);
  const they = "Robin Brandt lost a seat in Leeds in 1903.";
  expect(optionsOf(`${they} ${others}`, /^Who lost a seat/)).toContain("Helen Falk");
  const a = they.replace("Robin", "Martha");
  expect(optionsOf(`${a} ${others}`, /^Who lost a seat/)).toEqual(["Helen Falk"]);
});

test("the saint of a church is nobody of whom the text tells", () => {
  const sang = "Greta Brandt sang a song in Leeds in 1903.";
  const text = `${sang} ${others} The school stands beside Mary Cross Church.`;
  expect(optionsOf(text, /^Who sang a song/).join()).not.toMatch(/Mary/);
  expect(optionsOf(`${text} Mary Holm kept a shop.`, /^Who sang a song/)).toContain("Mary Holm");
});

test("beside England stand its neighbours, beside Spain any country that is as well known", () => {
  const optionsBeside = (country: string): string[] => {
    const text = `George Brandt sold a mill in ${country} in 1903.`;
    const { found } = findAll(reader.read(text), { title: "Colbury" });
    const asked = askAll(found, createRandom("1")).find(({ stem }) =>
      /^In which country/.test(stem),
    );
    if (asked === undefined) throw new Error("nothing asks for the country");
    return classListNames(found.document, asked, createRandom("1"));
  };
  expect(optionsBeside("England").sort()).toEqual([
    "Denmark",
    "France",
    "Ireland",
    "Norway",
    "Scotland",
    "Wales",
  ]);
  expect(optionsBeside("Spain")).not.toContain("Wales");
});

test("a word of the text is no town among towns", () => {
  const sold = "George Brandt sold a mill in Leeds in 1903.";
  const options = (more: string) => optionsOf(`${sold} ${more}`, /^In which city did George/);
  expect(options("Peter Lind wrote a book on Reading, and liked reading.")).not.toContain(
    "Reading",
  );
  expect(options("Peter Lind wrote a book on Reading, and liked music.")).toContain("Reading");
});

test("beside somebody's daughter stand no men", () => {
  const kin = "Arthur Brandt's first daughter, Rulan Brandt, sold a mill in Leeds in 1903.";
  expect(optionsOf(`${kin} ${others}`, /^Who was Arthur Brandt's first daughter/)).toEqual([
    "Helen Falk",
  ]);
  const holder = "Arthur Brandt's first employer, Rulan Lund, sold a mill in Leeds in 1903.";
  expect(optionsOf(`${holder} ${others}`, /^Who is Arthur Brandt's first employer/)).toContain(
    "Martin Strand",
  );
});
