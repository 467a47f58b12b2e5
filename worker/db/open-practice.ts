import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, or, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { classrooms, quizzes, versions } from "./schema.ts";

/** A published version that may be served with its answers. */
export type OpenVersion = { versionId: string; triviaCategory: number | null };

/**
 * Whether no classroom that is not yet closed plays the quiz of the row. The whole quiz counts, not only the version:
 * another version of it holds the same answers.
 */
export const outsideClassrooms = (db: Database, now: number) =>
  notExists(
    db
      .select({ id: classrooms.id })
      .from(classrooms)
      .where(
        and(
          eq(classrooms.quizId, quizzes.id),
          or(isNull(classrooms.closesAt), gt(classrooms.closesAt, now)),
        ),
      ),
  );

/** The current versions of quizzes whose owner opened them for practice, newest first, at most `limit`. */
export const listOpenVersions = async (
  db: Database,
  { now, limit }: { now: number; limit: number },
): Promise<OpenVersion[]> => {
  const rows = await db
    .select({ versionId: quizzes.versionId, triviaCategory: quizzes.triviaCategory })
    .from(quizzes)
    .where(
      and(
        // As in the partial index, which a bound parameter would not match.
        sql`open_practice = 1`,
        ne(quizzes.visibility, "private"),
        isNotNull(quizzes.versionId),
        outsideClassrooms(db, now),
      ),
    )
    .orderBy(desc(quizzes.publishedAt))
    .limit(limit);
  return rows.map(({ versionId, triviaCategory }) => ({
    versionId: versionId ?? "",
    triviaCategory,
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
