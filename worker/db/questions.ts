import { asc, eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import type { QuestionRow } from "./quizzes.ts";
import { questions } from "./schema.ts";

/** The draft's questions in their order. Empty when all were thrown out. */
export const listQuestions = (db: Database, quizId: string): Promise<QuestionRow[]> =>
  db
    .select()
    .from(questions)
    .where(eq(questions.quizId, quizId))
    .orderBy(asc(questions.position), asc(questions.id));
