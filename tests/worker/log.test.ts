import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

/** What the Worker writes while a test runs. */
let written: string[] = [];
const keep = (...parts: unknown[]) => {
  written.push(parts.map(asText).join(" "));
};
const asText = (part: unknown): string => {
  if (typeof part === "string") return part;
  return part instanceof Error ? `${part.message} ${part.stack}` : JSON.stringify(part);
};

beforeEach(() => {
  written = [];
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const logged = { ...env, REQUEST_LOG: "on" };
const lines = (): Json[] =>
  written
    .filter((line) => line.startsWith('{"event":"request"'))
    .map((line): Json => JSON.parse(line));

test("each request is one line with its route, status and time, whatever became of it", async () => {
  const client = createClient(logged);
  const asked = [
    ["GET", "/", 200],
    ["GET", "/docs", 200],
    ["HEAD", "/api/v1/quizzes", 200],
    ["OPTIONS", "/api/v1/quizzes", 204],
    ["GET", "/api/v1/quizzes/qz_secretid", 404],
    ["DELETE", "/api/v1/quizzes", 405],
    ["GET", "/nothing/secretpath", 404],
    ["POST", "/api/v1/articles", 415],
    ["GET", "/opentdb/api.php?amount=1", 200],
    ["GET", "/w/ws_secrettoken.abcdefghijk", 200],
  ] as const;
  for (const [method, path, status] of asked) {
    expect((await client.send(method, path)).status, path).toBe(status);
  }
  expect(lines().map(({ method, status }) => [method, status])).toEqual(
    asked.map(([method, , status]) => [method, status]),
  );
  for (const line of lines()) {
    expect(line.requestId).toMatch(/^req_\w{16}$/);
    expect(line.ms).toBeGreaterThanOrEqual(0);
  }
  expect(lines()[4]).toMatchObject({ route: "/api/v1/quizzes/:id", problem: "quiz_unknown" });
  expect(written.join("\n")).not.toMatch(/secret/);
});

test("no line holds an answer, a nickname, a token, a key or a title", async () => {
  const owner = createClient(logged);
  const quiz = await makeQuiz(owner, {});
  const key = (await owner.call("POST", "/keys", { kind: "server", label: "Zlabel" })).body;
  await createClient(logged).call("GET", `/quizzes/${quiz.id}`, undefined, key.key);
  const player = createClient(logged);
  const attempt = (await player.call("POST", `/quizzes/${quiz.id}/attempts`, { player: "Zwren" }))
    .body;
  const question = attempt.questions.find(({ kind }: Json) => kind === "true_false");
  const answers = `/attempts/${attempt.id}/answers/${question.id}`;
  await player.call("PUT", answers, { answer: true }, attempt.token);
  await player.call("PUT", answers, { answer: "Zanswer" }, attempt.token);
  const room = (await owner.call("POST", "/classrooms", { quizId: quiz.id })).body;
  const joined = await player.call("POST", `/classrooms/${room.code}/players`, {
    nickname: "Zebrafinch",
  });
  expect(joined.status).toBe(201);
  const all = written.join("\n");
  expect(lines().length).toBeGreaterThan(8);
  expect(lines().find(({ key: id }) => id !== undefined)?.key).toBe(key.id);
  for (const secret of [
    "Zlabel",
    "Zwren",
    "Zanswer",
    "Zebrafinch",
    key.key,
    attempt.token,
    joined.body.token,
    owner.cookie().split("=")[1] ?? "",
    quiz.draft.title,
    quiz.draft.questions[0].stem,
  ]) {
    expect(secret.length).toBeGreaterThan(4);
    expect(all.includes(secret), secret).toBe(false);
  }
});

test("a query that fails is logged with its SQL, and without what was sent", async () => {
  const owner = createClient(logged);
  const quiz = await makeQuiz(owner, {});
  const room = (await owner.call("POST", "/classrooms", { quizId: quiz.id })).body;
  await env.DB.prepare("ALTER TABLE players RENAME TO players_gone").run();
  const joined = await createClient(logged).call("POST", `/classrooms/${room.code}/players`, {
    nickname: "Zebrafinch",
  });
  expect(joined).toMatchObject({ status: 500, body: { code: "internal" } });
  expect(joined.text).not.toMatch(/players_gone|SQLITE|at /);
  const all = written.join("\n");
  expect(all).toMatch(/no such table: \w*players/);
  expect(all).toContain(joined.body.requestId);
  expect(all).not.toMatch(/zebrafinch/i);
});
