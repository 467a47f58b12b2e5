import { and, asc, eq, gte } from "drizzle-orm";
import type { Database } from "./connect.ts";
import type { QuizRow } from "./quizzes.ts";
import { quizzes } from "./schema.ts";

/**
 * Public quizzes that are open for practice, from an id on, at most `limit`, in order of their ids. Ids are random, so a
 * random place to begin is a random pick. One row read for each.
 */
export const listOpenQuizzes = (
  db: Database,
  { from, limit }: { from: string; limit: number },
): Promise<QuizRow[]> =>
  db
    .select()
    .from(quizzes)
    .where(
      and(eq(quizzes.visibility, "public"), eq(quizzes.openPractice, true), gte(quizzes.id, from)),
    )
    .orderBy(asc(quizzes.id))
    .limit(limit);
