import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const datesOf = (text: string): string[] =>
  askAll(findAll(reader.read(text), { title: "Ada Brandt" }).found, createRandom("1"))
    .filter(({ form, faults }) => form === "when" && faults.length === 0)
    .map(({ key }) => key);

test("a day that is asked for comes without the place behind it", () => {
  expect(datesOf("The Orla fair took place on 4 May 1612 (Weavers' Day) near Velmark.")).toEqual([
    "4 May 1612",
  ]);
  expect(datesOf("The Orla fair took place on 4 May 1612.")).toEqual(["4 May 1612"]);
});
