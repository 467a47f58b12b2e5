import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { makeClassroom, play } from "../support/classroom.ts";
import { type Client, createClient, type Json, makeDraft } from "../support/client.ts";
import {
  answerIn,
  makeTypedQuiz,
  playTyped,
  type TypedName,
  type TypedQuiz,
} from "../support/typed-quiz.ts";

const correct = (owner: Client, quiz: TypedQuiz, name: TypedName, correction: object) =>
  owner.call("POST", `${quiz.path}/questions/${quiz.ids[name]}/corrections`, correction);

const rows = async (sql: string): Promise<Json[]> => (await env.DB.prepare(sql).all()).results;

const setUp = async () => {
  const owner = createClient();
  return { owner, quiz: await makeTypedQuiz(owner) };
};

test("a corrected key raises who was right all along, and lets the others keep their points", async () => {
  const { owner, quiz } = await setUp();
  const wronged = await playTyped(quiz, { howMany: 15, choice: true });
  const lucky = await playTyped(quiz, { howMany: 14, choice: true });
  const wrong = await playTyped(quiz, { howMany: 99 });
  expect((await wronged.submit()).score).toMatchObject({ points: 1 });
  expect((await lucky.submit()).score).toMatchObject({ points: 2 });
  const { status, body } = await correct(owner, quiz, "howMany", { key: 15 });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    key: "15",
    keyBefore: "14",
    keepPoints: true,
    responsesChanged: 1,
    responsesLowered: 0,
    responsesKept: 1,
    attemptsRead: 3,
    isComplete: true,
  });
  expect((await wronged.read()).score).toMatchObject({ points: 2, correct: 2 });
  const kept = await lucky.read();
  expect(kept.score).toMatchObject({ points: 2, correct: 2 });
  expect(answerIn(kept, quiz.ids.howMany)).toMatchObject({
    verdict: "correct",
    key: "15",
    message: expect.stringContaining("your points stay"),
  });
  expect(answerIn(await wrong.read(), quiz.ids.howMany).verdict).toBe("incorrect");
});

test("the owner may take points back, and the record says from whom and how many", async () => {
  const { owner, quiz } = await setUp();
  const wronged = await playTyped(quiz, { howMany: 15 });
  const lucky = await playTyped(quiz, { howMany: 14, choice: true });
  await lucky.submit();
  const { body } = await correct(owner, quiz, "howMany", { key: 15, keepPoints: false });
  expect(body).toMatchObject({ responsesChanged: 2, responsesLowered: 1, responsesKept: 0 });
  expect((await lucky.read()).score).toMatchObject({ points: 1, correct: 1 });
  expect(answerIn(await wronged.read(), quiz.ids.howMany).verdict).toBe("correct");
  const path = `${quiz.path}/questions/${quiz.ids.howMany}/regrades`;
  const { regrades } = (await owner.call("GET", path)).body;
  expect(regrades).toMatchObject([
    { kind: "key", answer: "15", answerBefore: "14", keepPoints: false, responsesLowered: 1 },
  ]);
  const lowered = regrades[0].changes.find((change: Json) => change.attemptId === lucky.id);
  expect(lowered).toMatchObject({
    before: { verdict: "correct", points: 1 },
    after: { verdict: "incorrect", points: 0 },
  });
});

test("points that were let stand can be taken back later, and never given twice", async () => {
  const { owner, quiz } = await setUp();
  const lucky = await playTyped(quiz, { howMany: 14 });
  await lucky.submit();
  await correct(owner, quiz, "howMany", { key: 15 });
  const again = await correct(owner, quiz, "howMany", { key: 15 });
  expect(again.body).toMatchObject({ responsesKept: 1, responsesChanged: 0 });
  expect(await rows("SELECT id FROM regrades")).toHaveLength(1);
  const { body } = await correct(owner, quiz, "howMany", { key: 15, keepPoints: false });
  expect(body).toMatchObject({ responsesKept: 0, responsesLowered: 1, keepPoints: false });
  expect((await lucky.read()).score).toMatchObject({ points: 0 });
});

