import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient, type Json, makeDraft } from "../support/client.ts";
import { answerIn, makeTypedQuiz, playTyped, type TypedQuiz } from "../support/typed-quiz.ts";

const accept = async (
  owner: ReturnType<typeof createClient>,
  quiz: TypedQuiz,
  id: string,
  answer: unknown,
) => owner.call("POST", `${quiz.path}/questions/${id}/accepted`, { answer });

const rows = async (sql: string): Promise<Json[]> => (await env.DB.prepare(sql).all()).results;

test("accepting an answer regrades what was played, corrects scores and keeps a record", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const done = await playTyped(quiz, { who: "Pell & Sons", choice: true });
  expect(done.graded.who.verdict).toBe("incorrect");
  expect((await done.submit()).score).toMatchObject({ points: 1, correct: 1 });
  const open = await playTyped(quiz, { who: "pell and sons" });
  const wrong = await playTyped(quiz, { who: "a miller" });

  const accepted = await accept(owner, quiz, quiz.ids.who, "Pell and Sons");
  expect(accepted.status).toBe(200);
  expect(accepted.body).toMatchObject({
    questionId: quiz.ids.who,
    answer: "Pell and Sons",
    accepted: ["Pell and Sons"],
    responsesChanged: 2,
    attemptsRead: 3,
    isComplete: true,
  });
  expect(accepted.body.versionId).not.toBe(quiz.versionId);

  const result = await done.read();
  expect(result.score).toMatchObject({ points: 2, correct: 2 });
  expect(result.versionId).toBe(quiz.versionId);
  expect(answerIn(result, quiz.ids.who)).toMatchObject({
    verdict: "correct",
    credit: 1,
    points: 1,
  });
  expect(answerIn(await open.read(), quiz.ids.who).verdict).toBe("correct");
  expect(answerIn(await wrong.read(), quiz.ids.who).verdict).toBe("incorrect");

  expect(await rows("SELECT * FROM regrades")).toMatchObject([
    {
      quiz_id: quiz.id,
      question_id: quiz.ids.who,
      version_id: quiz.versionId,
      corrected_version_id: accepted.body.versionId,
      answer: "Pell and Sons",
      responses_changed: 2,
    },
  ]);
  const changes = await rows("SELECT * FROM regraded_responses");
  expect(changes).toHaveLength(2);
  for (const change of changes) {
    expect(change).toMatchObject({
      old_verdict: "incorrect",
      old_credit: 0,
      old_points: 0,
      new_verdict: "correct",
      new_credit: 1,
      new_points: 1,
    });
  }
});

test("an owner reads what was regraded, and nobody else does", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const played = await playTyped(quiz, { who: "Pell & Sons" });
  await accept(owner, quiz, quiz.ids.who, "Pell and Sons");
  const path = `${quiz.path}/questions/${quiz.ids.who}/regrades`;
  const { body } = await owner.call("GET", path);
  expect(body.regrades).toHaveLength(1);
  expect(body.regrades[0]).toMatchObject({
    answer: "Pell and Sons",
    versionId: quiz.versionId,
    responsesChanged: 1,
    changes: [
      {
        attemptId: played.id,
        before: { verdict: "incorrect", credit: 0, points: 0 },
        after: { verdict: "correct", credit: 1, points: 1 },
      },
    ],
  });
  expect(body.regrades[0].acceptedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  const none = await owner.call("GET", `${quiz.path}/questions/${quiz.ids.what}/regrades`);
  expect(none.body).toEqual({ questionId: quiz.ids.what, regrades: [] });
  const stranger = createClient();
  await makeDraft(stranger);
  expect(await stranger.call("GET", path)).toMatchObject({
    status: 404,
    body: { code: "quiz_unknown" },
  });
  const unknown = await owner.call("GET", `${quiz.path}/questions/__proto__/regrades`);
  expect(unknown).toMatchObject({ status: 404, body: { code: "question_unknown" } });
});

