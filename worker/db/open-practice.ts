import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { classrooms, quizzes, versions } from "./schema.ts";

/** A published version that may be served with its answers. */
export type OpenVersion = {
  quizId: string;
  versionId: string;
  triviaCategory: number | null;
  /** A classroom on the quiz closed lately: it may still take late answers. */
  isJustClosed: boolean;
};

/**
 * Whether there is no classroom on the quiz of the row that is open after a time, or will be. The whole quiz counts, not
 * only the version: another version of it holds the same answers.
 */
const noClassroomAfter = (db: Database, time: number) =>
  notExists(
    db
      .select({ id: classrooms.id })
      .from(classrooms)
      .where(
        and(
          eq(classrooms.quizId, quizzes.id),
          or(isNull(classrooms.closesAt), gt(classrooms.closesAt, time)),
        ),
      ),
  );

/**
 * The current versions of quizzes whose owner opened them for practice and that no open classroom plays, newest first, at
 * most `limit`. Those whose classroom closed after `closedSince` are marked.
 */
export const listOpenVersions = async (
  db: Database,
  { now, closedSince, limit }: { now: number; closedSince: number; limit: number },
): Promise<OpenVersion[]> => {
  const rows = await db
    .select({
      quizId: quizzes.id,
      versionId: quizzes.versionId,
      triviaCategory: quizzes.triviaCategory,
      isLongClosed: sql<number>`${noClassroomAfter(db, closedSince)}`,
    })
    .from(quizzes)
    .where(
      and(
        // As in the partial index, which a bound parameter would not match.
        sql`open_practice = 1`,
        ne(quizzes.visibility, "private"),
        isNotNull(quizzes.versionId),
        noClassroomAfter(db, now),
      ),
    )
    .orderBy(desc(quizzes.publishedAt))
    .limit(limit);
  return rows.map(({ quizId, versionId, triviaCategory, isLongClosed }) => ({
    quizId,
    versionId: versionId ?? "",
    triviaCategory,
    isJustClosed: isLongClosed === 0,
  }));
};

/** The questions of versions, as JSON lists, without the rest of their bodies. At most 100 ids. */
export const listVersionQuestions = (
  db: Database,
  ids: readonly string[],
): Promise<{ id: string; questions: string }[]> =>
  db
    .select({
      id: versions.id,
      questions: sql<string>`json_extract(${versions.body}, '$.questions')`,
    })
    .from(versions)
    .where(inArray(versions.id, [...ids]));
