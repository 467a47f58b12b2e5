import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { createDocument } from "../../../../questions/facts/document.ts";
import { realise } from "../../../../questions/facts/writing/realise.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The sentence as news of June 30, 2008 tells it. */
const told = (text: string, isFuture = false): string => {
  const document = createDocument(reader.read(text), { title: "News", date: "2008-06-30" });
  const [tree] = document.trees;
  if (tree === undefined) throw new Error("no sentence");
  const tokens = tree.tokens.map((_, i) => i).slice(0, -1);
  return realise(document, tree, tokens, { isFuture, isOpening: true }).text;
};

test.each([
  ["The Orla bridge has been closed since June 4th", "since June 4, 2008"],
  ["The Orla bridge has been closed since October", "since October 2007"],
  ["The Orla bridge was closed in April", "in April 2008"],
  ["The Orla bridge was closed in a storm in October", "in October 2007"],
  ["Ada Brandt died in Lisbon on Christmas Day", "on Christmas Day 2007"],
  // The text goes on for some days behind its dateline.
  ["The Orla bridge was closed on July 2", "on July 2, 2008"],
  ["The Orla bridge was closed on August 2", "on August 2, 2007"],
])("%s: the nearest year before the news", (text, time) => {
  expect(told(`${text}.`)).toMatch(new RegExp(`${time}$`));
});

test("what lies ahead has the nearest year behind the news; a year of its own stays alone", () => {
  expect(told("The Orla bridge will be closed in October.", true)).toMatch(/in October 2008$/);
  expect(told("The Orla bridge was closed in October 2003.")).toMatch(/in October 2003$/);
  expect(told("The Orla bridge is closed in May of every year.", true)).toMatch(
    /in May of every year$/,
  );
});

test("a month in a false statement has its year too", () => {
  const text = "In April, President Ada Brandt agreed to reopen the harbour of Lindvik in Norway.";
  const { found } = findAll(reader.read(text), { title: "News", date: "2008-06-30" });
  const made = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    askAll(found, createRandom(String(seed)))
      .filter(({ key }) => key === "False")
      .map(({ stem }) => stem),
  );
  const months = made.filter((stem) => /^In \p{Lu}\p{L}+(?: \d{4})?, President Ada/u.test(stem));
  expect(months.filter((stem) => !stem.startsWith("In April 2008"))).not.toEqual([]);
  for (const stem of months) expect(stem).toMatch(/^In \p{Lu}\p{L}+ 2008, /u);
});

test("what goes on began this year, and what comes after the sentence is the next one", () => {
  expect(told("The fair takes place from June 28 until July 3.", true)).toMatch(
    /from June 28, 2008/,
  );
  expect(told("Travel is free until January 2.", true)).toMatch(/until January 2, 2009$/);
  expect(told("Lindvik won a last match before the start of the Tolm League in October.")).toMatch(
    /in October 2008$/,
  );
  expect(told("Lindvik won a last match in October.")).toMatch(/in October 2007$/);
});
