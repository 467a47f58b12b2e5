import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Client, createClient, handmade, type Json, makeDraft } from "../support/client.ts";

const setUp = async () => {
  const owner = createClient();
  const draft = await makeDraft(owner);
  const path = `/quizzes/${draft.id}`;
  const read = async (): Promise<Json> => (await owner.call("GET", path)).body;
  const ids = draft.questions.map(({ id }: Json) => id) as string[];
  return { owner, draft, path, read, ids };
};

/** Sends JSON with the revision that a client has seen. */
const send = (client: Client, method: string, path: string, seen: unknown, body?: unknown) =>
  client.send(method, `/api/v1${path}`, {
    headers: { "content-type": "application/json", "if-match": `"${seen}"` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const put = { ...handmade, stem: "The mill is old." };

test("a change says the draft's next revision, and so does the draft", async () => {
  const { owner, draft, path, read, ids } = await setUp();
  expect(draft.revision).toBe(1);
  const changed = await send(owner, "PUT", `${path}/questions/${ids[0]}`, 1, put);
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).toBe('"2"');
  const again = await owner.call("GET", path);
  expect(again.headers.get("etag")).toBe('"2"');
  expect((await read()).revision).toBe(2);
});

test("two tabs: the second that edits the same question is refused, and nothing of the first is lost", async () => {
  const { owner, path, read, ids } = await setUp();
  const at = `${path}/questions/${ids[0]}`;
  const first = await send(owner, "PUT", at, 1, put);
  const second = await send(owner, "PUT", at, 1, { ...put, stem: "Not what it was." });
  expect(first.status).toBe(200);
  expect(second).toMatchObject({ status: 409, body: { code: "draft_changed" } });
  const out = await send(owner, "DELETE", at, 1);
  expect(out).toMatchObject({ status: 409, body: { code: "draft_changed" } });
  expect((await read()).questions[0].stem).toBe(put.stem);
  const knowing = await send(owner, "PUT", at, 2, { ...put, stem: "Not what it was." });
  expect(knowing.status).toBe(200);
});

test("two tabs: another question, a new one and a move do not clash", async () => {
  const { owner, path, read, ids } = await setUp();
  await send(owner, "PUT", `${path}/questions/${ids[0]}`, 1, put);
  expect((await send(owner, "PUT", `${path}/questions/${ids[1]}`, 1, put)).status).toBe(200);
  expect((await send(owner, "POST", `${path}/questions`, 1, handmade)).status).toBe(201);
  const order = await send(owner, "PATCH", path, 1, { order: [ids[1]] });
  expect(order).toMatchObject({ status: 409, body: { code: "draft_changed" } });
  const { revision, questions } = await read();
  expect(revision).toBe(4);
  expect((await send(owner, "PATCH", path, revision, { order: [ids[1]] })).status).toBe(200);
  const moved = (await read()).questions.map(({ id }: Json) => id);
  expect(moved).toEqual([ids[1], ids[0], ...questions.slice(2).map(({ id }: Json) => id)]);
});

test("a retry of what was stored is no clash, and counts no revision", async () => {
  const { owner, path, read, ids } = await setUp();
  const at = `${path}/questions/${ids[0]}`;
  for (let i = 0; i < 3; i++) {
    expect(await send(owner, "PUT", at, 1, put)).toMatchObject({ status: 200 });
  }
  expect((await read()).revision).toBe(2);
});

test("a form that was sent unchanged is no change: no revision, nothing to undo, nothing unpublished", async () => {
  const { owner, draft, path, read } = await setUp();
  await owner.call("POST", `${path}/publish`);
  const body = new URLSearchParams({ do: "save", revision: "1", rules: "shown", accepted: "" });
  for (const question of draft.questions) {
    if (!["short_answer", "numeric", "cloze"].includes(question.kind)) continue;
    body.set("stem", question.stem);
    body.set("key", String(question.key));
    body.set("unit", question.unit ?? "");
    body.set("typosAllowed", "on");
    body.set("accepted", (question.grading?.accepted ?? []).join("\n"));
    const headers = { origin: "http://localhost" };
    const { status } = await owner.send("POST", `/edit/${draft.id}/questions/${question.id}`, {
      body,
      headers,
    });
    expect(status).toBe(303);
  }
  const after = await read();
  expect(after).toMatchObject({ revision: 1, undo: null, unpublished: { isChanged: false } });
});

test("of ten tabs that edit one question at once, one is taken and nine are refused", async () => {
  const { owner, path, read, ids } = await setUp();
  const at = `${path}/questions/${ids[0]}`;
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, i) => send(owner, "PUT", at, 1, { ...put, stem: `Stem ${i}.` })),
  );
  const taken = all.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(1);
  expect(all.filter(({ status }) => status === 409)).toHaveLength(9);
  expect((await read()).questions[0].stem).toBe(taken[0]?.body.stem);
});

test("clients that send no revision go on as before, and lose nothing in a race", async () => {
  const { owner, path, read, ids } = await setUp();
  const all = await Promise.all([
    owner.call("PUT", `${path}/questions/${ids[0]}`, put),
    owner.call("PUT", `${path}/questions/${ids[1]}`, { ...put, stem: "The wheel is new." }),
    owner.call("POST", `${path}/questions`, handmade),
  ]);
  expect(all.map(({ status }) => status)).toEqual([200, 200, 201]);
  const { questions } = await read();
  expect(questions).toHaveLength(ids.length + 1);
  expect(questions.map(({ stem }: Json) => stem)).toEqual(
    expect.arrayContaining([put.stem, "The wheel is new.", handmade.stem]),
  );
});

