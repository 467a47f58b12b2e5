import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { type Client, createClient, type Json, makeDraft, makeQuiz } from "../support/client.ts";

const post = (client: Client, path: string, fields: Record<string, string> = {}) =>
  client.send("POST", path, {
    headers: { origin: "http://localhost" },
    body: new URLSearchParams(fields),
  });

const share = async (owner: Client, quizId: string, role: string, label = "Ms Okafor") => {
  const { status, body } = await owner.call("POST", `/quizzes/${quizId}/shares`, { role, label });
  expect(status).toBe(201);
  return { ...body, path: new URL(body.url).pathname, token: String(body.token) };
};

const countRows = async (table: string): Promise<number> =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<Json>()).n;

test("an invitation is taken up by its button, and puts the quiz among those shared with you", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "edit");
  const colleague = createClient();
  const own = await makeDraft(colleague);
  const asked = await colleague.send("GET", link.path);
  expect(asked.text).toContain("You are invited to edit this quiz");
  expect(asked.text).not.toContain("Thomas Pell");
  expect(asked.headers.get("x-robots-tag")).toBe("noindex, nofollow");
  expect(await countRows("co_teachers")).toBe(0);
  for (const _again of [1, 2]) {
    const joined = await post(colleague, link.path);
    expect(joined.headers.get("location")).toBe(`/edit/${quiz.id}`);
  }
  expect(await countRows("co_teachers")).toBe(1);
  const listed = await colleague.call("GET", "/workspace");
  expect(listed.body.quizzes).toEqual([
    { id: own.id, title: own.title, status: "draft", role: "owner" },
    { id: quiz.id, title: quiz.title, status: "published", role: "editor" },
  ]);
  expect((await colleague.send("GET", "/mine")).text).toContain("Shared with you");
  const { body } = await owner.call("GET", `/quizzes/${quiz.id}/shares`);
  expect(body.shares).toMatchObject([{ id: link.id, label: "Ms Okafor", role: "edit", joined: 1 }]);
  expect(JSON.stringify(body)).not.toContain(link.token.split(".")[1]);
});

test("revoked, an invitation lets nobody in, and whoever was in is out", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "view");
  const colleague = createClient();
  await makeDraft(colleague);
  await colleague.call("POST", `/invitations/${link.token}`);
  expect((await colleague.call("GET", `/quizzes/${quiz.id}`)).body.role).toBe("viewer");
  const path = `/quizzes/${quiz.id}/shares/${link.id}`;
  for (const _again of [1, 2]) expect((await owner.call("DELETE", path)).status).toBe(204);
  expect((await colleague.send("GET", `/edit/${quiz.id}/look`)).status).toBe(404);
  expect((await colleague.call("GET", "/workspace")).body.quizzes).toHaveLength(1);
  for (const call of ["GET", "POST"]) {
    const late = await createClient().call(call, `/invitations/${link.token}`);
    expect(late).toMatchObject({ status: 404, body: { code: "share_unknown" } });
  }
  expect((await colleague.send("GET", link.path)).text).toContain("leads nowhere any more");
});

test("whoever has no workspace gets one by joining, with a recovery link shown once", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "view");
  const before = await countRows("workspaces");
  expect((await post(createClient(), `${link.path}x`)).status).toBe(404);
  expect(await countRows("workspaces")).toBe(before);
  const joined = await post(createClient(), link.path);
  expect(joined.headers.get("location")).toBe("/mine");
  const cookies = joined.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const headers = { cookie: cookies.join("; ") };
  const first = await createClient().send("GET", "/mine", { headers });
  const recovery = /value="(http:\/\/localhost\/w\/ws_[^"]+)"/.exec(first.text)?.[1] ?? "";
  expect(first.text).toContain(`/edit/${quiz.id}/look`);
  expect(first.headers.get("set-cookie")).toMatch(/factdeck_once=;/);
  const elsewhere = createClient();
  expect((await post(elsewhere, new URL(recovery).pathname)).status).toBe(303);
  expect((await elsewhere.call("GET", `/quizzes/${quiz.id}`)).body.role).toBe("viewer");
  const program = await createClient().call("POST", `/invitations/${link.token}`);
  expect(program.body).toMatchObject({ quizId: quiz.id, role: "view" });
  expect(program.body.workspace.recoveryUrl).toContain("/w/ws_");
});

