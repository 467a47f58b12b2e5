import { expect, test } from "vitest";
import { askHowMany } from "../../../questions/ask/amounts/how-many.ts";
import { askProperty } from "../../../questions/ask/amounts/property.ts";
import { askSpan } from "../../../questions/ask/amounts/span.ts";
import type { Form } from "../../../questions/ask/types.ts";
import { askApposed } from "../../../questions/ask/wh/apposed.ts";
import { askColour } from "../../../questions/ask/wh/colour.ts";
import { askBound } from "../../../questions/ask/wh/stranded.ts";
import { askSuperlative } from "../../../questions/ask/wh/superlative.ts";
import { askWhat } from "../../../questions/ask/wh/what.ts";
import { findAll } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const opening = "The marbled pond newt is a newt found in the marshes of Tolmia. ";

/** "stem → key" of every question without fault that the form makes of the sentences. */
function asked(form: Form, text: string): string[] {
  const reading = reader.read(opening + text);
  const { found } = findAll(reading, { title: "Marbled pond newt" });
  return form(found)
    .filter(({ faults, sentence }) => faults.length === 0 && sentence > 0)
    .map(({ stem, key }) => `${stem} → ${key}`);
}

test("the article's thing is asked for by what it alone is", () => {
  expect(asked(askSuperlative, "It is the only newt in Tolmia that eats snails.")).toEqual([
    "What is the only newt in Tolmia that eats snails? → The marbled pond newt",
  ]);
  expect(asked(askSuperlative, "It is a newt in Tolmia that eats snails.")).toEqual([]);
});

test("colours are asked as colours, other qualities are not", () => {
  expect(asked(askColour, "The belly is bright orange.")).toEqual([
    "What colour is the belly of the marbled pond newt? → Bright orange",
  ]);
  expect(asked(askColour, "The belly is soft.")).toEqual([]);
  expect(asked(askColour, "The belly is orange with black spots.")).toEqual([]);
});

test("a thing is asked by the class that stands beside it", () => {
  expect(asked(askApposed, "Breeding depends on the tolva, a native shrub.")).toEqual([
    "On which native shrub does the breeding of the marbled pond newt depend? → The tolva",
  ]);
  expect(asked(askApposed, "Breeding depends on the rain.")).toEqual([]);
  expect(asked(askApposed, "The species was studied by Ida Falk, a retired teacher.")).toEqual([]);
});

test("amounts are asked with their unit, levels without", () => {
  expect(asked(askSpan, "Adults measure between 9 and 14 centimetres.")).toEqual([
    "How many centimetres do adult marbled pond newts measure? → Between 9 and 14",
  ]);
  expect(asked(askSpan, "The total fell to 51 in 1995.")).toEqual([
    "To what number did the total number of marbled pond newts fall in 1995? → 51",
  ]);
  expect(asked(askSpan, "The total fell to its lowest level in 1995.")).toEqual([]);
});

test("a list that the verb announces is asked whole", () => {
  expect(asked(askWhat, "The diet includes worms, snails, flies and eggs.")).toEqual([
    "What does the diet of the marbled pond newt include? → Worms, snails, flies and eggs",
  ]);
  // What it is said of belongs to the thing, and is asked by, not for.
  expect(asked(askWhat, "The diet is varied.")).toEqual([]);
});

test("a passive is asked with its preposition behind it", () => {
  expect(asked(askBound, "The decline is attributed to drought.")).toEqual([
    "What is the decline of the marbled pond newt attributed to? → Drought",
  ]);
  expect(asked(askBound, "The decline is recorded in drought.")).toEqual([]);
});

test("properties are asked by their number, times and shares by theirs", () => {
  expect(asked(askProperty, "Its weight is about nine grams.")).toEqual([
    "What is the marbled pond newt's weight? → About nine grams",
  ]);
  expect(asked(askProperty, "Its weight is a riddle for zoologists.")).toEqual([]);
  expect(asked(askProperty, "The eggs hatch at about 14 degrees Celsius.")).toEqual([
    "At what temperature do the eggs of the marbled pond newt hatch? → About 14 degrees Celsius",
  ]);
  expect(asked(askHowMany, "It has been found nine times.")).toEqual([
    "How many times has the marbled pond newt been found? → Nine",
  ]);
  expect(asked(askHowMany, "It is nine times the size of a snail.")).toEqual([]);
});

test("what holds only under a condition is asked with it", () => {
  const text = "When the newt sleeps, it drinks nine litres of water.";
  expect(asked(askHowMany, text).join()).toMatch(
    /^When .+ sleeps, how many litres of water does it drink/,
  );
});

test("a kind of thing is asked for by what defines it; an amount of it is not", () => {
  expect(
    asked(askApposed, "Ducks eat capelin, a fish that spawns on the beaches of Tolmia."),
  ).toContain("Which fish spawns on the beaches of Tolmia? → Capelin");
  expect(
    asked(askApposed, "Ducks eat little capelin, a fish that spawns on the beaches of Tolmia."),
  ).toEqual([]);
});

test("other things behind things of their kind compare with nothing", () => {
  expect(asked(askBound, "The marbled pond newt feeds on snails and other molluscs.")).toEqual([
    "What does the marbled pond newt feed on? → Snails and other molluscs",
  ]);
  expect(asked(askBound, "The marbled pond newt feeds on other molluscs.")).toEqual([]);
});
