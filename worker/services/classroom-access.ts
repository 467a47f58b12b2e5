import type { Context } from "hono";
import type { ClassroomRow } from "../db/classrooms.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { requireQuizRole } from "./access.ts";
import type { Right } from "./actor.ts";
import { findClassroom } from "./find-classroom.ts";

/** The classroom of a code with its quiz, when the request may do that with them. A stranger learns nothing. */
export const requireTeacher = async (
  c: Context<AppEnv>,
  code: string,
  right: Right,
): Promise<{ classroom: ClassroomRow; quiz: QuizRow; now: number }> => {
  const classroom = await findClassroom(c, code);
  const { quiz } = await requireQuizRole(c, classroom.quizId, right);
  return { classroom, quiz, now: c.get("now") };
};