test("an answer that came after the correction counts by the corrected key alone", async () => {
  const { owner, quiz } = await setUp();
  const early = await playTyped(quiz, { howMany: 14 });
  const late = await playTyped(quiz, { howMany: 14 });
  await correct(owner, quiz, "howMany", { key: 15 });
  // As an isolate would have stored it that had not heard of the correction.
  await env.DB.prepare(
    `UPDATE responses SET rule = 'number', message = 'right', answered_at = answered_at + 60000
     WHERE id / 64 = (SELECT MAX(id) FROM attempts)`,
  ).run();
  const verdicts = await Promise.all(
    [early, late].map(async (attempt) => answerIn(await attempt.read(), quiz.ids.howMany).verdict),
  );
  expect(verdicts.sort()).toEqual(["correct", "incorrect"]);
  const old = await rows("SELECT responses_lowered, responses_kept FROM regrades");
  expect(old).toEqual([{ responses_lowered: 1, responses_kept: 1 }]);
});

test("new players and open attempts meet the corrected key; the draft has it too", async () => {
  const { owner, quiz } = await setUp();
  const open = await playTyped(quiz);
  const { body } = await correct(owner, quiz, "choice", { key: false });
  expect(body.versionId).not.toBe(quiz.versionId);
  expect(await open.answer("choice", false)).toMatchObject({ verdict: "correct" });
  const fresh = await playTyped(quiz, { choice: false });
  expect(fresh.versionId).toBe(body.versionId);
  expect(fresh.graded.choice).toMatchObject({ verdict: "correct", key: "False" });
  const republished = await owner.call("POST", `${quiz.path}/publish`);
  expect(republished.body.versionId).toBe(body.versionId);
});

test("proof, explanation and rules can be corrected with the key", async () => {
  const { owner, quiz } = await setUp();
  const player = await playTyped(quiz);
  const { status } = await correct(owner, quiz, "what", {
    key: "wheel",
    evidence: { start: 45, end: 90 },
    explanation: "The wheel, says the article.",
    grading: { accepted: ["the big wheel"], reject: ["wheel", "paddle"] },
  });
  expect(status).toBe(200);
  const graded = await player.answer("what", "the big wheel");
  expect(graded).toMatchObject({
    verdict: "correct",
    key: "wheel",
    explanation: "The wheel, says the article.",
    evidence: { start: 45 },
  });
  const fresh = await playTyped(quiz, { what: "wheel" });
  expect(fresh.graded.what.verdict).toBe("correct");
});

test("there and back again: every correction has its record, and the first key counts at last", async () => {
  const { owner, quiz } = await setUp();
  const first = await playTyped(quiz, { howMany: 14 });
  const second = await playTyped(quiz, { howMany: 15 });
  await correct(owner, quiz, "howMany", { key: 15, keepPoints: false });
  await correct(owner, quiz, "howMany", { key: 14, keepPoints: false });
  expect(answerIn(await first.read(), quiz.ids.howMany).verdict).toBe("correct");
  expect(answerIn(await second.read(), quiz.ids.howMany).verdict).toBe("incorrect");
  await correct(owner, quiz, "howMany", { key: 15, keepPoints: false });
  expect(answerIn(await first.read(), quiz.ids.howMany).verdict).toBe("incorrect");
  expect(answerIn(await second.read(), quiz.ids.howMany).verdict).toBe("correct");
  expect(await rows("SELECT id FROM regrades")).toHaveLength(3);
});

