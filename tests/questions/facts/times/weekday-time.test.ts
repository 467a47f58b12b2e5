import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
/** Told on Thursday, March 4, 2021. */
const told = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact).text)
    .join("\n");
};

test.each([
  [
    "what would come is told of the day ahead",
    "Families in Penbury were told to return on Sunday.",
    "February 28, 2021",
  ],
  [
    "with its “would” above it",
    "Families in Penbury were told that the council of Norholm would meet on Sunday.",
    "March 7, 2021",
  ],
  [
    "a present looks ahead",
    "Farmers in Penbury said that the council of Norholm meets on Saturday.",
    "March 6, 2021",
  ],
  [
    "a past looks back",
    "Farmers in Penbury said that the council of Norholm met on Saturday.",
    "February 27, 2021",
  ],
])("%s", (_, text, day) => {
  expect(told(text)).toContain(day);
});

test.each([
  ["The shelter of Penbury was announced this Monday.", "announced on March 1, 2021"],
  ["The shelter of Penbury was announced this past Sunday.", "announced on February 28, 2021"],
  ["The bombing last Friday in Penbury killed nine people.", "bombing on February 26, 2021, in"],
])("a weekday goes with the words before it: %s", (text, day) => {
  expect(told(text)).toContain(day);
});

test("whether last Monday was of this week nobody can tell", () => {
  expect(told("Jon Dahl opened the Penbury Bridge last Monday.")).not.toMatch(/March 1|22/);
});
