import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import { classrooms, openTriviaTokens } from "../../worker/db/schema.ts";
import { type Client, createClient, type Json, makeQuiz } from "../support/client.ts";

const choices = [
  "Caf\u00e9 \u201cPell\u201d & Sons",
  "Rock 'n' Roll <b>",
  "\u03c0 ~ 3",
  "A+B (C)!",
];

/** A published quiz with one choice of each difficulty and one statement, opened for practice. */
const openQuiz = async (owner: Client, name: string, patch: object = { openPractice: true }) => {
  const quiz = await makeQuiz(owner, { count: 2 });
  const path = `/quizzes/${quiz.id}`;
  for (const { id } of quiz.draft.questions) await owner.call("DELETE", `${path}/questions/${id}`);
  const evidence = { start: 0, end: 30 };
  for (const difficulty of [1, 3, 5]) {
    const options = choices.map((text, i) => ({ id: "abcd"[i], text }));
    const stem = `${name}: what\u2019s \u201c${difficulty}\u201d & why?`;
    const question = { kind: "multiple_choice", stem, options, key: "a", difficulty, evidence };
    expect((await owner.call("POST", `${path}/questions`, question)).status).toBe(201);
  }
  const statement = { kind: "true_false", stem: `${name} is open.`, key: false, evidence };
  await owner.call("POST", `${path}/questions`, statement);
  const typed = { kind: "short_answer", stem: `${name}: who?`, key: "Pell", evidence };
  await owner.call("POST", `${path}/questions`, typed);
  await owner.call("POST", `${path}/publish`);
  expect((await owner.call("PATCH", path, patch)).status).toBe(200);
  return quiz;
};

const ask = async (path: string): Promise<Json> => {
  const { status, body, headers } = await createClient().send("GET", `/opentdb/${path}`);
  expect(status).toBe(200);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  return body;
};

const newToken = async (): Promise<string> => (await ask("api_token.php?command=request")).token;

test("a trivia app gets choices with three wrong answers, and statements with one", async () => {
  await openQuiz(createClient(), "Mill");
  const { response_code, results } = await ask("api.php?amount=4&encode=url3986");
  expect(response_code).toBe(0);
  expect(results).toHaveLength(4);
  for (const one of results) {
    expect(Object.keys(one)).toEqual([
      "type",
      "difficulty",
      "category",
      "question",
      "correct_answer",
      "incorrect_answers",
    ]);
    const isChoice = one.type === "multiple";
    expect(one.incorrect_answers).toHaveLength(isChoice ? 3 : 1);
    expect(one.category).toBe("General%20Knowledge");
  }
  const boolean = await ask("api.php?amount=1&type=boolean");
  expect(boolean.results[0]).toMatchObject({
    type: "boolean",
    difficulty: "medium",
    correct_answer: "False",
    incorrect_answers: ["True"],
  });
});

test("every encoding writes the text as Open Trivia DB does", async () => {
  await openQuiz(createClient(), "Mill");
  const one = async (encode: string): Promise<Json> =>
    (await ask(`api.php?amount=1&type=multiple&difficulty=easy${encode}`)).results[0];
  expect(await one("")).toEqual({
    type: "multiple",
    difficulty: "easy",
    category: "General Knowledge",
    question: "Mill: what&rsquo;s &ldquo;1&rdquo; &amp; why?",
    correct_answer: "Caf&eacute; &ldquo;Pell&rdquo; &amp; Sons",
    incorrect_answers: ["Rock &#039;n&#039; Roll &lt;b&gt;", "&pi; ~ 3", "A+B (C)!"],
  });
  const legacy = await one("&encode=urlLegacy");
  expect(legacy.correct_answer).toBe("Caf%C3%A9+%E2%80%9CPell%E2%80%9D+%26+Sons");
  expect(legacy.incorrect_answers.slice(1)).toEqual(["%CF%80+%7E+3", "A%2BB+%28C%29%21"]);
  const url = await one("&encode=url3986");
  expect(url.incorrect_answers.slice(1)).toEqual(["%CF%80%20~%203", "A%2BB%20%28C%29%21"]);
  const base64 = await one("&encode=base64");
  const bytes = Uint8Array.from(atob(base64.correct_answer), (char) => char.charCodeAt(0));
  expect(new TextDecoder().decode(bytes)).toBe(choices[0]);
  expect([base64.type, base64.difficulty].map(atob)).toEqual(["multiple", "easy"]);
});

test("only quizzes in open practice are served, and never while a classroom plays them", async () => {
  const owner = createClient();
  const quiz = await openQuiz(owner, "Mill", { openPractice: false });
  const total = async () =>
    (await ask("api_count_global.php")).overall.total_num_of_verified_questions;
  expect(await total()).toBe(0);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { openPractice: true });
  expect(await total()).toBe(4);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { visibility: "private" });
  expect(await total()).toBe(0);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { visibility: "unlisted" });
  const { body: other } = await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  await drizzle(env.DB).insert(classrooms).values({
    id: "cls_1",
    code: "K7MQ2D",
    quizId: quiz.id,
    versionId: other.versionId,
    title: "7b",
    settings: "{}",
    createdAt: 1,
    updatedAt: 1,
  });
  expect(await total()).toBe(0);
  // Another version of the quiz would give the same answers away.
  await owner.call("POST", `/quizzes/${quiz.id}/questions`, {
    kind: "true_false",
    stem: "It turns.",
    key: true,
    evidence: { start: 0, end: 30 },
  });
  await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  expect(await total()).toBe(0);
  const closesAt = Date.now() - 1000;
  const takesLate = JSON.stringify({ late: "mark", graceSeconds: 600 });
  await drizzle(env.DB).update(classrooms).set({ closesAt, settings: takesLate });
  expect(await total(), "while late answers are taken").toBe(0);
  await drizzle(env.DB).update(classrooms).set({ settings: "{}" });
  expect(await total()).toBe(5);
});

