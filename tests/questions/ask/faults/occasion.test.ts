import { expect, test } from "vitest";
import {
  isNoAnswer,
  isUnplaced,
  lacksOccasion,
} from "../../../../questions/ask/faults/occasion.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const fire = "A fire destroyed the Norham Mill in Colbury on Monday.";
const foundIn = (text: string, date: string | null = "2021-03-04") =>
  findAll(reader.read(`${fire} ${text}`), {
    title: "Fire in a mill",
    ...(date === null ? {} : { date }),
  }).found;

const lacking = (text: string, date?: string | null): boolean => {
  const { document, facts } = foundIn(text, date);
  const own = facts.filter(({ tree, event }) => tree.index === 1 && event === undefined);
  expect(own.length).toBeGreaterThan(0);
  return own.every((fact) => lacksOccasion(document, fact));
};

test("an act that nothing places is told of an occasion that nobody knows", () => {
  expect(lacking("Rosa Lind asked for 20 minutes alone.")).toBe(true);
  expect(lacking("Rosa Lind asked Karl Voss for 20 minutes alone.")).toBe(false);
  expect(lacking("Rosa Lind asked for 20 minutes alone in 1998.")).toBe(false);
});

test("what is so at all times needs none, nor does what is no news", () => {
  expect(lacking("Rosa Lind trained as a nurse.")).toBe(false);
  expect(lacking("Rosa Lind asked for 20 minutes alone.", null)).toBe(false);
});

const unplaced = (text: string): boolean => {
  const { document } = foundIn(text);
  const tree = document.trees[1];
  return (
    tree !== undefined &&
    isUnplaced(
      document,
      tree,
      tree.tokens.map((_, i) => i),
    )
  );
};

test("a whole sentence of the past names more than its subject", () => {
  expect(unplaced("Residents have complained that they were told too little.")).toBe(true);
  expect(unplaced("Residents have complained to Karl Voss that they were told too little.")).toBe(
    false,
  );
  expect(unplaced("Residents complain that they are told too little.")).toBe(false);
});

test("an hour is of a day, and a scene in the pluperfect of what it leads to", () => {
  expect(unplaced("The screens in Colbury are said to have frozen at 10:52 a.m.")).toBe(true);
  expect(unplaced("The screens in Colbury are said to have frozen at 10:52 a.m. on Monday.")).toBe(
    false,
  );
  const opens = (text: string) => {
    const { document } = findAll(reader.read(text), {
      title: "Fire in a mill",
      date: "2021-03-04",
    }).found;
    const [tree] = document.trees;
    return (
      tree !== undefined &&
      isUnplaced(
        document,
        tree,
        tree.tokens.map((_, i) => i),
      )
    );
  };
  expect(
    opens("For nine days three men had been following wasps across the fields of Leeds."),
  ).toBe(true);
  expect(opens("For nine days three men followed wasps across the fields of Leeds.")).toBe(false);
});

test("that somebody gave no answer is nothing to ask", () => {
  const noAnswers = (text: string) =>
    foundIn(text).facts.filter((fact) => fact.tree.index === 1 && isNoAnswer(fact)).length;
  expect(noAnswers("Karl Voss did not respond to messages.")).toBeGreaterThan(0);
  expect(noAnswers("Karl Voss responded to messages from Leeds.")).toBe(0);
});
