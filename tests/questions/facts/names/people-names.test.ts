import { expect, test } from "vitest";
import { joinSurnames } from "../../../../questions/facts/names/join-surnames.ts";
import { unlikePerson } from "../../../../questions/facts/names/unlike-people.ts";
import { readingOf } from "../../../support/reading-of.ts";
import { askedOf } from "../../support/told.ts";

type Names = Parameters<typeof readingOf>[1];

const raced =
  "Meseret/Meseret/NNP/0/root Tolma/Tolma/NNP/1/flat raced/race/VBD/1/dep ././././3/punct";
const finished = "Tolma/Tolma/NNP/2/nsubj finished/finish/VBD/0/root ././././2/punct";
const sold =
  "Tolma/Tolma/NNP/2/compound Drives/Drives/NNPS/3/nsubj closed/close/VBD/0/root ././././3/punct";

const joined = (sentences: string[], names: Names) => {
  const reading = readingOf(sentences, names);
  return joinSurnames(reading.entities, reading).map(
    ({ name, type, mentions }) => `${name} ${type} ${mentions.length}`,
  );
};

test("a bare surname is the one full name that ends in it, and a firm that bears it keeps them apart", () => {
  const names: Names = [
    { type: "unknown", name: "Meseret Tolma" },
    { type: "person", name: "Tolma" },
  ];
  expect(joined([raced, finished], names)).toEqual(["Meseret Tolma person 3"]);
  expect(joined([raced, finished, sold], names)).toHaveLength(2);
  expect(
    joined([raced, finished], [...(names ?? []), { type: "person", name: "Ida Tolma" }]),
  ).toHaveLength(3);
});

test("a particle goes with the surname, whichever its case", () => {
  const sailed =
    "Adrien/Adrien/NNP/4/nsubj de/de/NNP/1/flat Falk/Falk/NNP/1/flat sailed/sail/VBD/0/root ././././4/punct";
  const returned =
    "De/De/NNP/3/nsubj Falk/Falk/NNP/1/flat returned/return/VBD/0/root ././././3/punct";
  expect(
    joined(
      [sailed, returned],
      [
        { type: "person", name: "Adrien de Falk" },
        { type: "person", name: "De Falk" },
      ],
    ),
  ).toEqual(["Adrien de Falk person 2"]);
});

const typeOf = (sentence: string, name: string) => {
  const reading = readingOf([sentence], [{ type: "person", name }]);
  return reading.entities.map((entity) => unlikePerson(entity, reading).type);
};

test("a body's or a journal's name is nobody's", () => {
  const with_ = (noun: string) =>
    `Acta/Acta/NNP/7/nsubj Tolma/Tolma/NNP/1/flat ,/,/,/1/punct a/a/DT/5/det ${noun}/${noun}/NN/1/appos ,/,/,/1/punct closed/close/VBD/0/root ././././7/punct`;
  expect(typeOf(with_("journal"), "Acta Tolma")).toEqual(["unknown"]);
  expect(typeOf(with_("teacher"), "Acta Tolma")).toEqual(["person"]);
  const lent = (first: string) =>
    `${first}/x/NNP/3/nsubj Falk/Falk/NNP/1/flat lent/lend/VBD/0/root it/it/PRP/3/obj ././././3/punct`;
  expect(typeOf(lent("Banque"), "Banque Falk")).toEqual(["organisation"]);
  expect(typeOf(lent("Bente"), "Bente Falk")).toEqual(["person"]);
  const said = (noun: string) =>
    `She/she/PRP/2/nsubj left/leave/VBD/0/root the/the/DT/4/det ${noun}/${noun}/NN/2/obj Acta/Acta/NNP/4/appos Tolma/Tolma/NNP/5/flat ././././2/punct`;
  expect(typeOf(said("brokerage"), "Acta Tolma")).toEqual(["unknown"]);
  expect(typeOf(said("teacher"), "Acta Tolma")).toEqual(["person"]);
});

test("of two who bear a surname neither is it, however often the text writes one of them", () => {
  const inge = "Inge/Inge/NNP/3/nsubj Tolma/Tolma/NNP/1/flat won/win/VBD/0/root ././././3/punct";
  const alfred =
    "Her/her/PRP$/2/nmod:poss father/father/NN/5/nsubj Alfred/Alfred/NNP/2/appos Tolma/Tolma/NNP/3/flat won/win/VBD/0/root ././././5/punct";
  const names: Names = [
    { type: "person", name: "Inge Tolma" },
    { type: "person", name: "Alfred Tolma" },
    { type: "person", name: "Tolma" },
  ];
  expect(joined([inge, alfred, finished], names)).toHaveLength(3);
});

test("a publisher may be a man", () => {
  const led = (noun: string) =>
    `Acta/Acta/NNP/7/nsubj Tolma/Tolma/NNP/1/flat ,/,/,/1/punct a/a/DT/5/det ${noun}/${noun}/NN/1/appos ,/,/,/1/punct closed/close/VBD/0/root ././././7/punct`;
  expect(typeOf(led("publisher"), "Acta Tolma")).toEqual(["person"]);
});

test("somebody of an Arabic family name is a person, and told in full at first", () => {
  const asked = askedOf(
    "Karim al-Tolmi was buried in Norham on Monday. He had led the Orlandia Party. In 2005, al-Tolmi was moved to Leeds.",
    { title: "Leader buried", date: "2012-05-23" },
  );
  expect(asked).toMatch(/Karim al-Tolmi moved to Leeds\?/);
  expect(asked).toMatch(/Who was moved to Leeds in 2005/);
});

test("a surname with “al-” is somebody's, and another small word is not", () => {
  const named = (name: string) => {
    const reading = readingOf([raced], [{ type: "person", name }]);
    return reading.entities.map((one) => unlikePerson(one, reading).type);
  };
  expect(named("Meseret al-Tolma")).not.toContain("unknown");
});
