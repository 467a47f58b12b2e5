import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { articleText } from "../support/article.ts";
import { type Client, createClient, type Json, makeQuiz } from "../support/client.ts";

const makeKey = async (owner: Client, given: object = {}): Promise<Json> => {
  const made = await owner.call("POST", "/keys", { kind: "server", label: "Test", ...given });
  expect(made.status).toBe(201);
  return made.body;
};

const withKey = (key: string, headers: Record<string, string> = {}) => {
  const client = createClient();
  return (method: string, path: string, body?: unknown) =>
    client.send(method, `/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
};

test("a server key does what its workspace may do; D1 keeps its hash", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { key, id } = await makeKey(owner);
  expect(key.startsWith(`${id}_`)).toBe(true);
  const call = withKey(key);
  expect((await call("GET", `/quizzes/${quiz.id}`)).body).toMatchObject({ role: "owner" });
  expect((await call("PATCH", `/quizzes/${quiz.id}`, { title: "Mills" })).status).toBe(200);
  const article = await call("POST", "/articles", { text: articleText });
  const made = await call("POST", "/quizzes", { articleId: article.body.id });
  expect(made.status).toBe(201);
  expect(made.body.workspace).toBeUndefined();
  expect(made.headers.get("set-cookie")).toBeNull();
  expect((await owner.call("GET", `/quizzes/${made.body.id}`)).body.role).toBe("owner");
  const stored = JSON.stringify((await env.DB.prepare("SELECT * FROM api_keys").all()).results);
  expect(stored).toContain(id);
  expect(stored).not.toContain(key.slice(-20));
});

test("a key of another, revoked, expired, forged or cut opens nothing", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const { key, id } = await makeKey(owner);
  const call = withKey(key);
  expect((await call("GET", "/quizzes")).status).toBe(200);
  for (const wrong of [`${key.slice(0, -1)}~`, key.slice(0, -1), id, `${id}_`, "fd_sk_"]) {
    const refused = await withKey(wrong)("GET", "/quizzes");
    expect(refused, wrong).toMatchObject({ status: 401, body: { code: "key_invalid" } });
  }
  const stranger = createClient();
  await makeQuiz(stranger);
  const notHis = await stranger.call("DELETE", `/keys/${id}`);
  expect(notHis).toMatchObject({ status: 404, body: { code: "key_unknown" } });
  expect((await owner.call("DELETE", `/keys/${id}`)).status).toBe(204);
  expect((await call("GET", "/quizzes")).body.code).toBe("key_invalid");
  const short = await makeKey(owner, { expiresInDays: 1 });
  await env.DB.prepare("UPDATE api_keys SET expires_at = 1 WHERE id = ?").bind(short.id).run();
  expect((await withKey(short.key)("GET", "/quizzes")).body.code).toBe("key_invalid");
});

test("a browser key reads and plays, and neither writes nor opens its workspace", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { key } = await makeKey(owner, { kind: "browser", origins: ["https://app.example.org"] });
  const call = withKey(key, { origin: "https://app.example.org" });
  const read = await call("GET", `/quizzes/${quiz.id}`);
  expect(read.body.questions[0].key).toBeUndefined();
  expect(read.body.role).toBeUndefined();
  expect(read.headers.get("access-control-allow-origin")).toBe("https://app.example.org");
  expect((await call("POST", `/quizzes/${quiz.id}/attempts`, {})).status).toBe(201);
  for (const [method, path, body] of [
    ["POST", "/articles", { text: articleText }],
    ["POST", "/quizzes", { articleId: "art_x" }],
    ["PATCH", `/quizzes/${quiz.id}`, { title: "Mine" }],
    ["POST", `/quizzes/${quiz.id}/publish`, {}],
    ["GET", "/keys", undefined],
    ["POST", "/keys", { kind: "server", label: "More" }],
  ] as const) {
    const refused = await call(method, path, body);
    expect(refused, path).toMatchObject({ status: 403, body: { code: "key_scope" } });
  }
  const elsewhere = await withKey(key, { origin: "https://evil.example" })("GET", "/quizzes");
  expect(elsewhere).toMatchObject({ status: 403, body: { code: "origin_not_allowed" } });
});

test("a server key in a page is refused, and a key cannot make keys", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const { key } = await makeKey(owner);
  const inPage = await withKey(key, { origin: "https://app.example.org" })("GET", "/quizzes");
  expect(inPage).toMatchObject({ status: 403, body: { code: "key_in_browser" } });
  const made = await withKey(key)("POST", "/keys", { kind: "server", label: "More" });
  expect(made.body.code).toBe("key_scope");
});

test("scopes bound a server key; wrong ones are refused when it is made", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { key } = await makeKey(owner, { scopes: ["read", "results"] });
  const call = withKey(key);
  expect((await call("GET", `/quizzes/${quiz.id}`)).body.role).toBe("viewer");
  expect((await call("PATCH", `/quizzes/${quiz.id}`, { title: "M" })).body.code).toBe("key_scope");
  for (const wrong of [
    { kind: "browser", scopes: ["write"] },
    { scopes: ["everything"] },
    { origins: ["app.example.org"] },
    { origins: ["https://app.example.org/path"] },
    { expiresInDays: 0 },
    { label: "" },
    { kind: "master" },
    { colour: "red" },
  ]) {
    const body = { kind: "server", label: "Test", ...wrong };
    const refused = await owner.call("POST", "/keys", body);
    expect(refused, JSON.stringify(wrong)).toMatchObject({ status: 422 });
    expect(refused.body.errors[0].field).toBe(
      Object.keys(wrong).at(-1) + (/\.0/.exec(refused.body.errors[0].field)?.[0] ?? ""),
    );
  }
});

test("rotating gives a new key like it, and lets the old one expire", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const old = await makeKey(owner, { scopes: ["read"] });
  const rotated = await owner.call("POST", `/keys/${old.id}/rotate`, { overlapHours: 1 });
  expect(rotated.body).toMatchObject({ label: "Test", scopes: ["read"], kind: "server" });
  expect((await withKey(rotated.body.key)("GET", "/quizzes")).status).toBe(200);
  expect((await withKey(old.key)("GET", "/quizzes")).status).toBe(200);
  const { body } = await owner.call("GET", "/keys");
  const expiresAt = body.keys.find(({ id }: Json) => id === old.id).expiresAt;
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
  await owner.call("POST", `/keys/${old.id}/rotate`, { overlapHours: 0 });
  expect((await withKey(old.key)("GET", "/quizzes")).status).toBe(401);
});

test("an owner reads how often a key was used and when; nobody else does", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const { key, id } = await makeKey(owner);
  await withKey(key)("GET", "/quizzes");
  await withKey(key)("GET", "/quizzes/qz_none");
  let usage: Json = { days: [] };
  for (let tries = 0; usage.days.length === 0 && tries < 50; tries++) {
    await scheduler.wait(100);
    usage = (await owner.call("GET", `/keys/${id}/usage`)).body;
  }
  expect(usage.days).toEqual([
    { date: new Date().toISOString().slice(0, 10), requests: 2, errors: 1 },
  ]);
  const { body } = await owner.call("GET", "/keys");
  expect(body.keys[0].usedAt).not.toBeNull();
  expect(JSON.stringify(body)).not.toContain(key);
  const stranger = await createClient().call("GET", `/keys/${id}/usage`);
  expect(stranger).toMatchObject({ status: 401, body: { code: "workspace_missing" } });
}, 20_000);

test("one workspace's key reaches nothing of another's, on any route", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { visibility: "private" });
  const other = createClient();
  await makeQuiz(other);
  const { id: keyId } = await makeKey(owner);
  const article = await owner.call("POST", "/articles", { text: `${articleText} The end.` });
  const call = withKey((await makeKey(other)).key);
  const before = (await owner.call("GET", `/quizzes/${quiz.id}`)).text;
  const question = quiz.draft.questions[0].id;
  const routes = createApp().routes.filter(({ method, path }) => {
    return method !== "ALL" && path.startsWith("/api/v1/") && path.includes(":");
  });
  expect(routes.length).toBeGreaterThan(15);
  for (const { method, path } of routes) {
    const filled = path
      .replace("/api/v1", "")
      .replace("/keys/:id", `/keys/${keyId}`)
      .replace("/articles/:id", `/articles/${article.body.id}`)
      .replace(":qid", question)
      .replace(":questionId", question)
      .replace("/quizzes/:id", `/quizzes/${quiz.id}`)
      .replace(/:\w+/g, "x_1");
    const reached = await call(method, filled, method === "GET" ? undefined : {});
    expect([401, 403, 404, 405, 409, 422], `${method} ${filled} ${reached.status}`).toContain(
      reached.status,
    );
    expect(reached.text).not.toContain(quiz.draft.questions[0].stem);
  }
  expect((await owner.call("GET", `/quizzes/${quiz.id}`)).text).toBe(before);
}, 120_000);
