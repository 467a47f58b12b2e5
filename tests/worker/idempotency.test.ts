import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { articleText } from "../support/article.ts";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

const post = (path: string, key: string, body: unknown, headers: Record<string, string> = {}) =>
  createClient().send("POST", `/api/v1${path}`, {
    headers: { "content-type": "application/json", "idempotency-key": key, ...headers },
    body: JSON.stringify(body),
  });

const count = async (table: string): Promise<number> =>
  (await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<Json>()).n;

test("fifty equal requests at once with one key are stored once and answered alike", async () => {
  const quiz = await makeQuiz(createClient());
  const path = `/quizzes/${quiz.id}/attempts`;
  const key = crypto.randomUUID();
  const before = await count("attempts");
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(path, key, { player: "Ada" })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await count("attempts")) - before).toBe(1);
  const replayed = answers.filter(({ headers }) => headers.get("idempotency-replayed") === "true");
  expect(replayed).toHaveLength(49);
});

test("the same submission fifty times at once with one key is one submission", async () => {
  const quiz = await makeQuiz(createClient());
  const { body } = await createClient().call("POST", `/quizzes/${quiz.id}/attempts`);
  const authorization = `Bearer ${body.token}`;
  const key = crypto.randomUUID();
  const path = `/attempts/${body.id}/submit`;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(path, key, {}, { authorization })),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.body.score.total).toBeGreaterThan(0);
});

test("another body with the same key is refused, another caller's same key is another key", async () => {
  const key = crypto.randomUUID();
  const first = await post("/articles", key, { text: articleText });
  expect(first.status).toBe(201);
  const other = await post("/articles", key, { text: `${articleText} More.` });
  expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
  const again = await post("/articles", key, { text: articleText });
  expect(again.text).toBe(first.text);
  const elsewhere = await post("/quizzes", key, { articleId: first.body.id });
  expect(elsewhere.body.code).toBe("idempotency_key_reused");
  const ada = createClient();
  const bob = createClient();
  const ids: string[] = [];
  for (const client of [ada, bob]) {
    await makeQuiz(client);
    const made = await client.send("POST", "/api/v1/quizzes", {
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ articleId: first.body.id }),
    });
    ids.push(made.body.id);
  }
  expect(new Set(ids).size).toBe(2);
});

test("a refusal is repeated as well; after a day, and after a request that died, it is a new request", async () => {
  const key = crypto.randomUUID();
  const refused = await post("/articles", key, { text: "" });
  expect(refused.body.code).toBe("article_empty");
  const again = await post("/articles", key, { text: "" });
  expect(again.text).toBe(refused.text);
  expect(again.headers.get("content-type")).toContain("application/problem+json");
  await env.DB.prepare("UPDATE idempotency_records SET created_at = created_at - 86400001").run();
  const later = await post("/articles", key, { text: "" });
  expect(later.body.requestId).not.toBe(refused.body.requestId);
  await env.DB.prepare(
    "UPDATE idempotency_records SET status = NULL, created_at = created_at - 60001",
  ).run();
  expect((await post("/articles", key, { text: "" })).body.code).toBe("article_empty");
});

test("while the first is being answered, a repetition waits, and is then told to come back", async () => {
  const key = crypto.randomUUID();
  await post("/articles", key, { text: "" });
  await env.DB.prepare("UPDATE idempotency_records SET status = NULL").run();
  const waiting = await post("/articles", key, { text: "" });
  expect(waiting).toMatchObject({ status: 409, body: { code: "idempotency_in_flight" } });
  expect(waiting.headers.get("retry-after")).toBe("1");
});

test("what is kept of an answer cannot be read, and a key must be printable", async () => {
  const { body } = await post("/articles", crypto.randomUUID(), { text: articleText });
  const made = await post("/quizzes", crypto.randomUUID(), { articleId: body.id });
  const { token } = made.body.workspace;
  const kept = JSON.stringify(
    (await env.DB.prepare("SELECT * FROM idempotency_records").all()).results,
  );
  expect(kept).not.toContain(token);
  expect(kept).not.toContain("Thomas Pell");
  const wrong = await post("/articles", "x".repeat(256), { text: articleText });
  expect(wrong).toMatchObject({ status: 400, body: { code: "idempotency_key_invalid" } });
});
