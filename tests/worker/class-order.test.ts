import { expect, test } from "vitest";
import { join } from "../support/classroom.ts";
import { createClient, type Json } from "../support/client.ts";
import { makeTypedQuiz } from "../support/typed-quiz.ts";

const letters = ["a", "b", "c", "d", "e", "f"];

/** A class on a quiz of five questions, one of them with six options. */
const makeOrderedClass = async (settings: object) => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  await owner.call("POST", `${quiz.path}/questions`, {
    kind: "multiple_choice",
    stem: "Which one is it?",
    options: letters.map((id) => ({ id, text: `Option ${id}` })),
    key: "c",
    evidence: { start: 0, end: 40 },
  });
  await owner.call("POST", `${quiz.path}/publish`);
  const made = await owner.call("POST", "/classrooms", { quizId: quiz.id, ...settings });
  const code = String(made.body.code);
  const room = { owner, quiz, code, path: `/classrooms/${code}`, made };
  const { body } = await owner.call("GET", quiz.path);
  return { room, order: body.questions.map(({ id }: Json) => id) as string[] };
};

/** The order in which twelve players see questions and options, and that it stays theirs. */
const readOrders = async ({ room }: Awaited<ReturnType<typeof makeOrderedClass>>) => {
  const seen = [];
  for (let i = 0; i < 12; i++) {
    const player = await join(room, `Player ${i}`);
    const first = (await player.start()).body.questions as Json[];
    const again = (await player.start()).body.questions as Json[];
    expect(again, "after a refresh").toEqual(first);
    seen.push({
      questions: first.map(({ id }) => id),
      options: first
        .find(({ options }) => options?.length === 6)
        .options.map(({ text }: Json) => text),
    });
  }
  return seen;
};

const distinct = (orders: unknown[]) => new Set(orders.map((order) => JSON.stringify(order))).size;

test("shuffled, each player has an order of their own, and keeps it", async () => {
  const made = await makeOrderedClass({ shuffleQuestions: true, shuffleOptions: true });
  const seen = await readOrders(made);
  // Of 120 orders of questions and 720 of options, twelve players never share one but by rare chance.
  expect(distinct(seen.map(({ questions }) => questions))).toBeGreaterThan(4);
  expect(distinct(seen.map(({ options }) => options))).toBeGreaterThan(4);
  for (const { questions } of seen) expect([...questions].sort()).toEqual([...made.order].sort());
});

test("not shuffled, everybody has the teacher's order", async () => {
  const made = await makeOrderedClass({ shuffleQuestions: false, shuffleOptions: false });
  for (const { questions, options } of await readOrders(made)) {
    expect(questions).toEqual(made.order);
    expect(options).toEqual(letters.map((id) => `Option ${id}`));
  }
});
