import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Client, createClient, type Json, makeQuiz } from "../support/client.ts";

/** A client with a workspace of its own, that took up an invitation to the quiz. */
const joinAs = async (quizId: string, role: "view" | "edit") => {
  const client = createClient();
  const own = await makeQuiz(client);
  const { workspaceId } = await env.DB.prepare(
    "SELECT workspace_id AS workspaceId FROM quizzes WHERE id = ?",
  )
    .bind(own.id)
    .first<Json>();
  const share = `sh_${role}_${workspaceId}`;
  await env.DB.batch([
    env.DB.prepare("INSERT INTO shares VALUES (?, ?, ?, 'x', 'x', 1, NULL)").bind(
      share,
      quizId,
      role,
    ),
    env.DB.prepare("INSERT INTO co_teachers VALUES (?, ?, ?, 1)").bind(quizId, workspaceId, share),
  ]);
  const revoke = () =>
    env.DB.prepare("UPDATE shares SET revoked_at = 1 WHERE id = ?").bind(share).run();
  return { client, revoke };
};

const statuses = async (client: Client, quiz: Json) => {
  const path = `/quizzes/${quiz.id}`;
  const qid = quiz.draft.questions.at(-1).id;
  const seen = await client.call("GET", path);
  const tried = await client.call("POST", `${path}/questions/${qid}/try`, { answer: true });
  const edited = await client.call("PATCH", path, { title: "Tide mill" });
  const owned = await client.call("PATCH", path, { visibility: "unlisted" });
  const opened = await client.call("PATCH", path, { openPractice: false });
  const published = await client.call("POST", `${path}/publish`, { visibility: "unlisted" });
  expect(opened.status).toBe(owned.status);
  expect(published.status === 201).toBe(owned.status === 200);
  return {
    role: seen.body.role,
    try: tried.status,
    edit: [edited.status, edited.body.code],
    own: [owned.status, owned.body.code],
  };
};

test("a viewer looks, an editor edits, an owner says who may play, others find no quiz", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const viewer = await joinAs(quiz.id, "view");
  const editor = await joinAs(quiz.id, "edit");
  const none = {
    role: undefined,
    try: 404,
    edit: [404, "quiz_unknown"],
    own: [404, "quiz_unknown"],
  };
  expect(await statuses(owner, quiz)).toEqual({
    role: "owner",
    try: 200,
    edit: [200, undefined],
    own: [200, undefined],
  });
  expect(await statuses(editor.client, quiz)).toEqual({
    role: "editor",
    try: 200,
    edit: [200, undefined],
    own: [403, "owner_only"],
  });
  expect(await statuses(viewer.client, quiz)).toEqual({
    role: "viewer",
    try: 200,
    edit: [403, "view_only"],
    own: [403, "view_only"],
  });
  expect(await statuses(createClient(), quiz)).toEqual(none);
  await editor.revoke();
  await viewer.revoke();
  expect(await statuses(editor.client, quiz)).toEqual(none);
  expect(await statuses(viewer.client, quiz)).toEqual(none);
});

test("a co-teacher publishes from the page, and leaves who may play to the owner", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { client } = await joinAs(quiz.id, "edit");
  const path = `/edit/${quiz.id}/publish`;
  const send = (fields: Record<string, string>) =>
    client.send("POST", path, {
      body: new URLSearchParams(fields),
      headers: { origin: "http://localhost" },
    });
  expect((await client.send("GET", path)).text).not.toContain('name="visibility"');
  expect((await owner.send("GET", path)).text).toContain('name="visibility"');
  const share = `href="/edit/${quiz.id}/share"`;
  expect((await client.send("GET", `/edit/${quiz.id}`)).text).not.toContain(share);
  expect((await owner.send("GET", `/edit/${quiz.id}`)).text).toContain(share);
  expect((await send({ title: "The mill", visibility: "public" })).status).toBe(403);
  expect((await send({ title: "The mill" })).status).toBe(303);
  const { body } = await owner.call("GET", `/quizzes/${quiz.id}`);
  expect(body).toMatchObject({ title: "The mill", visibility: "unlisted", role: "owner" });
});
