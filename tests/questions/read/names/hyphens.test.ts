import { expect, test } from "vitest";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

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
