import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { createClient, type Json } from "../support/client.ts";
import { makeMarkedQuiz } from "../support/marked-quiz.ts";

const secret =
  /ZZKEYZZ|764321|764,321|"key"|"keyAnswer"|"keyText"|"evidence"|"explanation"|"accepted"/;

test("no route gives a key, accepted answer, proof or explanation to a player before grading", async () => {
  const quiz = await makeMarkedQuiz();
  const player = createClient();
  const started = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const { id, token, questions } = started.body;
  expect(started.text).not.toMatch(secret);
  const short = questions.find((q: Json) => q.kind === "short_answer");
  const routes = createApp().routes.filter(
    // The document is the same for everybody, and speaks of keys.
    ({ path, method }) => method !== "ALL" && !path.includes("*") && path !== "/openapi.json",
  );
  expect(routes.length).toBeGreaterThan(10);
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    if (seen.has(`${method} ${path}`)) continue;
    seen.add(`${method} ${path}`);
    if (path.endsWith("/submit")) continue;
    const filled = path
      .replace(":version", quiz.versionId)
      .replace("/attempts/:id", `/attempts/${id}`)
      .replace(":questionId", short.id)
      .replace(":qid", short.id)
      .replace(":quiz", quiz.id)
      .replace(":attempt", id)
      .replace(":id", quiz.id);
    // The one answer that is given here is malformed, so that nothing is graded.
    for (const authorization of [`Bearer ${token}`, ""]) {
      const called = await player.send(method, filled, {
        headers: {
          ...(authorization === "" ? {} : { authorization }),
          "content-type": "application/json",
        },
        ...(method === "GET" ? {} : { body: '{"answer":{"wrong":["type"]}}' }),
      });
      expect(called.status, `${method} ${filled}`).toBeLessThan(500);
      expect(called.text, `${method} ${filled}`).not.toMatch(secret);
    }
  }
});

test("a graded answer shows its own key and proof, and no other", async () => {
  const quiz = await makeMarkedQuiz();
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const choice = body.questions.find((q: Json) => q.kind === "true_false");
  const graded = await player.call(
    "PUT",
    `/attempts/${body.id}/answers/${choice.id}`,
    { answer: false },
    body.token,
  );
  expect(graded.body).toMatchObject({ verdict: "incorrect", key: "True" });
  expect(graded.body.evidence.text.length).toBe(30);
  const read = await player.call("GET", `/attempts/${body.id}`, undefined, body.token);
  expect(read.body.answers).toHaveLength(1);
  expect(JSON.stringify(read.body.questions)).not.toMatch(secret);
  expect(read.text).not.toMatch(/ZZKEYZZ (?:short|cloze|accepted)|764321/);
});

test("cards are locked until the player has submitted", async () => {
  const quiz = await makeMarkedQuiz();
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const before = await player.call("GET", `/quizzes/${quiz.id}/cards`, undefined, body.token);
  expect(before).toMatchObject({ status: 403, body: { code: "cards_locked" } });
  await player.call("POST", `/attempts/${body.id}/submit`, undefined, body.token);
  const after = await player.call("GET", `/quizzes/${quiz.id}/cards`, undefined, body.token);
  expect(after.status).toBe(200);
  expect(after.body.cards.length).toBeGreaterThan(0);
});
