import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";

const state = mkdtempSync(join(tmpdir(), "factdeck-"));
let server: ChildProcess | null = null;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });

/** `npm start` without npm, in a process group of its own, so that SIGKILL reaches workerd too. */
const start = async (port: number): Promise<string> => {
  const child = spawn(process.execPath, ["tools/start.ts"], {
    detached: true,
    env: { ...process.env, PORT: String(port), FACTDECK_STATE: state },
  });
  server = child;
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Factdeck is at")) resolve();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on("exit", () => reject(new Error(said)));
  });
  return `http://127.0.0.1:${port}`;
};

const kill = (): Promise<void> =>
  new Promise((resolve) => {
    const child = server;
    server = null;
    if (child?.pid === undefined || child.exitCode !== null) return resolve();
    child.removeAllListeners("exit");
    child.on("exit", () => resolve());
    process.kill(-child.pid, "SIGKILL");
  });

afterEach(async () => {
  await kill();
  rmSync(state, { recursive: true, force: true });
});

const call = async (url: string, method: string, body?: unknown, token?: string) => {
  const answer = await fetch(url, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
};

test("a score outlives SIGKILL: the demo quiz is played, the server dies, the score is there", async () => {
  const port = await freePort();
  const first = `${await start(port)}/api/v1`;
  const started = await call(`${first}/quizzes/qz_demo/attempts`, "POST", { player: "Wren" });
  expect(started.status).toBe(201);
  const { id, token, questions } = started.body;
  for (const question of questions) {
    const typed = question.kind === "true_false" ? true : question.kind === "numeric" ? 1 : "China";
    const picked = question.options?.[0]?.id;
    const answer = question.kind === "multiple_choice" ? picked : typed;
    const path = `${first}/attempts/${id}/answers/${question.id}`;
    const graded = await call(path, "PUT", { answer }, token);
    expect([200, 422]).toContain(graded.status);
  }
  const result = await call(`${first}/attempts/${id}/submit`, "POST", undefined, token);
  expect(result.body.score.total).toBe(questions.length);
  await kill();
  const second = `${await start(await freePort())}/api/v1`;
  const kept = await call(`${second}/attempts/${id}`, "GET", undefined, token);
  expect(kept.body).toEqual(result.body);
}, 120_000);
