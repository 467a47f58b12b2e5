import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient, handmade, type Json, makeQuiz } from "../support/client.ts";

const setUp = async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const path = `/quizzes/${quiz.id}`;
  const read = async (): Promise<Json> => (await owner.call("GET", path)).body;
  const publish = async (): Promise<string> =>
    (await owner.call("POST", `${path}/publish`)).body.versionId;
  return { owner, quiz, path, read, publish };
};

test("a draft says what has changed since it was published, and nothing when all was taken back", async () => {
  const { owner, path, read, publish } = await setUp();
  const { questions, unpublished } = await read();
  expect(unpublished.isChanged).toBe(false);
  const ids = questions.map(({ id }: Json) => id);
  await owner.call("PUT", `${path}/questions/${ids[0]}`, handmade);
  await owner.call("DELETE", `${path}/questions/${ids[1]}`);
  const { body: added } = await owner.call("POST", `${path}/questions`, {
    ...handmade,
    stem: "The wheel turns.",
  });
  await owner.call("PATCH", path, { title: "Renamed", order: [added.id] });
  expect((await read()).unpublished).toEqual({
    isChanged: true,
    title: true,
    order: false,
    added: [added.id],
    changed: [ids[0]],
    removed: [ids[1]],
  });
  for (let i = 0; i < 4; i++) await owner.call("POST", `${path}/undo`);
  expect((await read()).unpublished.isChanged).toBe(false);
  await owner.call("PATCH", path, { order: [...ids].reverse() });
  expect((await read()).unpublished).toMatchObject({ isChanged: true, order: true });
  await publish();
  expect((await read()).unpublished.isChanged).toBe(false);
});

test("versions are listed, the newest first; each keeps what it was", async () => {
  const { owner, quiz, path, publish } = await setUp();
  await owner.call("PATCH", path, { title: "Second" });
  const second = await publish();
  await env.DB.prepare(
    `INSERT INTO classrooms (id, code, quiz_id, version_id, title, settings, created_at, updated_at)
     VALUES ('cl_1', 'K7MQ2D', ?1, ?2, 'Class', '{}', 1, 1)`,
  )
    .bind(quiz.id, quiz.versionId)
    .run();
  const { body } = await owner.call("GET", `${path}/versions`);
  expect(body.versions).toMatchObject([
    { id: second, number: 2, isCurrent: true, classroomCount: 0, correctedBy: null },
    { id: quiz.versionId, number: 1, isCurrent: false, classroomCount: 1, correctedBy: null },
  ]);
  expect(body.versions[0].questionCount).toBe(quiz.questionCount);
  const first = await owner.call("GET", `${path}/versions/${quiz.versionId}`);
  expect(first.body.title).not.toBe("Second");
  expect(first.body.questions).toHaveLength(quiz.questionCount);
});

test("an old version is taken back into the draft, which can be undone", async () => {
  const { owner, quiz, path, read, publish } = await setUp();
  const before = await read();
  const ids = before.questions.map(({ id }: Json) => id);
  await owner.call("DELETE", `${path}/questions/${ids[0]}`);
  await owner.call("PATCH", path, { title: "Second", order: [...ids].reverse() });
  await publish();
  const after = await read();
  const restored = await owner.call("POST", `${path}/versions/${quiz.versionId}/restore`);
  expect(restored.status).toBe(200);
  expect(restored.body.title).toBe(before.title);
  expect(restored.body.questions.map(({ id }: Json) => id)).toEqual(ids);
  const republished = await publish();
  expect(republished).toBe(quiz.versionId);
  await owner.call("POST", `${path}/undo`);
  const undone = await read();
  expect(undone.title).toBe("Second");
  expect(undone.questions.map(({ id }: Json) => id)).toEqual(
    after.questions.map(({ id }: Json) => id),
  );
});

test("strangers see no versions, and nobody those of another quiz", async () => {
  const { owner, quiz, path } = await setUp();
  const stranger = createClient();
  const theirs = await makeQuiz(stranger);
  for (const [method, end] of [
    ["GET", "/versions"],
    ["GET", `/versions/${quiz.versionId}`],
    ["POST", `/versions/${quiz.versionId}/restore`],
  ] as const) {
    expect(await stranger.call(method, path + end)).toMatchObject({
      status: 404,
      body: { code: "quiz_unknown" },
    });
  }
  const foreign = await owner.call("GET", `${path}/versions/${theirs.versionId}`);
  expect(foreign).toMatchObject({ status: 404, body: { code: "version_unknown" } });
  const none = await owner.call("POST", `${path}/versions/ver_none/restore`);
  expect(none).toMatchObject({ status: 404, body: { code: "version_unknown" } });
  const stale = await owner.send("POST", `/api/v1${path}/versions/${quiz.versionId}/restore`, {
    headers: { "if-match": '"99"' },
  });
  expect(stale.status).toBe(409);
});