test("a token never repeats a question, also when asked many times at once, until it is reset", async () => {
  const owner = createClient();
  await openQuiz(owner, "Mill");
  await openQuiz(owner, "Mill");
  await openQuiz(owner, "Weir");
  const token = await newToken();
  expect(token).toMatch(/^[\da-f]{64}$/);
  const draws = await Promise.all(
    Array.from({ length: 8 }, () => ask(`api.php?amount=1&token=${token}`)),
  );
  const asked = draws.flatMap(({ results }) => results.map((one: Json) => one.question));
  expect(new Set(asked).size).toBe(8);
  expect(await ask(`api.php?amount=1&token=${token}`)).toMatchObject({
    response_code: 4,
    results: [],
  });
  const reset = await ask(`api_token.php?command=reset&token=${token}`);
  expect(reset).toEqual({ response_code: 0, token });
  expect((await ask(`api.php?amount=8&token=${token}`)).results).toHaveLength(8);
});

test("a token dies after six idle hours, and is then cleared away", async () => {
  await openQuiz(createClient(), "Mill");
  const token = await newToken();
  await drizzle(env.DB)
    .update(openTriviaTokens)
    .set({ usedAt: Date.now() - 6 * 3_600_000 - 1 });
  expect((await ask(`api.php?amount=1&token=${token}`)).response_code).toBe(3);
  expect((await ask(`api_token.php?command=reset&token=${token}`)).response_code).toBe(3);
  await newToken();
  expect(await drizzle(env.DB).select().from(openTriviaTokens)).toHaveLength(1);
});

test("a category that the owner chose is asked for and counted", async () => {
  const owner = createClient();
  await openQuiz(owner, "Mill");
  const quiz = await openQuiz(owner, "Weir", { openPractice: true, triviaCategory: 23 });
  const bad = await owner.call("PATCH", `/quizzes/${quiz.id}`, { triviaCategory: 33 });
  expect(bad).toMatchObject({ status: 422, body: { errors: [{ field: "triviaCategory" }] } });
  const { results } = await ask("api.php?amount=4&category=23");
  expect(new Set(results.map((one: Json) => one.category))).toEqual(new Set(["History"]));
  expect(await ask("api_count.php?category=23")).toEqual({
    category_id: 23,
    category_question_count: {
      total_question_count: 4,
      total_easy_question_count: 1,
      total_medium_question_count: 2,
      total_hard_question_count: 1,
    },
  });
  const { overall, categories } = await ask("api_count_global.php");
  expect(overall.total_num_of_questions).toBe(8);
  expect(categories["23"].total_num_of_verified_questions).toBe(4);
  const { trivia_categories: listed } = await ask("api_category.php");
  expect(listed).toHaveLength(24);
  expect(listed[0]).toEqual({ id: 9, name: "General Knowledge" });
});

const faults: [string, number][] = [
  ["api.php?amount=5", 1],
  ["api.php?amount=1&category=32", 1],
  ["api.php", 2],
  ["api.php?amount=0", 2],
  ["api.php?amount=51", 2],
  ["api.php?amount=ten", 2],
  ["api.php?amount=1&category=8", 2],
  ["api.php?amount=1&category=33", 2],
  ["api.php?amount=1&difficulty=brutal", 2],
  ["api.php?amount=1&type=essay", 2],
  ["api.php?amount=1&encode=rot13", 2],
  ["api.php?amount=1&token=nope", 3],
  [`api.php?amount=1&token=${"0".repeat(64)}`, 3],
  ["api_token.php", 2],
  ["api_token.php?command=drop", 2],
  ["api_token.php?command=reset&token=nope", 3],
  ["api_count.php", 2],
  ["api_count.php?category=1e1", 2],
];

test("mistakes are answered with a code and no results", async () => {
  await openQuiz(createClient(), "Mill");
  for (const [path, code] of faults) {
    expect(await ask(path), path).toMatchObject({ response_code: code, results: [] });
  }
});

test("what is not chosen may be sent empty", async () => {
  await openQuiz(createClient(), "Mill");
  const query = "amount=1&category=0&difficulty=&type=&encode=&token=";
  expect((await ask(`api.php?${query}`)).response_code).toBe(0);
});

test("an unknown address is a problem in JSON, and other methods are refused", async () => {
  const stranger = createClient();
  const unknown = await stranger.send("GET", "/opentdb/nothing.php");
  expect(unknown).toMatchObject({ status: 404, body: { code: "not_found" } });
  const preflight = await stranger.send("OPTIONS", "/opentdb/api.php");
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-methods")).toContain("GET");
});
