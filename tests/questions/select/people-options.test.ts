import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
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

test("a word of the text is no town among towns", () => {
  const sold = "George Brandt sold a mill in Leeds in 1903.";
  const options = (more: string) => optionsOf(`${sold} ${more}`, /^In which city did George/);
  expect(options("Peter Lind wrote a book on Reading, and liked reading.")).not.toContain(
    "Reading",
  );
  expect(options("Peter Lind wrote a book on Reading, and liked music.")).toContain("Reading");
});

test("beside somebody's daughter stand no men", () => {
  const kin = "Arthur Brandt's first daughter, Rulan Holm, sold a mill in Leeds in 1903.";
  expect(optionsOf(`${kin} ${others}`, /^Who was Arthur Brandt's first daughter/)).toEqual([
    "Helen Falk",
  ]);
  const holder = "Arthur Brandt's first employer, Rulan Lund, sold a mill in Leeds in 1903.";
  expect(optionsOf(`${holder} ${others}`, /^Who is Arthur Brandt's first employer/)).toContain(
    "Martin Strand",
  );
});

test("whom a man married, or who his mother was, stands among women alone", () => {
  const wed = "George Brandt married Helga Moe in Leeds in 1903.";
  const women = "Ida Lund kept a shop. Helen Falk painted the hall. Oyelaran Strand sold the mill.";
  const asked = /^Whom did George Brandt marry/;
  expect(optionsOf(`${wed} ${women}`, asked)).toEqual(["Ida Lund", "Helen Falk"]);
});

test("who has the surname of the stem would show himself beside others", () => {
  const kin = (surname: string) => `Martha Brandt's father, Peter ${surname}, sold a mill in 1903.`;
  const asked = /^Who was Martha Brandt's father/;
  const men = "Martin Strand sold a boat. Paul Lind built a boat.";
  expect(optionsOf(`${kin("Brandt")} ${men}`, asked)).toEqual([]);
  expect(optionsOf(`${kin("Holm")} ${men}`, asked)).toEqual(["Martin Strand", "Paul Lind"]);
});

test("a role before a name is no part of it, and a title stands beside a title", () => {
  const sold = "George Brandt sold a mill in Leeds in 1903.";
  const asked = /^Who sold a mill/;
  const options = (more: string) => optionsOf(`${sold} ${more}`, asked);
  expect(options("Olympian Peter Lind built a boat. Peter Lind was rich.")).toEqual(["Peter Lind"]);
  expect(options("Cardinal Lind built a boat. Cardinal Lind was rich.")).toEqual([]);
});

test("who bestows an honour stands among holders of an office, who receives it among all", () => {
  const given = "Ida Brandt was awarded the Tolm Medal by George Holm in Leeds in 1903.";
  const both = "Martin Strand painted the hall. Queen Martha Falk opened the school.";
  const giver = optionsOf(`${given} ${both}`, /^Who awarded Ida Brandt/);
  expect(giver).not.toContain("Martin Strand");
  const won = "George Holm was awarded the Tolm Medal in Leeds in 1903.";
  expect(optionsOf(`${won} ${both}`, /^Who was awarded/)).toContain("Martin Strand");
});

test("no form of address and no firm stands among people", () => {
  const sold = "George Brandt sold a mill in Leeds in 1903.";
  const more = "Gracious Lordship wrote a letter. Paul Lind built a boat.";
  expect(optionsOf(`${sold} ${more}`, /^Who sold a mill/)).toEqual(["Paul Lind"]);
});

test("whom an actor played stands beside no real people", () => {
  const asked = /^Whom did George Brandt/;
  const others = "Martin Strand sold a boat. Peter Lind built a boat.";
  expect(optionsOf(`George Brandt portrayed Henrik Holm in 1903. ${others}`, asked)).toEqual([]);
  expect(optionsOf(`George Brandt visited Henrik Holm in 1903. ${others}`, asked)).toHaveLength(2);
});
