import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { connect } from "../../worker/db/connect.ts";
import { getQuiz } from "../../worker/db/quizzes.ts";
import { listRejected } from "../../worker/services/rejected-answers.ts";
import { createClient, makeDraft } from "../support/client.ts";
import { makeTypedQuiz, playTyped } from "../support/typed-quiz.ts";

test("an owner sees what was not right, grouped by what it says, the commonest first", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  for (const who of [
    "Pell & Sons",
    "pell and sons",
    "Pell and sons!",
    "Thomas Pell",
    "a miller",
    "?",
  ]) {
    await playTyped(quiz, { who });
  }
  await playTyped(quiz, { what: "wheel" });
  const { status, body } = await owner.call(
    "GET",
    `${quiz.path}/questions/${quiz.ids.who}/rejected`,
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({ questionId: quiz.ids.who, attemptsRead: 7, isComplete: true });
  expect(body.answers).toHaveLength(2);
  expect(body.answers[0]).toMatchObject({ players: 3, verdict: "incorrect" });
  expect(body.answers[1]).toEqual({ answer: "a miller", players: 1, verdict: "incorrect" });
  const prompted = await owner.call("GET", `${quiz.path}/questions/${quiz.ids.what}/rejected`);
  expect(prompted.body.answers).toEqual([{ answer: "wheel", players: 1, verdict: "prompt" }]);
});

test("at most fifty answers are listed, and a choice has none", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
       INSERT INTO attempts (id, version_id, created_at) SELECT i, ?1, i FROM n`,
    ).bind(quiz.versionId),
    env.DB.prepare(
      `INSERT INTO responses SELECT id * 64, '"miller no ' || id || '"', 'incorrect', 0, 0,
       'no_match', 'wrong', 1, 1, 0 FROM attempts`,
    ),
  ]);
  const list = async (id: string) =>
    (await owner.call("GET", `${quiz.path}/questions/${id}/rejected`)).body;
  expect((await list(quiz.ids.who)).answers).toHaveLength(50);
  expect(await list(quiz.ids.choice)).toMatchObject({ answers: [], attemptsRead: 0 });
});

test("one request reads the newest attempts up to its bound, and says so", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  await playTyped(quiz, { who: "the oldest" });
  await env.DB.prepare("UPDATE attempts SET created_at = 0").run();
  await playTyped(quiz, { who: "the newer" });
  await playTyped(quiz, { who: "the newer" });
  const db = connect(env.DB);
  const row = await getQuiz(db, quiz.id);
  if (row === null) throw new Error("no quiz");
  const given = { quiz: row, questionId: quiz.ids.who };
  expect(await listRejected(db, { ...given, maxAttempts: 2 })).toMatchObject({
    answers: [{ answer: "the newer", players: 2 }],
    attemptsRead: 2,
    isComplete: false,
  });
  expect((await listRejected(db, { ...given, maxAttempts: 3 })).answers).toHaveLength(2);
});

test("strangers see nothing, unknown questions are unknown, drafts have none yet", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const path = `${quiz.path}/questions/${quiz.ids.who}/rejected`;
  const stranger = createClient();
  await makeDraft(stranger);
  expect(await stranger.call("GET", path)).toMatchObject({
    status: 404,
    body: { code: "quiz_unknown" },
  });
  const unknown = await owner.call("GET", `${quiz.path}/questions/constructor/rejected`);
  expect(unknown).toMatchObject({ status: 404, body: { code: "question_unknown" } });
  const draft = await makeDraft(owner);
  const first = draft.questions[0].id;
  const fresh = await owner.call("GET", `/quizzes/${draft.id}/questions/${first}/rejected`);
  expect(fresh.body).toMatchObject({ answers: [], attemptsRead: 0, isComplete: true });
});
