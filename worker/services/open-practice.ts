import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { isOpenPractice } from "./held-quiz.ts";

/** Of some quizzes, those whose answers may be shown to anybody. */
export const keepOpenPractice = async (
  db: Database,
  quizzes: readonly QuizRow[],
  now: number,
): Promise<QuizRow[]> => {
  const open = await Promise.all(quizzes.map((quiz) => isOpenPractice(db, { quiz, now })));
  return quizzes.filter((_, i) => open[i]);
};
