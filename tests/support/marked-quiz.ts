import { expect } from "vitest";
import { createClient, makeQuiz } from "./client.ts";

/** Words that a player's answer may hold before grading: the marker stands in key, proof and cards only. */
export const marker = "ZZKEYZZ";

/** A published quiz of every kind whose keys, accepted answers and explanations all carry the marker. */
export const makeMarkedQuiz = async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const path = `/quizzes/${quiz.id}/questions`;
  const shared = {
    evidence: { start: 0, end: 30 },
    explanation: `${marker} explained`,
    grading: { accepted: [`${marker} accepted`] },
  };
  const ids: string[] = [];
  for (const { id } of quiz.draft.questions) await owner.call("DELETE", `${path}/${id}`);
  for (const question of [
    { kind: "short_answer", stem: "Who?", key: `${marker} short` },
    { kind: "cloze", stem: "The _____ turns.", key: `${marker} cloze` },
    { kind: "numeric", stem: "How many?", key: 764_321 },
    { kind: "true_false", stem: "It is open.", key: true },
    {
      kind: "multiple_choice",
      stem: "Which?",
      options: [
        { id: "a", text: "One" },
        { id: "b", text: "Two" },
      ],
      key: "b",
    },
  ]) {
    const added = await owner.call("POST", path, { ...shared, ...question });
    expect(added.status).toBe(201);
    ids.push(added.body.id);
  }
  const { body } = await owner.call("POST", `/quizzes/${quiz.id}/publish`, {
    visibility: "public",
  });
  return { ...quiz, ids, versionId: String(body.versionId) };
};