test("a co-teacher who looks finds the classes and their results, and no way into what they may not do", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const { body: room } = await owner.call("POST", "/classrooms", { quizId: quiz.id });
  const link = await share(owner, quiz.id, "view");
  const colleague = createClient();
  await makeDraft(colleague);
  await post(colleague, link.path);
  const look = await colleague.send("GET", `/edit/${quiz.id}/look`);
  expect(look.text).toContain(`href="/edit/${quiz.id}/classrooms"`);
  const list = await colleague.send("GET", `/edit/${quiz.id}/classrooms`);
  const paths = [...list.text.matchAll(/<main.*<\/main>/gs)]
    .flatMap(([main]) => [...main.matchAll(/href="([^"]+)"/g)])
    .map(([, path]) => String(path));
  expect(paths).toContain(`/c/${room.code}/results`);
  for (const path of paths) expect((await colleague.send("GET", path)).status, path).toBe(200);
});

test("a co-teacher gives a quiz up, and an owner's own cannot be given up", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "edit");
  const colleague = createClient();
  await makeDraft(colleague);
  for (const give of [
    () => colleague.call("DELETE", `/workspace/shared/${quiz.id}`),
    () => post(colleague, `/mine/shared/${quiz.id}`),
  ]) {
    await post(colleague, link.path);
    expect((await colleague.call("GET", `/quizzes/${quiz.id}`)).body.role).toBe("editor");
    expect((await give()).status).toBeLessThan(400);
    expect((await colleague.call("GET", `/quizzes/${quiz.id}`)).body.role).toBeUndefined();
  }
  await owner.call("DELETE", `/workspace/shared/${quiz.id}`);
  expect((await owner.call("GET", `/quizzes/${quiz.id}`)).body.role).toBe("owner");
});

test("a form of another site takes no invitation up", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "view");
  const headers = { origin: "https://elsewhere.example" };
  for (const path of [link.path, `/api/v1/invitations/${link.token}`]) {
    const foreign = await createClient().send("POST", path, {
      headers,
      body: new URLSearchParams(),
    });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("set-cookie")).toBeNull();
  }
});

test("a review link shows the draft with its keys and proofs, and nothing to press, until it is revoked", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const link = await share(owner, quiz.id, "review");
  const page = await createClient().send("GET", link.path);
  expect(page.status).toBe(200);
  expect(page.headers.get("x-robots-tag")).toBe("noindex, nofollow");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  for (const { stem } of quiz.draft.questions) expect(page.text).toContain(stem.slice(0, 20));
  expect(page.text).toContain("Right answer:");
  expect(page.text).not.toMatch(/<form|<button|<input/);
  expect(page.text).not.toContain(quiz.id);
  const read = await createClient().call("GET", `/reviews/${link.token}`);
  expect(Object.keys(read.body).sort()).toEqual([
    "article",
    "questions",
    "status",
    "title",
    "updatedAt",
  ]);
  expect(read.body.questions[0].proof.text).not.toBe("");
  expect((await createClient().call("POST", `/invitations/${link.token}`)).status).toBe(404);
  await owner.call("DELETE", `/quizzes/${quiz.id}/shares/${link.id}`);
  expect((await createClient().send("GET", link.path)).status).toBe(404);
  expect((await createClient().call("GET", `/reviews/${link.token}`)).status).toBe(404);
});

