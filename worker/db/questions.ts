import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import type { QuestionRow } from "./quizzes.ts";
import { questions, quizzes } from "./schema.ts";

/** The draft's questions in their order. Empty when all were thrown out. */
export const listQuestions = (db: Database, quizId: string): Promise<QuestionRow[]> =>
  db
    .select()
    .from(questions)
    .where(eq(questions.quizId, quizId))
    .orderBy(asc(questions.position), asc(questions.id));

/** Adds or replaces one question; the draft counts as changed at `now`. */
export const upsertQuestion = async (
  db: Database,
  row: QuestionRow,
  now: number,
): Promise<void> => {
  await db.batch([
    db
      .insert(questions)
      .values(row)
      .onConflictDoUpdate({
        target: [questions.quizId, questions.id],
        set: { body: row.body, position: row.position, isAccepted: row.isAccepted },
      }),
    db.update(quizzes).set({ updatedAt: now }).where(eq(quizzes.id, row.quizId)),
  ]);
};

/** Removes one question; false when it was not there. */
export const removeQuestion = async (
  db: Database,
  { quizId, id, now }: { quizId: string; id: string; now: number },
): Promise<boolean> => {
  const [removed] = await db.batch([
    db.delete(questions).where(and(eq(questions.quizId, quizId), eq(questions.id, id))),
    db.update(quizzes).set({ updatedAt: now }).where(eq(quizzes.id, quizId)),
  ]);
  return removed.meta.changes > 0;
};

/** Puts the draft's questions into the given order; ids that are not in the quiz change nothing. */
export const orderQuestions = async (
  db: Database,
  { quizId, ids }: { quizId: string; ids: readonly string[] },
): Promise<void> => {
  const order = JSON.stringify(ids);
  await db.run(sql`
    UPDATE questions SET position = (SELECT key FROM json_each(${order}) WHERE value = questions.id)
    WHERE quiz_id = ${quizId} AND id IN (SELECT value FROM json_each(${order}))`);
};
