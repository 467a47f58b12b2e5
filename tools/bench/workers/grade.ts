import { compileKey, gradeAnswer } from "../../../questions/index.ts";

const key = compileKey({
  id: "q1",
  kind: "short_answer",
  stem: "Who built the mill?",
  key: "Thomas Pell",
  evidence: { start: 0, end: 1, text: "T" },
  difficulty: 1,
});

/** Grading in memory: reads an answer from JSON, grades it, answers with the verdict. */
const worker = {
  fetch: async (request: Request) => {
    const { answer } = (await request.json()) as { answer: unknown };
    return Response.json(gradeAnswer(key, answer));
  },
};
export default worker;
