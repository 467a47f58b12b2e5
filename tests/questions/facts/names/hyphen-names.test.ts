import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const namesOf = (text: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).reading.entities.map(
    ({ name }) => name,
  );

test("the second half of a given name belongs to it, a word behind a hyphen does not", () => {
  const names = namesOf(
    "In Leeds, Wong Yeung-tat lost his seat. Wong Yeung-tat resigned on Monday.",
  );
  expect(names).toContain("Wong Yeung-tat");
  expect(names).not.toContain("tat");
  expect(namesOf("Rosa Lind-era laws were repealed on Monday in Leeds.").join()).not.toContain(
    "Lind-era",
  );
});
