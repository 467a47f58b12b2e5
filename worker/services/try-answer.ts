import {
  answerShapeError,
  compileKey,
  gradeAnswer,
  messageText,
  type Question,
  type Verdict,
} from "../../questions/index.ts";
import { Problem } from "../problem.ts";
import { answerAdvice } from "./attempts.ts";

/** How an answer would be graded, and the rule that decides. */
export type Tried = { verdict: Verdict; credit: number; rule: string; message: string };

/** Grades an answer to a draft's question as a first try. Stores nothing; `invalid_request` when it does not fit. */
export const tryAnswer = (question: Question, answer: unknown): Tried => {
  const key = compileKey(question);
  const misfit = answerShapeError(key, answer);
  if (misfit !== null) throw new Problem("invalid_request", [answerAdvice(misfit)]);
  const { verdict, credit, rule, message } = gradeAnswer(key, answer);
  return { verdict, credit, rule, message: messageText(message) };
};
