import { listQuizzesInClass } from "../db/classes.ts";
import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";

/** What was found of a remembered quiz; it is forgotten together with the row. */
const remembered = new WeakMap<QuizRow, boolean>();

/**
 * Whether a quiz may be served with its answers: its owner opened it for practice, it is published and not private, and no
 * classroom that has not closed uses it.
 */
export const isOpenPractice = async (
  db: Database,
  quiz: QuizRow,
  now: number,
): Promise<boolean> => {
  if (!quiz.openPractice || quiz.versionId === null || quiz.visibility === "private") return false;
  const known = remembered.get(quiz);
  if (known !== undefined) return known;
  const inClass = await listQuizzesInClass(db, { quizIds: [quiz.id], now });
  remembered.set(quiz, !inClass.has(quiz.id));
  return !inClass.has(quiz.id);
};

/** Of some quizzes, those that may be served with their answers, in one query. */
export const keepOpenPractice = async (
  db: Database,
  quizzes: readonly QuizRow[],
  now: number,
): Promise<QuizRow[]> => {
  const open = quizzes.filter(
    (quiz) => quiz.openPractice && quiz.versionId !== null && quiz.visibility !== "private",
  );
  const inClass = await listQuizzesInClass(db, { quizIds: open.map(({ id }) => id), now });
  return open.filter(({ id }) => !inClass.has(id));
};
