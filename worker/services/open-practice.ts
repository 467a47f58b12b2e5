import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { isOpenPractice } from "./held-quiz.ts";

/** What was found of a remembered quiz; it is forgotten together with the row. */
const remembered = new WeakMap<QuizRow, boolean>();

/** As `isOpenPractice`, at most ten seconds ago: for rows that are remembered. Warm, it needs no query. */
export const wasOpenPractice = async (
  db: Database,
  quiz: QuizRow,
  now: number,
): Promise<boolean> => {
  const known = remembered.get(quiz);
  if (known !== undefined) return known;
  const isOpen = await isOpenPractice(db, { quiz, now });
  remembered.set(quiz, isOpen);
  return isOpen;
};

/** Of some quizzes, those whose answers may be shown to anybody. */
export const keepOpenPractice = async (
  db: Database,
  quizzes: readonly QuizRow[],
  now: number,
): Promise<QuizRow[]> => {
  const open = await Promise.all(quizzes.map((quiz) => isOpenPractice(db, { quiz, now })));
  return quizzes.filter((_, i) => open[i]);
};
