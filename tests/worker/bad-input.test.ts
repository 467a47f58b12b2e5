import { expect, test } from "vitest";
import { articleText } from "../support/article.ts";
import { type Called, createClient, makeDraft, makeQuiz } from "../support/client.ts";

const expectProblem = (called: Called, status: number, code: string) => {
  expect(called.body).toMatchObject({ status, code });
  expect(called.status).toBe(status);
  expect(called.headers.get("content-type")).toContain("application/problem+json");
  expect(called.body.type).toMatch(/^https:\/\/factdeck\.dev\/problems\//);
  expect(called.body.requestId).toMatch(/^req_/);
};

const russian =
  "Старая приливная мельница вновь открыла свои двери для посетителей города после долгого ремонта. ";
const french =
  "Le vieux moulin a rouvert ses portes après six ans de travaux dans la petite ville du port. ";

test.each([
  ["empty text", { text: "" }, 422, "article_empty"],
  ["only spaces", { text: " \n\t " }, 422, "article_empty"],
  ["40 words", { text: `${"The old mill is open. ".repeat(8)}` }, 422, "article_too_short"],
  ["100,001 characters", { text: "a ".repeat(50_001) }, 422, "article_too_long"],
  ["binary", { text: "%PDF\u0000\u0001\u0002 ".repeat(50) }, 422, "article_binary"],
  ["another script", { text: russian.repeat(6) }, 422, "article_not_english"],
  ["another language", { text: french.repeat(6) }, 422, "article_not_english"],
  [
    "HTML without an article",
    { html: "<nav>Home</nav><p>Hi</p>" },
    422,
    "article_not_found_in_html",
  ],
  ["nothing to read", {}, 422, "invalid_request"],
  ["two sources", { text: "a", html: "b" }, 422, "invalid_request"],
  ["a number for text", { text: 5 }, 422, "invalid_request"],
  ["an unknown field", { text: articleText, colour: "red" }, 422, "invalid_request"],
  ["an address inside", { url: "https://127.0.0.1/x" }, 422, "url_not_allowed"],
  ["plain http", { url: "http://example.org/" }, 422, "url_not_allowed"],
])("an article of %s is refused in plain words", async (_name, body, status, code) => {
  expectProblem(await createClient().call("POST", "/articles", body), status, code);
});

test("malformed JSON, another media type and a body over 1 MB are refused", async () => {
  const client = createClient();
  const json = { "content-type": "application/json" };
  const post = (body: string, headers: HeadersInit) =>
    client.send("POST", "/api/v1/articles", { body, headers });
  expectProblem(await post("{", json), 400, "body_not_json");
  expectProblem(
    await post("text=a", { "content-type": "text/plain" }),
    415,
    "media_type_unsupported",
  );
  const large = JSON.stringify({ text: "a".repeat(1_000_001) });
  expectProblem(
    await post(large, { ...json, "content-length": String(large.length) }),
    413,
    "body_too_large",
  );
});

test.each([
  ["a count of 0", { count: 0 }],
  ["a count of 51", { count: 51 }],
  ["half a question", { count: 2.5 }],
  ["an unknown kind", { kinds: ["essay"] }],
  ["no kind", { kinds: [] }],
  ["a field of another name", { amount: 3 }],
])("a quiz with %s is refused and makes no workspace", async (_name, options) => {
  const client = createClient();
  const { body } = await client.call("POST", "/articles", { text: articleText });
  const refused = await client.call("POST", "/quizzes", { articleId: body.id, ...options });
  expectProblem(refused, 422, "invalid_request");
  expect(refused.body.errors[0].message).not.toBe("");
  expect(refused.headers.get("set-cookie")).toBeNull();
});

test("unknown articles, quizzes, attempts and questions are 404", async () => {
  const client = createClient();
  const quiz = await makeQuiz(client);
  const { body } = await client.call("POST", `/quizzes/${quiz.id}/attempts`);
  const answer = { answer: "a" };
  const call = client.call;
  const nobody = await createClient().call("POST", "/quizzes", { articleId: "art_x" });
  expectProblem(nobody, 404, "article_unknown");
  expect(nobody.headers.get("set-cookie")).toBeNull();
  expectProblem(await call("GET", "/quizzes/qz_none"), 404, "quiz_unknown");
  expectProblem(await call("POST", "/quizzes/qz_none/attempts"), 404, "quiz_unknown");
  expectProblem(
    await call("GET", "/attempts/att_0000000000", undefined, body.token),
    404,
    "attempt_unknown",
  );
  expectProblem(
    await call("GET", "/attempts/constructor", undefined, body.token),
    404,
    "attempt_unknown",
  );
  expectProblem(
    await call("PUT", `/attempts/${body.id}/answers/__proto__`, answer, body.token),
    404,
    "question_unknown",
  );
  expectProblem(await call("GET", "/nothing"), 404, "not_found");
  expectProblem(await call("POST", "/nothing"), 404, "not_found");
  const wrongMethod = await call("PATCH", `/attempts/${body.id}`);
  expectProblem(wrongMethod, 405, "method_not_allowed");
  expect(wrongMethod.headers.get("allow")).toBe("DELETE, GET, HEAD, OPTIONS");
});

test("a token that is missing, forged or of another attempt opens nothing", async () => {
  const client = createClient();
  const quiz = await makeQuiz(client);
  const first = await client.call("POST", `/quizzes/${quiz.id}/attempts`);
  const second = await client.call("POST", `/quizzes/${quiz.id}/attempts`);
  const path = `/attempts/${first.body.id}`;
  const forged = `${first.body.token.slice(0, -2)}AA`;
  expectProblem(await client.call("GET", path), 401, "token_missing");
  expectProblem(await client.call("GET", path, undefined, "x"), 401, "token_invalid");
  expectProblem(await client.call("GET", path, undefined, forged), 401, "token_invalid");
  expectProblem(await client.call("GET", path, undefined, second.body.token), 401, "token_invalid");
  expectProblem(
    await client.call("POST", `${path}/submit`, undefined, second.body.token),
    401,
    "token_invalid",
  );
});

test("an answer of the wrong type, an unknown option or 100,000 characters names the field", async () => {
  const client = createClient();
  const quiz = await makeQuiz(client);
  const { body } = await client.call("POST", `/quizzes/${quiz.id}/attempts`);
  for (const question of body.questions) {
    const path = `/attempts/${body.id}/answers/${question.id}`;
    for (const answer of [["a", ["b"]], null, { a: 1 }, "x".repeat(100_000)]) {
      const refused = await client.call("PUT", path, { answer }, body.token);
      expectProblem(refused, 422, "invalid_request");
      expect(refused.body.errors[0].field).toBe("answer");
      expect(refused.text).not.toContain("xxxx");
    }
  }
  const read = await client.call("GET", `/attempts/${body.id}`, undefined, body.token);
  expect(read.body.answers).toEqual([]);
});

test("somebody else can neither see, change nor publish a draft", async () => {
  const draft = await makeDraft(createClient());
  const stranger = createClient();
  await makeDraft(stranger);
  const question = draft.questions[0].id;
  const call = stranger.call;
  const path = `/quizzes/${draft.id}`;
  expectProblem(await call("GET", path), 404, "quiz_unknown");
  expectProblem(await call("PATCH", path, { title: "Mine" }), 404, "quiz_unknown");
  expectProblem(await call("POST", `${path}/publish`), 404, "quiz_unknown");
  expectProblem(await call("DELETE", `${path}/questions/${question}`), 404, "quiz_unknown");
  expectProblem(await call("GET", `${path}/cards`), 404, "quiz_unknown");
  expectProblem(await call("POST", `${path}/attempts`), 404, "quiz_unknown");
});

test("an edit whose key is not among the options, or whose proof is outside the article, is refused", async () => {
  const client = createClient();
  const draft = await makeDraft(client);
  const path = `/quizzes/${draft.id}/questions/${draft.questions[0].id}`;
  const good = {
    kind: "multiple_choice",
    stem: "Who built the mill?",
    options: [
      { id: "a", text: "Thomas Pell" },
      { id: "b", text: "Helen Archer" },
    ],
    key: "a",
    evidence: { start: 0, end: 20 },
  };
  for (const wrong of [
    { key: "c" },
    { evidence: { start: 0, end: 1_000_000 } },
    { evidence: { start: 9, end: 9 } },
    { options: [{ id: "a", text: "One" }] },
    { stem: "" },
    { kind: "cloze" },
    { points: 5 },
  ]) {
    expectProblem(await client.call("PUT", path, { ...good, ...wrong }), 422, "invalid_request");
  }
  const saved = await client.call("PUT", path, good);
  expect(saved).toMatchObject({ status: 200, body: { stem: good.stem, evidence: { start: 0 } } });
});
