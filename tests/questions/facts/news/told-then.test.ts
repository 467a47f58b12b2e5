import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/document.ts";
import { findFacts } from "../../../../questions/facts/find-facts.ts";
import { realise } from "../../../../questions/facts/writing/realise.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const opening = "The council of Lindvik in Norway voted on Tuesday to close the old harbour.";

/** What the second sentence of news of September 2016 is told as. */
const told = (text: string, date: string | null = "2016-09-14"): string[] => {
  const document = createDocument(reader.read(`${opening} ${text}`), {
    title: "Harbour vote",
    ...(date === null ? {} : { date }),
  });
  return findFacts(document)
    .facts.filter(({ tree }) => tree.index === 1)
    .map((fact) => composeStatement(document, fact).text);
};

/** What keeps the sentence from standing alone, behind another one. */
const faultsOf = (text: string): string[] => {
  const document = createDocument(reader.read(`${opening} ${text}`), {
    title: "Harbour vote",
    date: "2016-09-14",
  });
  const [, tree] = document.trees;
  if (tree === undefined) throw new Error("no second sentence");
  return realise(
    document,
    tree,
    tree.tokens.map((_, i) => i),
  ).faults;
};

test.each([
  ["Lindvik is expecting waves of two metres.", "Lindvik was expecting waves of two metres."],
  ["The port of Lindvik is closed to ferries.", "The port of Lindvik was closed to ferries."],
  ["Ada Brandt hopes to reopen it in Lindvik.", "Ada Brandt hoped to reopen it in Lindvik."],
  ["Jon Dahl does not support Ada Brandt.", "Jon Dahl did not support Ada Brandt."],
  ["Lindvik has dismissed Torsvåg as a port.", "Lindvik dismissed Torsvåg as a port."],
  [
    "Ada Brandt says that Lindvik is too small for cruise ships.",
    "Ada Brandt said that Lindvik was too small for cruise ships.",
  ],
  ["The Orla shipyard employs 400 people.", "The Orla shipyard employed 400 people."],
])("the present of the day is told in the past, behind its month: %s", (text, past) => {
  const own = past.startsWith("The ") ? `the ${past.slice(4)}` : past;
  expect(told(text)).toContain(`In September 2016, ${own}`);
  expect(told(text)).not.toContain(text);
});

test("without a date nobody knows when the day was", () => {
  const text = "Lindvik is expecting waves of two metres.";
  expect(told(text, null)).toEqual([text]);
});

test.each([
  "Lindvik lies on the island of Torsvåg.",
  "The harbour of Lindvik is located on Torsvåg.",
  "Torsvåg is a Norwegian island.",
  "Many ferries cross the Orla Strait every year.",
  "Jon Dahl belongs to the Centre Party.",
  "Ada Brandt has run the Orla shipyard since 2007.",
])("what holds years later stays in the present: %s", (text) => {
  expect(told(text)).toEqual([text]);
});

test("a perfect of all the time before is told up to the month, an act of those days in it", () => {
  expect(told("Ferries from Lindvik have sunk twice.")).toEqual([
    "By September 2016, ferries from Lindvik had sunk twice.",
  ]);
  expect(told("Jon Dahl has resigned in Lindvik.")).toEqual([
    "In September 2016, Jon Dahl resigned in Lindvik.",
  ]);
});

test("what was still to come is told as planned, denied it is not told", () => {
  expect(told("Norway will close the Orla bridge.")).toEqual([
    "As of September 2016, Norway was to close the Orla bridge.",
  ]);
  expect(told("Norway will not close the Orla bridge.")).toEqual([]);
  expect(told("Norway is to close the Orla bridge.")).toEqual([
    "As of September 2016, Norway was to close the Orla bridge.",
  ]);
  expect(told("Ada Brandt is expected to visit Torsvåg.")).toEqual([
    "As of September 2016, Ada Brandt was expected to visit Torsvåg.",
  ]);
  expect(told("Norway is not to close the Orla bridge.")).toEqual([]);
  expect(told("The aim of Norway is to close the Orla bridge.").join()).not.toMatch(/As of/);
});

test("a day in front is that of what was planned for it, not of the planning", () => {
  expect(told("On Friday, Ada Brandt will travel to Torsvåg.")).toEqual([
    "Ada Brandt was to travel to Torsvåg on September 16, 2016.",
  ]);
  expect(told("On Friday, Ada Brandt is expected to travel to Torsvåg.")).toEqual([]);
});

test("a limit and what is planned lie ahead; a limit of the past is told by no day", () => {
  expect(told("Ada Brandt hopes to reach Torsvåg before January 3.").join()).toMatch(/3, 2017/);
  expect(told("Ada Brandt left the town of Torsvåg before January 3.").join()).not.toMatch(/2017/);
  expect(told("The ferry of Lindvik is scheduled for May 15.").join()).toMatch(/May 15, 2017/);
  expect(told("Ada Brandt reached Torsvåg on December 3.").join()).toMatch(/3, 2015/);
  expect(told("Orla Ferries changed tickets to Torsvåg until Friday.").join()).not.toMatch(/until/);
});

test("behind somebody's words the future is told as seen from then; what a study found holds", () => {
  expect(told("Ada Brandt said that Norway will close the Orla bridge.").join(" ")).toContain(
    "said that Norway would close the Orla bridge",
  );
  expect(told("Ada Brandt found that the Orla bridge is 90 metres long.").join(" ")).toContain(
    "found that the Orla bridge is 90 metres long",
  );
});

test("a bare number is nobody; a number of something stands, and one of those told before it", () => {
  expect(faultsOf("Ada Brandt said 39 were rescued in Lindvik.")).toEqual(["pronoun"]);
  expect(faultsOf("Ada Brandt said 39 sailors were rescued in Lindvik.")).toEqual([]);
  expect(faultsOf("Ada Brandt said 39 of 50 sailors were rescued in Lindvik.")).toEqual([]);
  expect(faultsOf("Of 50 sailors in Lindvik, 39 were rescued by Ada Brandt.")).toEqual([]);
});

test("what was of the day within a past goes, what a body was part of is past", () => {
  expect(
    told("Jon Dahl left current manager Ada Brandt in charge of the Orla shipyard.").join(),
  ).toMatch(/left manager Ada Brandt in charge/);
  expect(told("Jon Dahl is expecting a team that forms part of the league.").join()).toMatch(
    /was expecting a team that formed part/,
  );
  expect(told("Jon Dahl is searching a hill that forms part of the border.").join()).toMatch(
    /was searching a hill that forms part/,
  );
});

test("what a matter without an article does holds, what one of its kind did is of the day", () => {
  expect(told("Ozone pollution harms wheat and maize.").join()).toMatch(
    /^Ozone pollution harms wheat and maize\.$/,
  );
  expect(told("The pollution worries farmers in Lindvik.").join()).not.toMatch(/worries/);
});
