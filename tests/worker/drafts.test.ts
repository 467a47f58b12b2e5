import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { articleText, lifeText } from "../support/article.ts";
import { createClient, makeDraft, makeQuiz } from "../support/client.ts";

test("the same text again is the same article, and the same quiz", async () => {
  const client = createClient();
  const first = await client.call("POST", "/articles", { text: articleText });
  const second = await createClient().call("POST", "/articles", { text: `${articleText}\r\n` });
  expect(first.status).toBe(201);
  expect(second.body).toEqual(first.body);
  const questionsOf = async () => (await makeDraft(createClient(), { seed: "x" })).questions;
  expect(await questionsOf()).toEqual(await questionsOf());
});

test("every question's evidence is the article's text at its offsets", async () => {
  const client = createClient();
  const { body } = await client.call("POST", "/articles", { text: lifeText });
  const { body: draft } = await client.call("POST", "/quizzes", { articleId: body.id, count: 50 });
  expect(draft.questions.length).toBeGreaterThan(4);
  for (const { evidence } of draft.questions) {
    expect(draft.article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  }
});

test("emoji, combining marks, right-to-left words and CRLF keep the offsets right", async () => {
  const client = createClient();
  const text = articleText
    .replace("Thomas Pell, a grain", "Thomas Pell 🌾, a gráin שלום")
    .replaceAll("\n", "\r\n");
  const { body } = await client.call("POST", "/articles", { text });
  const draft = await client.call("POST", "/quizzes", { articleId: body.id, count: 50 });
  for (const { evidence } of draft.body.questions) {
    expect(draft.body.article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  }
});

test("an HTML page is read without its furniture", async () => {
  const paragraphs = articleText.split("\n\n").map((text) => `<p>${text}</p>`);
  const html = `<html><head><title>Tide &amp; mill</title><script>var x = "never";</script></head>
    <body><nav>Home News</nav>${paragraphs.join("")}<footer>Imprint</footer></body></html>`;
  const client = createClient();
  const { body } = await client.call("POST", "/articles", { html });
  expect(body.title).toBe("Tide & mill");
  const draft = await client.call("POST", "/quizzes", { articleId: body.id });
  expect(draft.body.article.text).toContain("Helen Archer");
  expect(draft.body.article.text).not.toMatch(/never|Home News|Imprint/);
});

test("the first draft makes a workspace whose token is shown once and kept as a hash", async () => {
  const client = createClient();
  const draft = await makeDraft(client);
  expect(draft.workspace.recoveryUrl).toContain(draft.workspace.token);
  const second = await makeDraft(client);
  expect(second.workspace).toBeUndefined();
  const { results } = await env.DB.prepare("SELECT * FROM workspaces").all();
  expect(results).toHaveLength(1);
  expect(JSON.stringify(results)).not.toContain(draft.workspace.token);
  const elsewhere = createClient();
  const read = await elsewhere.call(
    "GET",
    `/quizzes/${draft.id}`,
    undefined,
    draft.workspace.token,
  );
  expect(read.body.questions).toEqual(draft.questions);
});

test("an owner edits, reorders, adds and throws out; publishing twice gives one version", async () => {
  const client = createClient();
  const draft = await makeDraft(client);
  const ids = draft.questions.map(({ id }: { id: string }) => id);
  const path = `/quizzes/${draft.id}`;
  const reversed = await client.call("PATCH", path, {
    title: "The mill",
    order: [...ids].reverse(),
  });
  expect(reversed.body.title).toBe("The mill");
  expect(reversed.body.questions.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
  expect((await client.call("DELETE", `${path}/questions/${ids[0]}`)).status).toBe(204);
  expect((await client.call("DELETE", `${path}/questions/${ids[0]}`)).status).toBe(404);
  const added = await client.call("POST", `${path}/questions`, {
    kind: "true_false",
    stem: "The mill is old.",
    key: true,
    evidence: { start: 0, end: 30 },
  });
  expect(added.status).toBe(201);
  const first = await client.call("POST", `${path}/publish`, { visibility: "public" });
  const second = await client.call("POST", `${path}/publish`);
  expect(first.status).toBe(201);
  expect(second.body.versionId).toBe(first.body.versionId);
  expect(first.body.questionCount).toBe(ids.length);
});

test("the list has public quizzes only, newest first, page by page", async () => {
  const client = createClient();
  await makeQuiz(client);
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    const draft = await makeDraft(client, { seed: i });
    await client.call("POST", `/quizzes/${draft.id}/publish`, { visibility: "public" });
    ids.unshift(draft.id);
  }
  const seen: string[] = [];
  let cursor = "";
  do {
    const page = await createClient().call("GET", `/quizzes?limit=2${cursor}`);
    seen.push(...page.body.quizzes.map(({ id }: { id: string }) => id));
    cursor = page.body.nextCursor === null ? "" : `&cursor=${page.body.nextCursor}`;
  } while (cursor !== "");
  expect([...seen].sort()).toEqual([...ids].sort());
});
