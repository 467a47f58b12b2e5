import { desc, eq, or, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { forgetQuiz } from "./quiz-memory.ts";
import type { QuizRow } from "./quizzes.ts";
import { classrooms, quizzes, versions } from "./schema.ts";

export type VersionRow = typeof versions.$inferSelect;

/**
 * Stores a snapshot and makes it the quiz's current one. The same content again changes nothing but the time, and that
 * its own keys count again.
 */
export const publishVersion = async (
  db: Database,
  version: Omit<VersionRow, "correctedBy">,
  published: Pick<QuizRow, "visibility" | "publishedTitle" | "questionCount">,
): Promise<void> => {
  await db.batch([
    db
      .insert(versions)
      .values(version)
      .onConflictDoUpdate({ target: versions.id, set: { correctedBy: null } }),
    db
      .update(quizzes)
      .set({ versionId: version.id, publishedAt: version.createdAt, ...published })
      .where(eq(quizzes.id, version.quizId)),
  ]);
  forgetQuiz(version.quizId);
};

/** One snapshot, or null. */
export const getVersion = async (db: Database, id: string): Promise<VersionRow | null> => {
  const rows = await db.select().from(versions).where(eq(versions.id, id));
  return rows[0] ?? null;
};

/** A version and those it corrects, itself first and then the newest: ids, at most `limit`. */
export const listCorrected = async (
  db: Database,
  { id, limit }: { id: string; limit: number },
): Promise<string[]> => {
  const rows = await db
    .select({ id: versions.id })
    .from(versions)
    .where(or(eq(versions.id, id), eq(versions.correctedBy, id)))
    .orderBy(desc(eq(versions.id, id)), desc(versions.createdAt))
    .limit(limit);
  return rows.map((row) => row.id);
};

/** A snapshot in a list: what can be told of it without reading its body. */
export type VersionSummary = Pick<VersionRow, "id" | "createdAt" | "correctedBy"> & {
  questionCount: number;
  /** Classrooms that play it. */
  classroomCount: number;
};

/** All snapshots of a quiz, the newest first, at most 200. */
export const listVersionsOf = (db: Database, quizId: string): Promise<VersionSummary[]> =>
  db
    .select({
      id: versions.id,
      createdAt: versions.createdAt,
      correctedBy: versions.correctedBy,
      questionCount: sql<number>`json_array_length(${versions.body}, '$.questions')`,
      classroomCount: db.$count(classrooms, eq(classrooms.versionId, versions.id)),
    })
    .from(versions)
    .where(eq(versions.quizId, quizId))
    .orderBy(desc(versions.createdAt), desc(versions.id))
    .limit(200);
