import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { forgetQuiz, recallQuiz, rememberQuiz } from "./quiz-memory.ts";
import { questions, quizzes } from "./schema.ts";

export type QuizRow = typeof quizzes.$inferSelect;
export type QuizPatch = Partial<Pick<QuizRow, "visibility" | "openPractice" | "triviaCategory">>;
export type QuestionRow = typeof questions.$inferSelect;

/** D1 binds at most 100 values a statement; a question row has six. */
const rowsPerInsert = 16;

/** Stores a draft and its questions in one transaction. */
export const insertQuiz = async (
  db: Database,
  quiz: QuizRow,
  rows: readonly QuestionRow[],
): Promise<void> => {
  const chunks: QuestionRow[][] = [];
  for (let i = 0; i < rows.length; i += rowsPerInsert) {
    chunks.push(rows.slice(i, i + rowsPerInsert));
  }
  await db.batch([
    db.insert(quizzes).values(quiz),
    ...chunks.map((chunk) => db.insert(questions).values(chunk)),
  ]);
};

/** One quiz, draft or published, or null. */
export const getQuiz = async (db: Database, id: string): Promise<QuizRow | null> => {
  const rows = await db.select().from(quizzes).where(eq(quizzes.id, id));
  return rows[0] ?? null;
};

/**
 * One quiz as it was at most ten seconds ago, or null. The same object as before where it is remembered, so that what is
 * derived from it can be remembered too; then it costs no query.
 */
export const getRecentQuiz = async (
  db: Database,
  id: string,
  now: number,
): Promise<QuizRow | null> => {
  const known = recallQuiz(id, now);
  if (known !== null) return known;
  const row = await getQuiz(db, id);
  if (row !== null) rememberQuiz(row, now);
  return row;
};

/** A place in the list of published quizzes: the last row seen. */
export type ListCursor = { publishedAt: number; id: string };

/** Public quizzes, newest first, at most `limit`; those after `cursor` when one is given. One row read for each. */
export const listPublicQuizzes = (
  db: Database,
  { limit, cursor }: { limit: number; cursor: ListCursor | null },
) =>
  db
    .select()
    .from(quizzes)
    .where(
      and(
        eq(quizzes.visibility, "public"),
        // One comparison of the pair, so that the index is entered at the cursor.
        cursor === null
          ? isNotNull(quizzes.publishedAt)
          : sql`(${quizzes.publishedAt}, ${quizzes.id}) < (${cursor.publishedAt}, ${cursor.id})`,
      ),
    )
    .orderBy(desc(quizzes.publishedAt), desc(quizzes.id))
    .limit(limit);

/** All quizzes of a workspace, newest first, at most 100. */
export const listOwnQuizzes = (db: Database, workspaceId: string): Promise<QuizRow[]> =>
  db
    .select()
    .from(quizzes)
    .where(eq(quizzes.workspaceId, workspaceId))
    .orderBy(desc(quizzes.createdAt))
    .limit(100);

/** Who may see a quiz, and its cards: no part of the draft, and in force at once. */
export const updateQuiz = async (
  db: Database,
  { id, patch, now }: { id: string; patch: QuizPatch; now: number },
): Promise<void> => {
  await db
    .update(quizzes)
    .set({ ...patch, updatedAt: now })
    .where(eq(quizzes.id, id));
  forgetQuiz(id);
};

/** A place in a workspace's own quizzes, newest first. */
export type OwnCursor = { createdAt: number; id: string };

/** A workspace's quizzes before a cursor, newest first, at most `limit`: one row read for each. */
export const pageOwnQuizzes = (
  db: Database,
  given: { workspaceId: string; before: OwnCursor | null; limit: number },
): Promise<QuizRow[]> => {
  const { createdAt, id } = given.before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: "" };
  return db
    .select()
    .from(quizzes)
    .where(
      and(
        eq(quizzes.workspaceId, given.workspaceId),
        sql`${quizzes.createdAt} <= ${createdAt}`,
        sql`(${quizzes.createdAt}, ${quizzes.id}) < (${createdAt}, ${id})`,
      ),
    )
    .orderBy(desc(quizzes.createdAt), desc(quizzes.id))
    .limit(given.limit);
};
