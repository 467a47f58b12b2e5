import { and, gt, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { classrooms } from "./schema.ts";

/**
 * Of some quizzes, those that a classroom plays or is going to play: one that has not closed. Whatever version it is on,
 * since versions of one quiz share questions.
 */
export const listQuizzesInClass = async (
  db: Database,
  { quizIds, now }: { quizIds: readonly string[]; now: number },
): Promise<Set<string>> => {
  if (quizIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ quizId: classrooms.quizId })
    .from(classrooms)
    .where(
      and(
        inArray(classrooms.quizId, [...quizIds]),
        or(isNull(classrooms.closesAt), gt(classrooms.closesAt, now)),
      ),
    );
  return new Set(rows.map(({ quizId }) => quizId));
};
