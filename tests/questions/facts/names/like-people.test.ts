import { expect, test } from "vitest";
import { asPerson } from "../../../../questions/facts/names/like-people.ts";
import { readingOf } from "../../../support/reading-of.ts";

type Names = Parameters<typeof readingOf>[1];

const typesOf = (sentences: string[], names: Names) => {
  const reading = readingOf(sentences, names);
  return reading.entities.map((entity) => asPerson(entity, reading).type);
};

const rosa = "Rosa/Rosa/NNP/3/nsubj Holm/Holm/NNP/1/flat left/leave/VBD/0/root ././././3/punct";
const holm = "Holm/Holm/NNP/2/nsubj left/leave/VBD/0/root ././././2/punct";

test("a given name before a surname that somebody bears is a person", () => {
  const body = { type: "organisation", name: "Rosa Holm" } as const;
  expect(typesOf([rosa, holm], [body, { type: "person", name: "Holm" }])).toEqual([
    "person",
    "person",
  ]);
  expect(typesOf([rosa, holm], [body, { type: "unknown", name: "Holm" }])[0]).toBe("organisation");
  const firm = { ...body, subtype: "company" };
  expect(typesOf([rosa, holm], [firm, { type: "person", name: "Holm" }])[0]).toBe("organisation");
});

const duke =
  "The/the/DT/2/det Duke/Duke/NNP/5/nsubj of/of/IN/4/case Velmont/Velmont/NNP/2/nmod left/leave/VBD/0/root ././././5/punct";
const decided = "Velmont/Velmont/NNP/2/nsubj decided/decide/VBD/0/root ././././2/punct";
const inTown =
  "He/he/PRP/2/nsubj lived/live/VBD/0/root in/in/IN/4/case Velmont/Velmont/NNP/2/obl ././././2/punct";

test("a duke who is called by his duchy is somebody, where nobody is in the town of the name", () => {
  const town: Names = [{ type: "place", name: "Velmont", subtype: "city" }];
  expect(typesOf([duke, decided], town)).toEqual(["person"]);
  expect(typesOf([duke, decided, inTown], town)).toEqual(["place"]);
  expect(typesOf([decided], town)).toEqual(["place"]);
});