test("new players get the corrected version, old ones are graded by the corrected key", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const old = await playTyped(quiz);
  const { body } = await accept(owner, quiz, quiz.ids.who, "the grain merchant");
  expect(await old.answer("who", "a grain merchant")).toMatchObject({ verdict: "correct" });
  const fresh = await playTyped(quiz, { who: "grain merchant" });
  expect(fresh.versionId).toBe(body.versionId);
  expect(fresh.graded.who.verdict).toBe("correct");
  const republished = await owner.call("POST", `${quiz.path}/publish`);
  expect(republished.body.versionId, "the draft has it too").toBe(body.versionId);
});

test("accepting twice, or at once from two windows, is accepting once", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  await playTyped(quiz, { who: "Pell and Sons" });
  const both = await Promise.all([
    accept(owner, quiz, quiz.ids.who, "Pell and Sons"),
    accept(owner, quiz, quiz.ids.who, "Pell and Sons"),
  ]);
  const again = await accept(owner, quiz, quiz.ids.who, "Pell and Sons");
  for (const { body } of both) expect(body).toEqual(again.body);
  expect(again.body).toMatchObject({ accepted: ["Pell and Sons"], responsesChanged: 1 });
  expect(await rows("SELECT * FROM regrades")).toHaveLength(1);
  expect(await rows("SELECT * FROM regraded_responses")).toHaveLength(1);
});

test("two different answers accepted at once are both accepted, for all who played before", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const [one, other] = [await playTyped(quiz, { who: "Pell and Sons" }), await playTyped(quiz)];
  await other.answer("what", "mill wheel");
  const answers = await Promise.all([
    accept(owner, quiz, quiz.ids.who, "Pell and Sons"),
    accept(owner, quiz, quiz.ids.what, "mill wheel"),
  ]);
  for (const { status } of answers) expect(status).toBe(200);
  expect(answerIn(await one.read(), quiz.ids.who).verdict).toBe("correct");
  expect(answerIn(await other.read(), quiz.ids.what).verdict).toBe("correct");
  const third = await accept(owner, quiz, quiz.ids.who, "the merchant of Exeter");
  expect(third.body.responsesChanged).toBe(0);
  const chains = await rows(
    `SELECT v.id FROM versions v JOIN versions w ON w.id = v.corrected_by
     WHERE w.corrected_by IS NOT NULL`,
  );
  expect(chains).toEqual([]);
  const fresh = await playTyped(quiz, { who: "Pell and Sons", what: "mill wheel" });
  expect(fresh.graded).toMatchObject({ who: { verdict: "correct" }, what: { verdict: "correct" } });
});

test("an isolate that has not heard of a correction regrades when the attempt is submitted or read", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const one = await playTyped(quiz, { who: "a miller" });
  const other = await playTyped(quiz, { who: "a miller" });
  await accept(owner, quiz, quiz.ids.who, "Pell and Sons");
  // As another isolate would have stored it: by the old key, after the correction.
  await env.DB.prepare("UPDATE responses SET answer = ?1").bind('"PELL AND SONS"').run();
  expect((await one.submit()).score).toMatchObject({ points: 1, correct: 1 });
  expect(answerIn(await other.read(), quiz.ids.who)).toMatchObject({
    verdict: "correct",
    points: 1,
  });
  expect(await rows("SELECT responses_changed FROM regrades")).toEqual([{ responses_changed: 2 }]);
});

test("an answer that the author refused or prompted for leaves those lists", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const prompted = await playTyped(quiz, { what: "the wheel" });
  const refused = await playTyped(quiz, { what: "paddle" });
  expect(prompted.graded.what.verdict).toBe("prompt");
  await accept(owner, quiz, quiz.ids.what, "wheel");
  const { body } = await accept(owner, quiz, quiz.ids.what, "paddle");
  expect(body.accepted).toEqual(["wheel", "paddle"]);
  for (const attempt of [prompted, refused]) {
    expect(answerIn(await attempt.read(), quiz.ids.what)).toMatchObject({ verdict: "correct" });
  }
  const draft = await owner.call("GET", quiz.path);
  const question = draft.body.questions.find((q: Json) => q.id === quiz.ids.what);
  expect(question.grading).toMatchObject({ reject: [], prompt: [] });
});

