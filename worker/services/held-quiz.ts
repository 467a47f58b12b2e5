import { listRunning } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { maxExtraSeconds, maxGraceSeconds } from "./classroom-bounds.ts";
import { lastAnswerAt } from "./classroom-time.ts";

/**
 * Whether a classroom on this quiz is open, or will be, or still takes late answers. Meanwhile no call may give a key,
 * a card or a proof of it to anybody but its owner: not even where it is open practice.
 */
export const isHeldByClassroom = async (
  db: Database,
  { quizId, now }: { quizId: string; now: number },
): Promise<boolean> => {
  const lookBackMs = (maxGraceSeconds + maxExtraSeconds) * 1000;
  const running = await listRunning(db, { quizId, now, lookBackMs });
  return running.some((classroom) => {
    const last = lastAnswerAt(classroom);
    return last === null || now < last;
  });
};

/**
 * Whether a quiz's answers may be shown to anybody: published, open practice, not private, and not held by a classroom.
 * The one question that every disclosing call asks: cards, stateless grading, random practice, the Open Trivia DB shape.
 */
export const isOpenPractice = async (
  db: Database,
  { quiz, now }: { quiz: QuizRow; now: number },
): Promise<boolean> => {
  if (quiz.versionId === null || !quiz.openPractice || quiz.visibility === "private") return false;
  return !(await isHeldByClassroom(db, { quizId: quiz.id, now }));
};

/** Refuses with `quiz_in_class` while a classroom holds the quiz. */
export const refuseHeld = async (
  db: Database,
  given: { quizId: string; now: number },
): Promise<void> => {
  if (await isHeldByClassroom(db, given)) throw new Problem("quiz_in_class");
};
