import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const people = (text: string) =>
  createDocument(reader.read(text), { title: "Colbury" }).reading.entities.flatMap(
    ({ type, name }) => (type === "person" ? [name] : []),
  );

test("an epithet belongs to the name, wherever it stands", () => {
  const text =
    "King Edward the Confessor founded Colbury Abbey. After Edward the Confessor's death, Catherine the Great bought it.";
  expect(people(text)).toEqual(["Edward the Confessor", "Catherine the Great"]);
});

test("not what an office begins with, and not behind a surname", () => {
  expect(people("In Colbury, Edward the Conservative leader met Ida Falk.")).not.toContain(
    "Edward the Conservative",
  );
  expect(people("Ida Mary Falk the Painter lived in Colbury.")).not.toContain(
    "Ida Mary Falk the Painter",
  );
});
