import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createClient, type Json, makeDraft } from "../support/client.ts";
import { apiDocument, breaches } from "../support/contract.ts";
import { type Shot, shots, type World } from "../support/fuzz.ts";
import { makeMarkedQuiz, marker } from "../support/marked-quiz.ts";
import { runApp } from "../support/run-app.ts";

/** Requests of one run; `FUZZ_REQUESTS=200000 npm test` sends more. */
const requests = Number(env.FUZZ_REQUESTS);
/** So many requests share one world; then drafts that were deleted are made anew. */
const perWorld = 2000;

const makeWorld = async (): Promise<World> => {
  const quiz = await makeMarkedQuiz();
  const player = createClient();
  const { body: attempt } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const other = createClient();
  const draft = await makeDraft(other);
  const { body: published } = await other.call("POST", `/quizzes/${draft.id}/publish`);
  const keyOf = async (kind: string): Promise<Json> =>
    (await other.call("POST", "/keys", { kind, label: "fuzz" })).body;
  const [server, browser, revoked, spare] = [
    await keyOf("server"),
    await keyOf("browser"),
    await keyOf("server"),
    await keyOf("browser"),
  ];
  await other.call("DELETE", `/keys/${revoked.id}`);
  const room = await other.call("POST", "/classrooms", { quizId: draft.id, title: "Fuzz" });
  const joined = await createClient().call("POST", `/classrooms/${room.body.code}/players`, {
    nickname: "Ada",
  });
  return {
    ids: {
      quizzes: [quiz.id, draft.id],
      questions: ["q1", "q2", ...quiz.ids],
      answers: ["q1", ...quiz.ids],
      attempts: [attempt.id],
      articles: [draft.articleId],
      keys: [spare.id, revoked.id],
      classrooms: [room.body.code],
      players: [joined.body.id],
    },
    articleIds: [draft.articleId],
    versionIds: [quiz.versionId, published.versionId],
    credentials: {
      nobody: "",
      player: `Bearer ${attempt.token}`,
      server: `Bearer ${server.key}`,
      workspace: `Bearer ${draft.workspace.token}`,
      classmate: `Bearer ${joined.body.token}`,
      browser: `Bearer ${browser.key}`,
      revoked: `Bearer ${revoked.key}`,
      forged: `Bearer ${String(attempt.token).slice(0, -3)}AAA`,
      garbage: "Bearer :.:.:",
      long: `Bearer ${"x".repeat(9000)}`,
      basic: "Basic YTpi",
    },
  };
};

/** What a player may see of a marked quiz only once it has answered or handed in. */
const ofAttempt = new Set(["readAttempt", "giveAnswer", "submitAttempt", "readCards"]);
const internals =
  /\bat \S+ \(|node_modules|D1_ERROR|SQLITE|worker\/|\.ts:\d|Cannot read|is not a function/;

const fire = async ({ method, path, headers, body, who, operation }: Shot): Promise<void> => {
  const request = new Request(`http://localhost${path}`, { method, headers, body });
  const response = await runApp(request);
  const text = await response.text();
  const name = `${who}: ${method} ${path.slice(0, 200)} → ${response.status} ${text.slice(0, 300)}`;
  expect(response.status, name).toBeLessThan(500);
  if (response.status >= 400 && method !== "HEAD") {
    expect(response.headers.get("content-type"), name).toContain("application/problem+json");
    expect(text, name).not.toMatch(internals);
  }
  if (!(who === "player" && ofAttempt.has(operation))) expect(text, name).not.toContain(marker);
  const answered = { status: response.status, headers: response.headers, text };
  const asked = new URL(request.url).pathname;
  if (method !== "HEAD") expect(await breaches(method, asked, answered), name).toEqual([]);
};

test(`${requests} requests made from the OpenAPI document: no failure of ours, no trace, no key`, async () => {
  const document = await apiDocument();
  const seed = Number(env.FUZZ_SEED);
  for (let sent = 0; sent < requests; sent += perWorld) {
    const world = await makeWorld();
    const property = fc.asyncProperty(shots(document, world), fire);
    const numRuns = Math.min(perWorld, requests - sent);
    // What is stored changes with every request, so a failure cannot be made smaller by repeating it.
    await fc.assert(property, { numRuns, seed: seed + sent, endOnFailure: true });
  }
}, 3_600_000);
