import type { Context } from "hono";
import { foldClassCode } from "../class-code.ts";
import { type ClassroomRow, getClassroomByCode } from "../db/classrooms.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { findQuizAccess, requireQuizRole } from "./access.ts";
import type { Right } from "./actor.ts";
import { findClassroom } from "./find-classroom.ts";

/**
 * The classroom of a code with its quiz, when the request may do that with them. A stranger learns nothing, and waits
 * like everybody who guesses; a teacher of the class does not wait for a guesser in the same school.
 */
export const requireTeacher = async (
  c: Context<AppEnv>,
  code: string,
  right: Right,
): Promise<{ classroom: ClassroomRow; quiz: QuizRow; now: number }> => {
  const folded = foldClassCode(code);
  const known = folded === null ? null : await getClassroomByCode(c.get("db"), folded);
  const access = known === null ? null : await findQuizAccess(c, known.quizId);
  const classroom = known !== null && access !== null ? known : await findClassroom(c, code);
  const { quiz } = await requireQuizRole(c, classroom.quizId, right);
  return { classroom, quiz, now: c.get("now") };
};
