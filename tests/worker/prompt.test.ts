import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { settlePrompt } from "../../questions/index.ts";
import { type Client, createClient, type Json, makeQuiz } from "../support/client.ts";

const asked = [
  {
    kind: "short_answer",
    stem: "When was the mill sold?",
    key: "November 2022",
    evidence: { start: 0, end: 40 },
  },
  {
    kind: "short_answer",
    stem: "Who opened the mill?",
    key: "Helen Archer",
    grading: { prompt: ["Archer"] },
    evidence: { start: 0, end: 40 },
  },
  {
    kind: "short_answer",
    stem: "Which towns lent a model?",
    key: "Exeter, Bergen and Bristol",
    evidence: { start: 0, end: 40 },
  },
];

/** An attempt on a quiz whose questions prompt, and a way to answer by the start of a stem. */
const startPrompting = async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  for (const question of asked) await owner.call("POST", `/quizzes/${quiz.id}/questions`, question);
  await owner.call("POST", `/quizzes/${quiz.id}/publish`);
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const answer = async (stem: string, given: string): Promise<Json> => {
    const question = body.questions.find((q: Json) => q.stem.startsWith(stem));
    const path = `/attempts/${body.id}/answers/${question.id}`;
    return (await player.call("PUT", path, { answer: given }, body.token)).body;
  };
  return { player, attempt: body, answer };
};

const submit = async (player: Client, attempt: Json): Promise<Json> =>
  (await player.call("POST", `/attempts/${attempt.id}/submit`, undefined, attempt.token)).body;

test("a prompt keeps key and proof back, and the second try can be right", async () => {
  const { player, attempt, answer } = await startPrompting();
  const first = await answer("When", "November");
  expect(first).toMatchObject({ verdict: "prompt", triesLeft: 1, points: 0 });
  expect(first).not.toHaveProperty("key");
  expect(first).not.toHaveProperty("evidence");
  expect(await answer("When", "November")).toEqual(first);
  const second = await answer("When", "in November 2022");
  expect(second).toMatchObject({ verdict: "correct", triesLeft: 0, points: 1 });
  expect(await answer("When", "2022")).toMatchObject({ code: "answer_already_given" });
  expect((await submit(player, attempt)).score).toMatchObject({ points: 1, correct: 1 });
});

test("a second prompt is final: nothing for a surname, its share for part of a list", async () => {
  const { player, attempt, answer } = await startPrompting();
  expect(await answer("Who", "Archer")).toMatchObject({ verdict: "prompt" });
  const name = await answer("Who", "archer!");
  expect(name).toMatchObject({ verdict: "incorrect", credit: 0, points: 0, triesLeft: 0 });
  expect(name.key).toBe("Helen Archer");
  expect(await answer("Which", "Exeter")).toMatchObject({ verdict: "prompt" });
  const list = await answer("Which", "Exeter and Bergen");
  expect(list.verdict).toBe("partly_correct");
  expect(list.credit).toBeCloseTo(2 / 3);
  expect(list.message).toContain("Partly right");
  const { score } = await submit(player, attempt);
  expect(score.points).toBeCloseTo(2 / 3);
  expect(score.correct).toBe(0);
});

test("a prompt that is never answered again counts at submitting as a second one would", async () => {
  const { player, attempt, answer } = await startPrompting();
  await answer("Who", "Archer");
  await answer("Which", "Exeter and Bergen");
  const { results } = await env.DB.prepare(
    "SELECT verdict, credit, rule, message FROM responses ORDER BY id",
  ).all<Parameters<typeof settlePrompt>[0]>();
  expect(results).toHaveLength(2);
  const result = await submit(player, attempt);
  const settled = results.map((stored) => settlePrompt(stored, 1));
  const stored = await env.DB.prepare(
    "SELECT verdict, credit, rule, message FROM responses ORDER BY id",
  ).all();
  expect(stored.results).toEqual(settled);
  expect(result.score.points).toBeCloseTo(2 / 3);
  for (const { key, triesLeft, verdict } of result.answers) {
    expect(verdict).not.toBe("prompt");
    expect(key).not.toBeUndefined();
    expect(triesLeft).toBe(0);
  }
  const path = `/attempts/${attempt.id}`;
  const read = await player.call("GET", path, undefined, attempt.token);
  expect(read.body).toEqual(result);
});