test("two corrections at once are two records, and one of the keys counts for all", async () => {
  const { owner, quiz } = await setUp();
  const played = await playTyped(quiz, { howMany: 15 });
  const both = await Promise.all([
    correct(owner, quiz, "howMany", { key: 15 }),
    correct(owner, quiz, "choice", { key: false }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const fresh = await playTyped(quiz, { howMany: 15, choice: false });
  expect(fresh.graded).toMatchObject({
    howMany: { verdict: "correct" },
    choice: { verdict: "correct" },
  });
  expect(answerIn(await played.read(), quiz.ids.howMany).verdict).toBe("correct");
});

test("a version that is no longer current can be corrected, and the current one stays", async () => {
  const { owner, quiz } = await setUp();
  const old = await playTyped(quiz, { howMany: 15, who: "Pell and Sons" });
  await owner.call("PATCH", quiz.path, { title: "Second edition" });
  const { body: second } = await owner.call("POST", `${quiz.path}/publish`);
  expect(second.versionId).not.toBe(quiz.versionId);
  const { versionId } = quiz;
  const { body } = await correct(owner, quiz, "howMany", { key: 15, versionId });
  expect(body).toMatchObject({ responsesChanged: 1 });
  const path = `${quiz.path}/questions/${quiz.ids.who}/accepted`;
  const accepted = await owner.call("POST", path, { answer: "Pell and Sons", versionId });
  expect(accepted.body).toMatchObject({ responsesChanged: 1 });
  const read = await old.read();
  expect(answerIn(read, quiz.ids.howMany).verdict).toBe("correct");
  expect(answerIn(read, quiz.ids.who).verdict).toBe("correct");
  const fresh = await playTyped(quiz, { howMany: 15 });
  expect(fresh.versionId).toBe(second.versionId);
  expect(fresh.graded.howMany.verdict).toBe("incorrect");
  const chains = await rows(
    `SELECT v.id FROM versions v JOIN versions w ON w.id = v.corrected_by
     WHERE w.corrected_by IS NOT NULL`,
  );
  expect(chains).toEqual([]);
});

test("strangers correct nothing; what is no key of the question is named", async () => {
  const { owner, quiz } = await setUp();
  const stranger = createClient();
  await makeDraft(stranger);
  expect((await correct(stranger, quiz, "howMany", { key: 15 })).status).toBe(404);
  for (const correction of [
    {},
    { key: null },
    { key: "many" },
    { key: 15, keepPoints: "yes" },
    { key: 15, evidence: { start: 5, end: 5 } },
    { key: 15, stem: "Another question?" },
    { key: 15, grading: { colour: "red" } },
  ]) {
    const refused = await correct(owner, quiz, "howMany", correction);
    expect(refused, JSON.stringify(correction)).toMatchObject({ status: 422 });
  }
  expect(await correct(owner, quiz, "howMany", { key: 15, versionId: "ver_none" })).toMatchObject({
    status: 404,
    body: { code: "version_unknown" },
  });
  const other = await makeTypedQuiz(createClient());
  const { versionId } = other;
  expect((await correct(owner, quiz, "howMany", { key: 15, versionId })).status).toBe(404);
  const draft = await makeDraft(owner);
  const path = `/quizzes/${draft.id}/questions/${draft.questions[0].id}/corrections`;
  expect(await owner.call("POST", path, { key: true })).toMatchObject({
    status: 422,
    body: { errors: [{ field: "key" }] },
  });
  const unknown = await owner.call("POST", `${quiz.path}/questions/q0/corrections`, { key: 1 });
  expect(unknown).toMatchObject({ status: 404, body: { code: "question_unknown" } });
  expect(await rows("SELECT * FROM regrades")).toEqual([]);
});

test("a class's own points count: raised and lowered by its weights, kept as they were", async () => {
  const room = await makeClassroom();
  const { owner, quiz, path } = room;
  const points = { [quiz.ids.howMany]: 3 };
  expect((await owner.call("PATCH", path, { points })).status).toBe(200);
  const wronged = await play(room, "Wren");
  const lucky = await play(room, "Robin");
  await wronged.answer("howMany", 15);
  await lucky.answer("howMany", 14);
  await wronged.submit();
  await lucky.submit();
  await correct(owner, quiz, "howMany", { key: 15 });
  expect((await wronged.read()).body.score).toMatchObject({ points: 3 });
  expect((await lucky.read()).body.score).toMatchObject({ points: 3 });
  await correct(owner, quiz, "howMany", { key: 15, keepPoints: false });
  expect((await wronged.read()).body.score).toMatchObject({ points: 3 });
  expect((await lucky.read()).body.score).toMatchObject({ points: 0 });
});
