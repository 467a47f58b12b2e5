import { expect, test } from "vitest";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

const origin = "http://localhost";

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  createClient().send("POST", path, { body: new URLSearchParams(fields), headers });

const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? "";

test("a quiz is played in a frame with no cookie, by forms that carry the attempt's token", async () => {
  const quiz = await makeQuiz(createClient());
  const door = await createClient().send("GET", `/embed/${quiz.id}`);
  expect(door.status).toBe(200);
  expect(door.text).toContain(`action="/embed/${quiz.id}/play"`);
  const play = `/embed/${quiz.id}/play`;
  let page = await post(play, {});
  const token = tokenIn(page.text);
  expect(token.length).toBeGreaterThan(60);
  expect(page.text).toContain('value="1"');
  for (let n = 1; n <= quiz.questionCount; n++) {
    page = await post(play, { token, show: String(n) });
    expect(page.status).toBe(200);
    expect(page.headers.get("set-cookie")).toBeNull();
  }
  page = await post(play, { token, show: "result" });
  expect(page.text).toContain("Handed in");
  expect((await post(play, { token })).text).toContain("Handed in");
});

test("an answer is graded once, a second one and a missing one are told in place", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner, { kinds: ["multiple_choice"], count: 1 });
  for (const { id } of quiz.draft.questions) {
    await owner.call("DELETE", `/quizzes/${quiz.id}/questions/${id}`);
  }
  const statement = { stem: "It is open.", key: true, evidence: { start: 0, end: 30 } };
  await owner.call("POST", `/quizzes/${quiz.id}/questions`, { kind: "true_false", ...statement });
  await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  const play = `/embed/${quiz.id}/play`;
  const token = tokenIn((await post(play, {})).text);
  const missing = await post(play, { token, check: "1" });
  expect(missing.status).toBe(422);
  expect(missing.text).toContain("Choose an answer");
  const first = await post(play, { token, check: "1", answer: "true" });
  expect(first.text).toContain("Proof");
  const second = await post(play, { token, check: "1", answer: "false" });
  expect(second.text).toBe(first.text);
});

test("forms of a sandboxed frame and of any site are taken, since they can do no more than the API", async () => {
  const quiz = await makeQuiz(createClient());
  const page = await post(`/embed/${quiz.id}/play`, {}, { origin: "null" });
  expect(page.status).toBe(200);
});

test("a token of another quiz, a forged one and an unknown place are refused as pages", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const other = await makeQuiz(owner);
  const foreign = tokenIn((await post(`/embed/${other.id}/play`, {})).text);
  const play = `/embed/${quiz.id}/play`;
  for (const token of [foreign, `${foreign}x`, "nope"]) {
    const refused = await post(play, { token });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("content-type")).toContain("text/html");
    expect(refused.text).toContain(`href="/embed/${quiz.id}"`);
  }
  const token = tokenIn((await post(play, {})).text);
  for (const show of ["0", "99", "-1", "x"]) {
    expect((await post(play, { token, show })).status, show).toBe(404);
  }
  const lost = await createClient().send("GET", play);
  expect([lost.status, lost.headers.get("location")]).toEqual([303, `/embed/${quiz.id}`]);
});

test("only /embed/ may be framed", async () => {
  const quiz = await makeQuiz(createClient());
  for (const path of ["/", `/q/${quiz.id}`, "/api/v1/quizzes", "/oembed", "/embed", "/nothing"]) {
    const { headers } = await createClient().send("GET", path);
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
    // The API's JSON has the one header that browsers of today go by.
    if (!path.startsWith("/api/")) expect(headers.get("x-frame-options"), path).toBe("DENY");
  }
  // Also a page that was refused before any page of ours was asked.
  const body = "x".repeat(1_000_001);
  const form = { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost" };
  const refused = await createClient().send("POST", "/new", { body, headers: form });
  expect(refused.status).toBe(413);
  expect(refused.headers.get("x-frame-options")).toBe("DENY");
  expect(refused.headers.get("server-timing")).toMatch(/^app;dur=/);
  for (const path of [`/embed/${quiz.id}`, "/embed/qz_none"]) {
    const { headers } = await createClient().send("GET", path);
    expect(headers.get("content-security-policy"), path).toContain("frame-ancestors *");
    expect(headers.get("x-frame-options"), path).toBeNull();
    expect(headers.get("cross-origin-resource-policy"), path).toBe("cross-origin");
  }
});

test("a private quiz and an unknown one have no frame and no oEmbed", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { visibility: "private" });
  for (const id of [quiz.id, "qz_none"]) {
    expect((await createClient().send("GET", `/embed/${id}`)).status).toBe(404);
    expect((await post(`/embed/${id}/play`, {})).status).toBe(404);
    const { status, body } = await oembed({ url: `${origin}/q/${id}` });
    expect([status, body.code]).toEqual([404, "quiz_unknown"]);
  }
});

const oembed = (query: Record<string, string>) =>
  createClient().send("GET", `/oembed?${new URLSearchParams(query)}`);

test("the quiz's page leads to its oEmbed answer, which holds the frame", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { title: `"Mills" & <b>quays</b>` });
  await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  const page = await createClient().send("GET", `/q/${quiz.id}`);
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(
    page.text,
  )?.[1];
  const address = new URL(String(found).replaceAll("&amp;", "&"));
  const answer = await createClient().send("GET", address.pathname + address.search);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.body).toEqual({
    version: "1.0",
    type: "rich",
    title: `"Mills" & <b>quays</b>`,
    provider_name: "Factdeck",
    provider_url: origin,
    cache_age: 3600,
    html:
      `<iframe src="${origin}/embed/${quiz.id}" ` +
      `title="Quiz: &quot;Mills&quot; &amp; &lt;b&gt;quays&lt;/b&gt;" ` +
      'width="640" height="640" loading="lazy" frameborder="0"></iframe>',
    width: 640,
    height: 640,
  });
});

test("oEmbed keeps to the sizes asked for, and refuses what it cannot serve", async () => {
  const quiz = await makeQuiz(createClient());
  const url = `${origin}/embed/${quiz.id}`;
  const small = await oembed({ url, maxwidth: "320", maxheight: "4000" });
  expect(small.body).toMatchObject({ width: 320, height: 640 });
  const refused: [Record<string, string>, number][] = [
    [{ url, format: "xml" }, 501],
    [{ url, maxwidth: "wide" }, 422],
    [{}, 404],
    [{ url: "not an address" }, 404],
    [{ url: `https://elsewhere.example/q/${quiz.id}` }, 404],
    [{ url: `${origin}/edit/${quiz.id}` }, 404],
  ];
  for (const [query, status] of refused) {
    const answer: { status: number; body: Json } = await oembed(query);
    expect(answer.status, JSON.stringify(query)).toBe(status);
    expect(answer.body.type).toContain("/problems/");
  }
});