test("a number is accepted as typed and as JSON", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const [asNumber, asText] = [await playTyped(quiz), await playTyped(quiz)];
  await asNumber.answer("howMany", 15);
  await asText.answer("howMany", "fifteen");
  const { body } = await accept(owner, quiz, quiz.ids.howMany, 15);
  expect(body).toMatchObject({ accepted: ["15"], responsesChanged: 2 });
});

test("edits that are not published stay unpublished when an answer is accepted", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const edited = { kind: "short_answer", stem: "Who, in 1764?", key: "Pell" };
  await owner.call("PUT", `${quiz.path}/questions/${quiz.ids.who}`, {
    ...edited,
    evidence: { start: 0, end: 40 },
  });
  await accept(owner, quiz, quiz.ids.who, "the grain merchant");
  const seen = await createClient().call("GET", quiz.path);
  expect(seen.text).toContain("Who built the mill?");
  expect(seen.text).not.toContain("in 1764");
  const draft = await owner.call("GET", quiz.path);
  const question = draft.body.questions.find((q: Json) => q.id === quiz.ids.who);
  expect(question).toMatchObject({ ...edited, grading: { accepted: ["the grain merchant"] } });
});

test("a question that was never published is mended in the draft only", async () => {
  const owner = createClient();
  const draft = await makeDraft(owner);
  const path = `/quizzes/${draft.id}/questions`;
  const added = await owner.call("POST", path, {
    kind: "short_answer",
    stem: "Who?",
    key: "Thomas Pell",
    evidence: { start: 0, end: 40 },
  });
  const accepted = await owner.call("POST", `${path}/${added.body.id}/accepted`, { answer: "he" });
  expect(accepted.body).toMatchObject({ accepted: ["he"], versionId: null, responsesChanged: 0 });
});

test("a whole school's answers are regraded page by page in one request", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const players = 4100;
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO attempts (id, version_id, created_at, submitted_at, points, correct)
       SELECT i, ?1, i / 7, i, 0, 0 FROM n`,
    ).bind(quiz.versionId, players),
    env.DB.prepare(
      `INSERT INTO responses SELECT id * 64, '"Pell and Sons"', 'incorrect', 0, 0,
       'no_match', 'wrong', 1, 1, 0 FROM attempts`,
    ),
  ]);
  const { body } = await accept(owner, quiz, quiz.ids.who, "Pell & Sons");
  expect(body).toMatchObject({
    responsesChanged: players,
    attemptsRead: players,
    isComplete: true,
  });
  const [scores] = await rows(
    "SELECT SUM(points) AS points, SUM(correct) AS correct FROM attempts",
  );
  expect(scores).toEqual({ points: players, correct: players });
});

test("strangers accept nothing; what cannot be an answer is refused with its field", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const stranger = createClient();
  await makeDraft(stranger);
  expect(await accept(stranger, quiz, quiz.ids.who, "me")).toMatchObject({
    status: 404,
    body: { code: "quiz_unknown" },
  });
  expect(await accept(owner, quiz, "__proto__", "me")).toMatchObject({
    status: 404,
    body: { code: "question_unknown" },
  });
  for (const answer of [
    "",
    " ",
    "x".repeat(201),
    null,
    true,
    ["a"],
    "?!",
    "\u0001a",
    "\ud800",
    "\u202eab",
  ]) {
    const refused = await accept(owner, quiz, quiz.ids.who, answer);
    expect(refused, JSON.stringify(answer)).toMatchObject({ status: 422 });
    expect(refused.body.errors[0].field).toBe("answer");
    expect(refused.text).not.toContain("xxxx");
  }
  expect(await accept(owner, quiz, quiz.ids.choice, "maybe")).toMatchObject({
    status: 422,
    body: { errors: [{ field: "answer" }] },
  });
  const path = `${quiz.path}/questions/${quiz.ids.who}/accepted`;
  expect((await owner.call("POST", path, { answer: "a", colour: "red" })).status).toBe(422);
  expect((await owner.send("POST", `/api/v1${path}`, { body: "{" })).status).toBe(415);
  expect(await rows("SELECT * FROM regrades")).toEqual([]);
});
