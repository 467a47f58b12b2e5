import { expect, test } from "vitest";
import type { Candidate } from "../../../questions/ask/index.ts";
import type { Finished } from "../../../questions/select/finish.ts";
import { spread } from "../../../questions/select/spread.ts";

/** A statement on a sentence of its own. */
const statement = (sentence: number, value: boolean): Finished => {
  const evidence = { start: sentence, end: sentence + 1, text: "." };
  const candidate: Candidate = {
    form: "true_false",
    shape: { type: "true_false", value },
    stem: `Statement ${sentence} is made.`,
    key: value ? "True" : "False",
    accepted: [],
    answer: "thing",
    entity: null,
    fact: null,
    answerTokens: [],
    sentence,
    evidence,
    confidence: 1,
    isTopic: false,
    faults: [],
  };
  const { stem } = candidate;
  return {
    candidate,
    question: { id: "", kind: "true_false", stem, key: value, evidence, difficulty: 1 },
    score: value ? 0.9 : 0.5,
    tier: 0,
    features: {},
  };
};

const chosenOf = (items: Finished[]) => {
  const dropped: string[] = [];
  const chosen = spread(items, { count: 20 }, (reason) => dropped.push(reason));
  return { keys: chosen.map(({ candidate }) => candidate.key), dropped };
};

test("where nothing is false, few statements are asked: guessing would pay", () => {
  const { keys, dropped } = chosenOf([1, 2, 3, 4, 5].map((at) => statement(at, true)));
  expect(keys).toEqual(["True", "True"]);
  expect(dropped).toEqual(["mostly_true", "mostly_true", "mostly_true"]);
});

test("a false statement of lower rank makes room for further true ones", () => {
  const items = [1, 2, 3, 4].map((at) => statement(at, true));
  const { keys } = chosenOf([...items, statement(5, false)]);
  expect(keys.filter((key) => key === "True")).toHaveLength(4);
  expect(keys.indexOf("False")).toBeLessThan(keys.lastIndexOf("True"));
});

test("of a sentence either the true or the false statement is asked", () => {
  const { keys } = chosenOf([statement(1, true), statement(1, false)]);
  expect(keys).toEqual(["True"]);
});

test("the same words are not asked twice, whatever clause they come from", () => {
  const first = statement(1, true);
  const { stem } = first.question;
  const again = statement(2, true);
  expect(chosenOf([first, { ...again, question: { ...again.question, stem } }]).keys).toHaveLength(
    1,
  );
  expect(chosenOf([first, again]).keys).toHaveLength(2);
});

/** A question on a sentence, asking for `key`. */
const question = (sentence: number, stem: string, key: string): Finished => {
  const made = statement(sentence, true);
  return {
    ...made,
    candidate: { ...made.candidate, form: "where", shape: { type: "open" }, stem, key },
    question: { ...made.question, kind: "short_answer", stem, key },
  } as Finished;
};

test("the opening is not asked for what two other questions tell; for what one tells it is", () => {
  const keysOf = (items: Finished[]) =>
    spread(items, { count: 20, opening: 0 }, () => {}).map(({ candidate }) => candidate.key);
  const where = question(0, "Where did the plane crash?", "Orla");
  const dead = question(1, "How many people died at Orla?", "Two");
  const leader = question(2, "Who is to lead the inquiry at Orla?", "Ada Brandt");
  expect(keysOf([where, dead, leader])).toEqual(["Two", "Ada Brandt"]);
  expect(keysOf([where, dead])).toEqual(["Orla"]);
});
