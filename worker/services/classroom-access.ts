import type { Context } from "hono";
import { foldClassCode } from "../class-code.ts";
import { type ClassroomRow, getClassroomByCode } from "../db/classrooms.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { requireQuizRole } from "./access.ts";

/** The classroom of a code with its quiz, when the request may do that with it. */
export const requireTeacher = async (
  c: Context<AppEnv>,
  code: string,
  right: "view" | "edit" | "own",
): Promise<{ classroom: ClassroomRow; quiz: QuizRow; now: number }> => {
  const folded = foldClassCode(code);
  const classroom = folded === null ? null : await getClassroomByCode(c.get("db"), folded);
  if (classroom === null) throw new Problem("classroom_unknown");
  const { quiz } = await requireQuizRole(c, classroom.quizId, right);
  return { classroom, quiz, now: c.get("now") };
};
