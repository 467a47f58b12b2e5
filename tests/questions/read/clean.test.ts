import fc from "fast-check";
import { expect, test } from "vitest";
import { prepareArticle } from "../../../questions/index.ts";
import { cleanText } from "../../../questions/read/clean.ts";
import { articleText } from "../../support/article.ts";

const cleaned = (raw: string): string => cleanText(raw).text;

test.each([
  ["a dateline with an agency", "OSLO (NTB) — The mill opened.", "The mill opened."],
  ["a dateline in small letters", "Velm, New Sorral — The mill opened.", "The mill opened."],
  ["no place alone", "Velm — The mill opened.", "Velm — The mill opened."],
  ["no list", "Velm, Sorral — the mills — opened.", "Velm, Sorral — the mills — opened."],
  ["a dateline with a date", "PARIS, 3 May (Reuters) - The mill opened.", "The mill opened."],
  [
    "a space before a comma",
    "The mill , which is old , opened.",
    "The mill, which is old, opened.",
  ],
  ["a doubled full stop", "The mill opened. . It turns.", "The mill opened. It turns."],
  ["doubled spaces", "The  mill   opened.", "The mill opened."],
  ["guillemets", "She said « yes » twice.", "She said “yes” twice."],
  ["an unclosed quotation", "She said “yes and left.", "She said “yes and left.”"],
  ["a stray closing mark", "She said yes” and left.", "She said yes and left."],
  ["a straight unclosed quotation", 'She said "yes and left.', 'She said "yes and left."'],
  ["a reference mark", "The mill opened.[12] It turns.", "The mill opened. It turns."],
  ["a blank behind a currency", "It cost $ 800 in all.", "It cost $800 in all."],
  ["a unit glued to its number", "It is 30miles to Leeds.", "It is 30 miles to Leeds."],
  ["a year glued to a comma", "The mill,1848 or later.", "The mill, 1848 or later."],
  ["years from one to the other", "It ran from 1961-1962.", "It ran from 1961 to 1962."],
  ["years with a hyphen", "The reign (1868 - 1912) ended.", "The reign (1868–1912) ended."],
  ["a hyphen set apart", "A bank - owned mill opened.", "A bank-owned mill opened."],
  ["a respelling", "Velmo (VEL-mo) lies in Sorral.", "Velmo lies in Sorral."],
  [
    "sounds between slashes, and no other slash",
    "Tolmar /tɒlˈmɑːr/ is a town. It has a bus/tram stop.",
    "Tolmar is a town. It has a bus/tram stop.",
  ],
  [
    "sounds and other scripts beside years",
    "Ada Brandt (/ ˈbrant /; Greek: Άντα; 1904 – 1981) sold the mill.",
    "Ada Brandt (1904–1981) sold the mill.",
  ],
  ["Windows line ends", "The mill opened.\r\n\r\nIt turns.", "The mill opened.\n\nIt turns."],
  ["zero-width and soft marks", "The mi\u00adll op\u200bened.", "The mill opened."],
])("mends %s", (_name, raw, expected) => {
  expect(cleaned(raw)).toBe(expected);
});

test("a place that a link has doubled stands once, a list of towns stays", () => {
  expect(cleaned("The mill in Norham, Ohio, Norham, Ohio opened. It turns.")).toBe(
    "The mill in Norham, Ohio opened. It turns.",
  );
  const list = "Mills in Norham, Ohio, Norwalk, Ohio, and Leeds opened. They turn.";
  expect(cleaned(list)).toBe(list);
});

test.each([
  "NATO said — again — that it would wait.",
  "In May 2015 the town voted for the repair.",
  "By the time Anna Bell arrived, the mill had closed.",
  "By March, Anna Bell had sold the mill.",
  "Print was invented long before the mill was built.",
  "The photo by Anna Bell won a prize in 1990.",
  "It cost $3.50, and .5 of it was tax.",
  "The mill - owned by a bank - opened in 1961.",
  "The set of 1961-1962-B has 30mm pins, 1,848 of them.",
  "Ada Brandt (Latin: Adela; a KLM-owned pilot) sold the mill.",
])("leaves %s", (line) => {
  expect(cleaned(line)).toBe(line);
});

test.each([
  "Leave a Comment",
  "By Anna Bell, Staff Writer",
  "Photo: Anna Bell / Agency",
  "___",
  "Associated Press writer Anna Bell in Oslo contributed to this report.",
  "Share this article",
  "© 2024 The Daily Mill. All rights reserved.",
])("drops the line %s", (line) => {
  expect(cleaned(`The mill opened.\n\n${line}\n\nIt turns.`)).toBe("The mill opened.\n\nIt turns.");
});

test("takes the headline and the date line off, and joins hard-wrapped lines", () => {
  const raw =
    "Mill opens\n\nFriday, May 3, 2019\n\nThe mill of the town opened its doors on Friday\nmorning after six years. It turns.";
  expect(cleanText(raw)).toEqual({
    title: "Mill opens",
    text: "The mill of the town opened its doors on Friday morning after six years. It turns.",
    dateline: { date: "2019-05-03" },
  });
});

test.each(["Orn Brandt Sr.", "Tolm Bros.", "Penbury, D.C."])(
  "takes the headline %s, which ends in no sentence's full stop",
  (title) => {
    expect(cleanText(`${title}\n\nThe mill opened. It turns.`).title).toBe(title);
    const sentence =
      "The mill that stood for long behind the old harbour was sold by Orn Brandt Sr.";
    expect(cleanText(`${sentence}\n\nThe mill opened. It turns.`).title).toBe("");
  },
);

test("cleaning a clean text changes nothing", () => {
  const once = cleaned(articleText);
  expect(cleaned(once)).toBe(once);
});

test("any input gives a text or a reason, never an exception", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (raw) => {
      const result = prepareArticle(raw);
      expect(result.ok || typeof result.error.reason === "string").toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("100,000 characters without a space are read in time", () => {
  expect(prepareArticle("a".repeat(100_000)).ok).toBe(false);
  expect(prepareArticle("“(".repeat(50_000)).ok).toBe(false);
  expect(prepareArticle("\n".repeat(100_000)).ok).toBe(false);
});
