import { expect, test } from "vitest";
import { createClient, handmade, type Json, makeQuiz } from "../support/client.ts";

const keyOf = (quiz: Json, questionId: string) =>
  quiz.draft.questions.find((question: Json) => question.id === questionId).key;

test("a player answers everything, submits and gets the score with every proof", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const player = createClient();
  const started = await player.call("POST", `/quizzes/${quiz.id}/attempts`, { player: "Wren" });
  expect(started.status).toBe(201);
  const { id, token, questions } = started.body;
  expect(questions.length).toBe(quiz.questionCount);
  for (const question of questions) {
    const graded = await player.call(
      "PUT",
      `/attempts/${id}/answers/${question.id}`,
      { answer: keyOf(quiz, question.id) },
      token,
    );
    expect(graded.body).toMatchObject({ questionId: question.id, verdict: "correct", credit: 1 });
    expect(graded.body.evidence.text.length).toBeGreaterThan(10);
  }
  const result = await player.call("POST", `/attempts/${id}/submit`, undefined, token);
  const total = questions.length;
  expect(result.body.score).toEqual({ points: total, maxPoints: total, correct: total, total });
  const again = await player.call("POST", `/attempts/${id}/submit`, undefined, token);
  expect(again.body).toEqual(result.body);
});

test("a retry of the same answer changes nothing, another answer is refused", async () => {
  const quiz = await makeQuiz(createClient());
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const question = body.questions.find((q: Json) => q.stem === handmade.stem);
  const path = `/attempts/${body.id}/answers/${question.id}`;
  const first = await player.call("PUT", path, { answer: true }, body.token);
  const retries = await Promise.all(
    Array.from({ length: 10 }, () => player.call("PUT", path, { answer: true }, body.token)),
  );
  for (const retry of retries) expect(retry.body).toEqual(first.body);
  const other = await player.call("PUT", path, { answer: false }, body.token);
  expect(other).toMatchObject({ status: 409, body: { code: "answer_already_given" } });
});

test("after submitting, an unanswered question is shown with its key and cannot be answered", async () => {
  const quiz = await makeQuiz(createClient());
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const result = await player.call("POST", `/attempts/${body.id}/submit`, undefined, body.token);
  expect(result.body.score).toMatchObject({ points: 0, correct: 0 });
  expect(result.body.answers).toHaveLength(body.questions.length);
  const question = body.questions.find((q: Json) => q.stem === handmade.stem);
  const path = `/attempts/${body.id}/answers/${question.id}`;
  const late = await player.call("PUT", path, { answer: true }, body.token);
  expect(late).toMatchObject({ status: 409, body: { code: "attempt_submitted" } });
});

test("the same attempt comes back in the same order after a refresh", async () => {
  const quiz = await makeQuiz(createClient());
  const { body } = await createClient().call("POST", `/quizzes/${quiz.id}/attempts`);
  const read = await createClient().call("GET", `/attempts/${body.id}`, undefined, body.token);
  expect(read.body.questions).toEqual(body.questions);
});
