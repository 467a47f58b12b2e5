import type { Context } from "hono";
import type { Answer, PublicQuestion } from "../../questions/index.ts";
import type { AppEnv } from "../env.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import { answerQuestion } from "../services/attempts.ts";
import type { Play } from "./play-state.ts";

/**
 * Grades an answer and stores it; null when done, otherwise what to tell the player beside the field. After a problem
 * that is `overtaken` by what was stored before, the page that comes next shows what that came to.
 */
export const storeAnswer = async (
  c: Context<AppEnv>,
  { play, question, answer }: { play: Play; question: PublicQuestion; answer: Answer },
  overtaken: readonly ProblemCode[],
): Promise<string | null> => {
  const given = { claims: play.claims, questionId: question.id, answer, now: c.get("now") };
  try {
    await answerQuestion(c.get("db"), given);
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (overtaken.includes(problem.code)) return null;
    if (problem.code !== "invalid_request") throw problem;
    return problem.errors[0]?.message ?? problem.title;
  }
};
