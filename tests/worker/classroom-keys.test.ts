import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

/** Stands in keys, accepted answers and explanations only. */
const marker = "ZZKEYZZ";
const secret =
  /ZZKEYZZ|764321|764,321|"key"|"keyAnswer"|"keyText"|"evidence"|"explanation"|"accepted"|"score"/;

const makeMarkedClassroom = async (feedback: string) => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const path = `/quizzes/${quiz.id}/questions`;
  for (const { id } of quiz.draft.questions) await owner.call("DELETE", `${path}/${id}`);
  for (const question of [
    { kind: "short_answer", stem: "Who?", key: `${marker} short` },
    { kind: "numeric", stem: "How many?", key: 764_321 },
  ]) {
    await owner.call("POST", path, {
      ...question,
      evidence: { start: 0, end: 30 },
      explanation: `${marker} explained`,
    });
  }
  await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  // Its owner even let everybody practise it: the classroom is stronger.
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { openPractice: true, visibility: "public" });
  const room = await owner.call("POST", "/classrooms", { quizId: quiz.id, feedback });
  await owner.call("PATCH", `/quizzes/${quiz.id}`, { openPractice: true, visibility: "public" });
  return { quizId: String(quiz.id), code: String(room.body.code) };
};

test.each([
  { feedback: "after_each", isSubmitted: false },
  { feedback: "at_end", isSubmitted: false },
  { feedback: "after_closing", isSubmitted: true },
  { feedback: "never", isSubmitted: true },
])(
  "no route tells a class's player a key, proof or score before $feedback (submitted: $isSubmitted)",
  async ({ feedback, isSubmitted }) => {
    const { quizId, code } = await makeMarkedClassroom(feedback);
    const player = createClient();
    const path = `/classrooms/${code}`;
    const joined = await player.call("POST", `${path}/players`, { nickname: "Wren" });
    const { body } = await player.call("POST", `${path}/attempts`, undefined, joined.body.token);
    const question = body.questions.find(({ kind }: Json) => kind === "numeric");
    if (feedback !== "after_each") {
      const put = `/attempts/${body.id}/answers/${question.id}`;
      const answered = await player.call("PUT", put, { answer: 5 }, body.token);
      expect(answered.text).not.toMatch(secret);
    }
    if (isSubmitted) {
      const submit = `/attempts/${body.id}/submit`;
      expect((await player.call("POST", submit, undefined, body.token)).text).not.toMatch(secret);
    }
    const routes = createApp().routes.filter(
      ({ path, method }) => method !== "ALL" && !path.includes("*") && path !== "/openapi.json",
    );
    for (const route of routes) {
      if (route.path.endsWith("/submit")) continue;
      const filled = route.path
        .replace("/attempts/:id", `/attempts/${body.id}`)
        .replace(":questionId", question.id)
        .replace(":qid", question.id)
        .replace(":quiz", quizId)
        .replace(":attempt", body.id)
        .replace(":code", code)
        .replace(":player", joined.body.id)
        .replace(":n", "1")
        .replace(":id", quizId);
      for (const token of [body.token, joined.body.token, null]) {
        const called = await player.send(route.method, filled, {
          headers: {
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
            cookie: `factdeck_player=${joined.body.token}; factdeck_attempt=${body.token}; factdeck_latest=${body.token}`,
            "content-type": "application/json",
          },
          ...(route.method === "GET" ? {} : { body: '{"answer":{"wrong":["type"]}}' }),
        });
        expect(called.status, `${route.method} ${filled}`).not.toBe(500);
        expect(called.text, `${route.method} ${filled}`).not.toMatch(secret);
      }
    }
  },
);