test("publishing says which draft it means", async () => {
  const { owner, path, ids } = await setUp();
  await owner.call("PUT", `${path}/questions/${ids[0]}`, put);
  expect(await send(owner, "POST", `${path}/publish`, 1)).toMatchObject({
    status: 409,
    body: { code: "draft_changed" },
  });
  expect((await send(owner, "POST", `${path}/publish`, 2)).status).toBe(201);
});

test("undo takes back step by step, to the draft as it was made", async () => {
  const { owner, path, read, ids } = await setUp();
  const before = await read();
  await owner.call("PUT", `${path}/questions/${ids[0]}`, put);
  await owner.call("DELETE", `${path}/questions/${ids[1]}`);
  await owner.call("POST", `${path}/questions`, handmade);
  await owner.call("PATCH", path, { title: "Another name", order: [...ids].reverse() });
  const names = [];
  for (let i = 0; i < 5; i++) {
    const { revision } = await read();
    const { status, body } = await send(owner, "POST", `${path}/undo`, revision);
    expect(status).toBe(200);
    names.push(body.undone?.name ?? null);
  }
  expect(names).toEqual(["order", "add", "throw_out", "edit", null]);
  const after = await read();
  expect({ ...after, updatedAt: 0, revision: 0 }).toEqual({ ...before, updatedAt: 0, revision: 0 });
});

test("a second click on undo takes nothing more back", async () => {
  const { owner, path, read, ids } = await setUp();
  await owner.call("DELETE", `${path}/questions/${ids[0]}`);
  await owner.call("DELETE", `${path}/questions/${ids[1]}`);
  const both = await Promise.all([1, 2].map(() => send(owner, "POST", `${path}/undo`, 3)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read()).questions.map(({ id }: Json) => id)).toEqual(ids.slice(1));
});

test("typing on is one step; fifty steps are kept", async () => {
  const { owner, path, read, ids } = await setUp();
  const stemOf = async () => (await read()).questions[0].stem;
  const first = await stemOf();
  for (const stem of ["T", "Th", "The"]) {
    await owner.call("PUT", `${path}/questions/${ids[0]}`, { ...put, stem });
  }
  await owner.call("POST", `${path}/undo`);
  expect(await stemOf()).toBe(first);
  await env.DB.batch([
    env.DB.prepare("UPDATE quizzes SET revision = 100"),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 40 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
       INSERT INTO draft_changes SELECT quizzes.id, i, '{"name":"title","back":{}}', 1 FROM quizzes, n`,
    ),
  ]);
  await owner.call("PATCH", path, { title: "Another name" });
  const kept = await env.DB.prepare(
    "SELECT COUNT(*) AS n, MIN(revision) AS oldest, MAX(revision) AS newest FROM draft_changes",
  ).first();
  expect(kept).toEqual({ n: 50, oldest: 51, newest: 101 });
});

test("the id of a question that was thrown out is not given again", async () => {
  const { owner, path } = await setUp();
  const ids = new Set<string>();
  for (let i = 0; i < 4; i++) {
    const { body } = await owner.call("POST", `${path}/questions`, handmade);
    ids.add(body.id);
    await owner.call("DELETE", `${path}/questions/${body.id}`);
  }
  expect(ids.size).toBe(4);
});

test("accepting an answer of players counts as a change that other tabs have not seen", async () => {
  const { owner, path } = await setUp();
  const typed = { kind: "short_answer", stem: "Who built it?", key: "Thomas Pell" };
  const evidence = { start: 0, end: 40 };
  const { body } = await owner.call("POST", `${path}/questions`, { ...typed, evidence });
  const at = `${path}/questions/${body.id}`;
  await owner.call("POST", `${at}/accepted`, { answer: "the merchant" });
  const stale = await send(owner, "PUT", at, 2, { ...typed, key: "Pell", evidence });
  expect(stale).toMatchObject({ status: 409, body: { code: "draft_changed" } });
});

test("strangers undo nothing; a revision that is none is named", async () => {
  const { owner, path, ids } = await setUp();
  const stranger = createClient();
  await makeDraft(stranger);
  expect((await stranger.call("POST", `${path}/undo`)).status).toBe(404);
  const at = `/api/v1${path}/questions/${ids[0]}`;
  for (const seen of ["12", '"x"', '"-1"', '"1", "2"', '"99999999999999999999"']) {
    const refused = await owner.send("PUT", at, {
      headers: { "content-type": "application/json", "if-match": seen },
      body: JSON.stringify(put),
    });
    expect(refused, seen).toMatchObject({ status: 422, body: { code: "invalid_request" } });
  }
  const future = await send(owner, "PUT", `${path}/questions/${ids[0]}`, 7, put);
  expect(future).toMatchObject({ status: 409, body: { code: "draft_changed" } });
  const any = await owner.send("PUT", at, {
    headers: { "content-type": "application/json", "if-match": "*" },
    body: JSON.stringify(put),
  });
  expect(any.status).toBe(200);
});