test("an invitation is no review link, and a token of one quiz opens no other", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const invitation = await share(owner, quiz.id, "view");
  const review = await share(owner, quiz.id, "review");
  const mixed = `${review.token.split(".")[0]}.${invitation.token.split(".")[1]}`;
  for (const token of [invitation.token, mixed, review.token.slice(0, -1), "sh_x", "%00", "."]) {
    expect((await createClient().call("GET", `/reviews/${token}`)).status).toBe(404);
  }
  const other = createClient();
  const others = await makeQuiz(other);
  const path = `/quizzes/${others.id}/shares/${review.id}`;
  expect((await other.call("DELETE", path)).body.code).toBe("share_unknown");
  expect((await createClient().call("GET", `/reviews/${review.token}`)).status).toBe(200);
});

test("the owner's own invitation changes nothing, and edit counts over view", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const view = await share(owner, quiz.id, "view");
  const edit = await share(owner, quiz.id, "edit");
  expect((await owner.send("GET", view.path)).text).toContain("This quiz is yours");
  await post(owner, view.path);
  expect(await countRows("co_teachers")).toBe(0);
  const colleague = createClient();
  await makeDraft(colleague);
  await post(colleague, edit.path);
  await post(colleague, view.path);
  const roleOf = async () => (await colleague.call("GET", `/quizzes/${quiz.id}`)).body.role;
  expect(await roleOf()).toBe("editor");
  expect((await colleague.call("GET", "/workspace")).body.quizzes).toHaveLength(2);
  await owner.call("DELETE", `/quizzes/${quiz.id}/shares/${edit.id}`);
  expect(await roleOf()).toBe("viewer");
});

test("the page makes one link however often its button is pressed, and shows it once", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const path = `/edit/${quiz.id}/share`;
  const workspace = owner.cookie();
  const nonce =
    /name="nonce" value="([^"]+)"/.exec((await owner.send("GET", path)).text)?.[1] ?? "";
  const send = async () => {
    const made = await post(owner, path, { role: "review", label: "  <b>Ruth</b> ", nonce });
    expect(made.status).toBe(303);
    return made.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  };
  const once = await send();
  const fresh = createClient();
  const sendAgain = await fresh.send("POST", path, {
    headers: { origin: "http://localhost", cookie: workspace },
    body: new URLSearchParams({ role: "review", label: "Ruth", nonce }),
  });
  expect(sendAgain.headers.getSetCookie()[0]?.split(";")[0]).toBe(once);
  expect(await countRows("shares")).toBe(1);
  const shown = await fresh.send("GET", path, { headers: { cookie: `${workspace}; ${once}` } });
  const link = /value="http:\/\/localhost(\/review\/[^"]+)"/.exec(shown.text)?.[1] ?? "";
  expect(shown.text).toContain("&lt;b&gt;Ruth&lt;/b&gt;");
  expect((await createClient().send("GET", link)).status).toBe(200);
  const later = await fresh.send("GET", path, { headers: { cookie: workspace } });
  expect(later.text).not.toContain("/review/");
});

test.each([
  ["no label", { role: "view", label: "  " }, "recognise"],
  ["a long label", { role: "view", label: "x".repeat(61) }, "at most 60"],
  ["another role", { role: "own", label: "Ruth" }, "review, view or edit"],
])("a link with %s is refused, in words", async (_name, body, words) => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const refused = await owner.call("POST", `/quizzes/${quiz.id}/shares`, body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors[0].message).toContain(words);
  const page = await post(owner, `/edit/${quiz.id}/share`, body);
  expect(page.status).toBe(422);
  expect(page.text).toContain(words);
});

test("a quiz has at most fifty links at a time", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const rows = Array.from({ length: 50 }, (_, i) =>
    env.DB.prepare("INSERT INTO shares VALUES (?, ?, 'view', 'x', 'x', 1, NULL)").bind(
      `sh_${i}`,
      quiz.id,
    ),
  );
  await env.DB.batch(rows);
  const path = `/quizzes/${quiz.id}/shares`;
  const refused = await owner.call("POST", path, { role: "view", label: "one more" });
  expect(refused).toMatchObject({ status: 409, body: { code: "share_limit" } });
  await owner.call("DELETE", `${path}/sh_7`);
  expect((await owner.call("POST", path, { role: "view", label: "one more" })).status).toBe(201);
});
