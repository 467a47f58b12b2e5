import { beforeAll, expect, inject, test } from "vitest";
import { createQuiz } from "../web/support/quiz.ts";
import { runNode } from "./support/run-node.ts";

const base = inject("base");

/** Runs lines against an unmodified npm client whose requests for opentdb.com come to us. */
const withClient = (lines: string): Promise<unknown> =>
  runNode(
    [
      "-r",
      "./tests/apps/support/opentdb-redirect.cjs",
      "-e",
      `(async () => { ${lines} })().then((value) => console.log(JSON.stringify(value)));`,
    ],
    { OPENTDB_LOCAL: `${base}/opentdb` },
  );

beforeAll(async () => {
  const quiz = await createQuiz(base);
  const patched = await fetch(`${base}/api/v1/quizzes/${quiz.id}`, {
    method: "PATCH",
    headers: { "content-type": "application/json", authorization: `Bearer ${quiz.ownerToken}` },
    body: JSON.stringify({ openPractice: true, triviaCategory: 19 }),
  });
  expect(patched.status).toBe(200);
});

test("open-trivia-db asks, in every encoding it has", async () => {
  const asked = await withClient(`
    const { getQuestions } = require("open-trivia-db");
    const encodings = ["none", "base64", "url3986", "url3968", "urlLegacy"];
    const all = [];
    for (const encode of encodings) all.push(await getQuestions({ amount: 1, type: "multiple", encode }));
    return all.flat();
  `);
  expect(asked).toMatchObject([
    {
      value: "Who designed the second bridge?",
      type: "multiple",
      difficulty: "medium",
      correctAnswer: "Thomas Reid",
      incorrectAnswers: ["Anna Keller", "Ruth Keller", "John Dundee"],
    },
    // The client takes an encoded type for "not multiple", and lowers the answer.
    { value: btoa("Who designed the second bridge?") },
    { correctAnswer: "Thomas%20Reid" },
    { correctAnswer: "Thomas%20Reid" },
    { correctAnswer: "Thomas+Reid" },
  ]);
});

test("open-trivia-db keeps a session, resets it, and reads a category's counts", async () => {
  const seen = await withClient(`
    const { getQuestions, getCategory, Session } = require("open-trivia-db");
    const session = new Session();
    const token = await session.start();
    const first = await getQuestions({ amount: 2, session });
    const spent = await getQuestions({ amount: 1, session }).catch(({ name }) => name);
    await session.reset();
    const again = await getQuestions({ amount: 2, session });
    return { token, same: session.token === token, first: first.map(({ type }) => type).sort(), spent,
      again: again.length, category: await getCategory(19) };
  `);
  expect(seen).toEqual({
    token: expect.stringMatching(/^[\da-f]{64}$/),
    same: true,
    first: ["boolean", "multiple"],
    spent: "OpenTDBError [Token Empty]",
    again: 2,
    category: {
      id: 19,
      name: "Science Mathematics",
      questionCount: { total: 2, easy: 0, medium: 2, hard: 0 },
    },
  });
});

test("opentdb-api asks, keeps a session, and lists categories and counts", async () => {
  const seen = await withClient(`
    const client = require("opentdb-api");
    const token = await client.getToken();
    const options = { amount: 1, difficulty: "any", category: "math", type: "boolean", token };
    const [question] = await client.getTrivia({ ...options });
    const spent = await client.getTrivia({ ...options }).catch(() => "spent");
    const reset = await client.resetToken(token);
    const categories = await client.getCategories();
    return { question, spent, reset, bogus: await client.resetToken("0"), categories: categories.length,
      count: (await client.getQuestionCount("math")).total_question_count };
  `);
  expect(seen).toMatchObject({
    question: { question: "The first bridge was built of oak.", correct_answer: "True" },
    spent: "spent",
    reset: true,
    bogus: false,
    categories: 24,
    count: 2,
  });
});

test("trivia-api asks and lists categories", async () => {
  const seen = await withClient(`
    const Trivia = require("trivia-api");
    const trivia = new Trivia({ encoding: "url3986" });
    const { trivia_categories } = await trivia.getCategories();
    return { categories: trivia_categories.length,
      asked: await trivia.getQuestions({ type: "multiple", amount: 1, category: 19, difficulty: "medium" }),
      none: await trivia.getQuestions({ amount: 50 }) };
  `);
  expect(seen).toMatchObject({
    categories: 24,
    asked: { response_code: 0, results: [{ correct_answer: "Thomas Reid" }] },
    none: { response_code: 1, results: [] },
  });
});
