import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

const preflight = (path: string, origin: string, method: string) =>
  createClient().send("OPTIONS", path, {
    headers: {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type,idempotency-key",
    },
  });

test("a browser's preflight is answered from any origin, without a key and without cookies", async () => {
  const answer = await preflight("/api/v1/quizzes/qz_demo/attempts", "https://a.example", "POST");
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-methods")).toBe("OPTIONS, POST");
  const headers = (answer.headers.get("access-control-allow-headers") ?? "").toLowerCase();
  for (const name of ["authorization", "content-type", "idempotency-key", "player-key"])
    expect(headers).toContain(name);
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  expect((await preflight("/api/v1/nothing", "https://a.example", "GET")).status).toBe(404);
});

test("a browser key is served to its own origins; another origin reads why it is refused", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const made = await owner.call("POST", "/keys", {
    kind: "browser",
    label: "Blog",
    origins: ["https://blog.example"],
  });
  const from = (origin: string) =>
    createClient().send("GET", "/api/v1/quizzes", {
      headers: { origin, authorization: `Bearer ${made.body.key}` },
    });
  const own = await from("https://blog.example");
  expect(own.status).toBe(200);
  expect(own.headers.get("access-control-allow-origin")).toBe("https://blog.example");
  expect(own.headers.get("vary")).toContain("Origin");
  for (const origin of ["https://blog.example.evil.example", "http://blog.example", "null"]) {
    const other = await from(origin);
    expect(other.body.code).toBe("origin_not_allowed");
    expect(other.headers.get("access-control-allow-origin")).toBe("*");
  }
});

test("HEAD says what GET says, without a body, and 304 too", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner, {});
  const attempt = (await owner.call("POST", `/quizzes/${quiz.id}/attempts`)).body;
  const bearer = { authorization: `Bearer ${attempt.token}` };
  const paths: [string, Record<string, string>?][] = [
    ["/"],
    ["/docs"],
    ["/openapi.json"],
    ["/api/v1/health"],
    ["/api/v1/quizzes"],
    [`/api/v1/quizzes/${quiz.id}`],
    ["/api/v1/quizzes/qz_none"],
    [`/api/v1/attempts/${attempt.id}`, bearer],
    ["/opentdb/api.php?amount=1"],
    [`/q/${quiz.id}`],
  ];
  for (const [path, headers = {}] of paths) {
    const client = createClient();
    const get = await client.send("GET", path, { headers });
    const head = await client.send("HEAD", path, { headers });
    expect(head.status, path).toBe(get.status);
    expect(head.text, path).toBe("");
    expect(get.text, path).not.toBe("");
    for (const name of ["content-type", "etag", "cache-control", "access-control-allow-origin"])
      expect(head.headers.get(name), `${path} ${name}`).toBe(get.headers.get(name));
  }
  const { headers } = await createClient().call("GET", `/quizzes/${quiz.id}`);
  const known = { headers: { "if-none-match": String(headers.get("etag")) } };
  const head = await createClient().send("HEAD", `/api/v1/quizzes/${quiz.id}`, known);
  expect(head).toMatchObject({ status: 304, text: "" });
});

test("the health route answers 503 when the database has no tables of ours, and says nothing more", async () => {
  const client = createClient();
  expect((await client.call("GET", "/health")).body.status).toBe("ok");
  await env.DB.prepare("ALTER TABLE quizzes RENAME TO quizzes_gone").run();
  const sick = await client.call("GET", "/health");
  expect(sick.status).toBe(503);
  expect(sick.body as Json).toMatchObject({ code: "database_unreachable", status: 503 });
  expect(sick.text).not.toMatch(/quizzes|SQLITE|D1_ERROR|no such/);
  expect(sick.headers.get("cache-control")).toBe("no-store");
});
