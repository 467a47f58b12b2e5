import { expect, test } from "vitest";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { entityNamed, find, listed, mentionTexts } from "./support.ts";

const reader = loadEnglishReader();
const namesOf = (text: string) => reader.read(text).entities.map(({ name }) => name);

test("a hyphenated surname is one name, two nationalities beside a hyphen are two", () => {
  const text =
    "Henrike Dalgaard-Voss was a Danish-German cartographer. Dalgaard-Voss lived in Flensburg.";
  const names = namesOf(text);
  expect(names).toContain("Henrike Dalgaard-Voss");
  expect(names).toContain("Danish");
  expect(names).toContain("German");
});

test("the article of an Arabic surname belongs to the name, and its surname alone is the same person", () => {
  const found = find(
    "Followers of Muqtada al-Sadr marched in Najaf. On Sunday, al-Sadr said he would wait.",
  );
  const person = entityNamed(found, "Muqtada al-Sadr");
  expect(person.type).toBe("person");
  expect(mentionTexts(found, person)).toEqual(["Muqtada al-Sadr", "al-Sadr", "he"]);
  expect(listed(find("Ayman al-Zawahri met Nouri al-Maliki in Cairo."), "person")).toEqual([
    "person Ayman al-Zawahri",
    "person Nouri al-Maliki",
  ]);
});
