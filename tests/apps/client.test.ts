import { readFileSync } from "node:fs";
import { createClient, FactdeckError } from "factdeck-client";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { createQuiz, type TestQuiz } from "../web/support/quiz.ts";
import { startFlakyProxy } from "./support/flaky-proxy.ts";
import { runNode } from "./support/run-node.ts";

const base = inject("base");
let quiz: TestQuiz;
let proxy: Awaited<ReturnType<typeof startFlakyProxy>>;

beforeAll(async () => {
  quiz = await createQuiz(base);
  proxy = await startFlakyProxy(base);
});
beforeEach(() => {
  proxy.seen.length = 0;
  proxy.faults.length = 0;
});
afterAll(() => proxy.stop());

test("an app plays a quiz from its start to its score", async () => {
  const factdeck = createClient({ baseUrl: `${base}/` });
  const { title, questionCount } = await factdeck.quizzes.get(quiz.id);
  expect([title, questionCount]).toEqual(["Three bridges at Marlow Ferry", 8]);
  const attempt = await factdeck.attempts.start(quiz.id, { player: "Wren" });
  const choice = attempt.questions.find(({ kind }) => kind === "multiple_choice");
  const reid = choice?.options?.find(({ text }) => text === "Thomas Reid");
  const given = { questionId: choice?.id ?? "", answer: reid?.id ?? "" };
  const graded = await factdeck.attempts.answer(attempt, given);
  expect(graded).toMatchObject({ verdict: "correct", key: "Thomas Reid" });
  expect(graded.evidence?.text).toContain("designed by Thomas Reid");
  expect((await factdeck.attempts.get(attempt)).answers).toHaveLength(1);
  const { score, player } = await factdeck.attempts.submit(attempt);
  expect([score, player]).toEqual([{ points: 1, maxPoints: 8, correct: 1, total: 8 }, "Wren"]);
  const { cards } = await factdeck.quizzes.cards(quiz.id, { token: attempt.token });
  expect(cards.length).toBeGreaterThan(0);
});

test("an owner makes, changes and publishes a quiz, and it is listed", async () => {
  const factdeck = createClient({ baseUrl: base, key: quiz.ownerToken });
  const text = readFileSync("tools/demo/article.txt", "utf8");
  const article = await factdeck.articles.create({ text });
  const draft = await factdeck.quizzes.create({ articleId: article.id, count: 2, seed: 7 });
  expect(draft.questions[0]?.keyText.length).toBeGreaterThan(0);
  await factdeck.quizzes.update(draft.id, { title: "Two questions" });
  const { playPath } = await factdeck.quizzes.publish(draft.id, { visibility: "public" });
  expect(playPath).toBe(`/q/${draft.id}`);
  const titles: string[] = [];
  for await (const { title } of factdeck.quizzes.each()) titles.push(title);
  expect(titles).toContain("Two questions");
});

test("a lost answer is asked for again with the same idempotency key, and takes effect once", async () => {
  const factdeck = createClient({ baseUrl: proxy.url });
  proxy.faults.push("no_answer", "unavailable");
  const attempt = await factdeck.attempts.start(quiz.id);
  const keys = proxy.seen.map(({ key }) => key);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[\da-f]{32}$/);
  const next = await factdeck.attempts.start(quiz.id);
  expect(next.id).not.toBe(attempt.id);
  expect(proxy.seen.at(-1)?.key).not.toBe(keys[0]);
});

test("an error says what is wrong, and is not asked again", async () => {
  const factdeck = createClient({ baseUrl: proxy.url });
  const unknown = await factdeck.quizzes.get("qz_none").catch((error: unknown) => error);
  expect(unknown).toBeInstanceOf(FactdeckError);
  expect(unknown).toMatchObject({ status: 404, code: "quiz_unknown", name: "FactdeckError" });
  const wrong = await factdeck.articles.create({ text: "Short." }).catch((error: unknown) => error);
  expect(wrong).toMatchObject({ status: 422, requestId: expect.stringMatching(/^req_/) });
  expect(proxy.seen).toHaveLength(2);
});

test("it gives up after its retries, or when it is told to", async () => {
  proxy.faults.push("unavailable", "unavailable");
  const once = createClient({ baseUrl: proxy.url, retries: 1 });
  const error = await once.quizzes.list().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ status: 503, code: "unknown" });
  expect(proxy.seen).toHaveLength(2);
  const given = AbortSignal.abort(new Error("the player left"));
  await expect(once.quizzes.list({}, { signal: given })).rejects.toThrow("the player left");
});

test.each(["README.md", "client/README.md"])("the example in %s runs", async (file) => {
  const example = /```ts\n(import [\s\S]*?)```/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  expect(example).toContain("factdeck-client");
  const program = example
    .replace("http://127.0.0.1:8787", base)
    .replace("qz_demo", quiz.id)
    .replaceAll("console.log(", "said.push(");
  const lines = await runNode(
    [
      "--input-type=module-typescript",
      "-e",
      `const said: unknown[] = [];\n${program}\nconsole.log(JSON.stringify(said));`,
    ],
    {},
  );
  expect(lines).toEqual(expect.arrayContaining([8]));
});
