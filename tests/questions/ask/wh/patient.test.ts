import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Every open question of the text, with its answer. */
const asked = (text: string): string =>
  askAll(findAll(reader.read(text), { title: "News" }).found, createRandom("1"))
    .filter(({ shape }) => shape.type === "open")
    .map(({ stem, key }) => `${stem} ${key}`)
    .join("\n");

test("who was met by a named person is asked in the active", () => {
  const met = "Jon Dahl was met by Senator Ada Brandt in Lindvik in 2015.";
  expect(asked(met)).toContain("Whom did Senator Ada Brandt meet in Lindvik in 2015? Jon Dahl");
  expect(asked(met)).not.toMatch(/Who was met by/);
});

test("by nobody in particular, or not at all, the passive stays", () => {
  expect(asked("Jon Dahl was met by angry farmers in Lindvik in 2015.")).not.toMatch(/Whom did/);
  expect(asked("Jon Dahl was met by chance in Lindvik in 2015.")).not.toMatch(/Whom did/);
});

test("by whom a guest was met at a dinner is told of the meeting, not of the dinner", () => {
  expect(asked("Jon Dahl was met on 4 May 2015 at a dinner in Lindvik by Ada Brandt.")).toContain(
    "Whom did Ada Brandt meet on 4 May 2015 at a dinner in Lindvik? Jon Dahl",
  );
});
