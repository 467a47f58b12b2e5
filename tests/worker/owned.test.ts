import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { articleText } from "../support/article.ts";
import { createClient, type Json, makeDraft, makeQuiz } from "../support/client.ts";

const count = async (table: string): Promise<number> =>
  (await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<Json>()).n;

test("whoever has a quiz of an article reads it whole, with its sentences; nobody else does", async () => {
  const owner = createClient();
  const { articleId } = await makeDraft(owner);
  const { body, headers } = await owner.call("GET", `/articles/${articleId}`);
  expect(body.sentences.length).toBe(body.sentenceCount);
  for (const { start, end, text } of body.sentences) {
    expect(body.text.slice(start, end)).toBe(text);
  }
  const etag = headers.get("etag") ?? "";
  const same = await owner.send("GET", `/api/v1/articles/${articleId}`, {
    headers: { "if-none-match": `"other", W/${etag}` },
  });
  expect([same.status, same.text]).toEqual([304, ""]);
  const stranger = createClient();
  expect((await stranger.call("GET", `/articles/${articleId}`)).status).toBe(401);
  await makeDraft(stranger, { articleId });
  const { body: other } = await stranger.call("POST", "/articles", { text: `${articleText} End.` });
  expect((await owner.call("GET", `/articles/${other.id}`)).body.code).toBe("article_unknown");
});

test("an article is given up when no quiz of one's own is made of it, and erased when nobody has it", async () => {
  const ada = createClient();
  const bob = createClient();
  const draft = await makeDraft(ada);
  await makeDraft(bob);
  const path = `/articles/${draft.articleId}`;
  expect((await ada.call("DELETE", path)).body.code).toBe("article_in_use");
  expect((await ada.call("DELETE", `/quizzes/${draft.id}`)).status).toBe(204);
  expect((await ada.call("DELETE", path)).status).toBe(204);
  expect((await ada.call("GET", path)).body.code).toBe("article_unknown");
  expect((await bob.call("GET", path)).status).toBe(200);
  const { body } = await bob.call("GET", "/workspace/quizzes");
  await bob.call("DELETE", `/quizzes/${body.quizzes[0].id}`);
  await bob.call("DELETE", path);
  expect(await count("articles")).toBe(0);
});

test("a deleted quiz takes versions, attempts and answers with it; one in a classroom stays", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const other = await makeQuiz(owner);
  const { body } = await createClient().call("POST", `/quizzes/${quiz.id}/attempts`);
  await createClient().call("POST", `/quizzes/${other.id}/attempts`);
  const path = `/quizzes/${quiz.id}`;
  await env.DB.prepare(
    `INSERT INTO classrooms (id, code, quiz_id, version_id, title, closes_at, settings, created_at, updated_at)
     VALUES ('cl_1', 'K7MQ2D', ?, 'v', 'Class', 1, '{}', 1, 1)`,
  )
    .bind(quiz.id)
    .run();
  expect((await owner.call("DELETE", path)).body.code).toBe("quiz_has_classrooms");
  await env.DB.prepare("DELETE FROM classrooms").run();
  expect((await createClient().call("DELETE", path)).body.code).toBe("quiz_unknown");
  expect((await owner.call("DELETE", path)).status).toBe(204);
  expect((await owner.call("GET", path)).body.code).toBe("quiz_unknown");
  const gone = await createClient().call("GET", `/attempts/${body.id}`, undefined, body.token);
  expect(gone.body.code).toBe("attempt_unknown");
  expect([await count("quizzes"), await count("versions"), await count("attempts")]).toEqual([
    1, 1, 1,
  ]);
});

test("pages of quizzes hold still while others are published and drafted", async () => {
  const owner = createClient();
  const first = await makeQuiz(owner);
  const ids = [first.id];
  for (let i = 0; i < 4; i++) {
    const { body } = await owner.call("POST", "/quizzes", { articleId: first.draft.articleId });
    await owner.call("POST", `/quizzes/${body.id}/publish`, { visibility: "public" });
    ids.push(body.id);
  }
  await owner.call("PATCH", `/quizzes/${first.id}`, { visibility: "public" });
  for (const path of ["/quizzes", "/workspace/quizzes"]) {
    const seen: string[] = [];
    let cursor = "";
    do {
      const { body } = await owner.call("GET", `${path}?limit=2${cursor}`);
      seen.push(...body.quizzes.map(({ id }: Json) => id));
      if (cursor === "") await makeQuiz(createClient());
      cursor = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
    } while (cursor !== "");
    expect([...seen].sort(), path).toEqual([...ids].sort());
    expect((await owner.call("GET", `${path}?cursor=x`)).body.errors[0].field).toBe("cursor");
  }
}, 20_000);
