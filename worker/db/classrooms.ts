import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { limitAttemptsQuery } from "./attempt-limits.ts";
import type { Database } from "./connect.ts";
import { forgetQuiz } from "./quiz-memory.ts";
import { classrooms } from "./schema.ts";

export type ClassroomRow = typeof classrooms.$inferSelect;

/** Stores a new classroom and makes its quiz private, in one transaction; false when the code is taken. */
export const insertClassroom = async (db: Database, row: ClassroomRow): Promise<boolean> => {
  const [inserted] = await db.$client.batch([
    db.$client
      .prepare(
        `INSERT INTO classrooms (id, code, quiz_id, version_id, title, opens_at, closes_at, settings,
           created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9) ON CONFLICT (code) DO NOTHING`,
      )
      .bind(
        row.id,
        row.code,
        row.quizId,
        row.versionId,
        row.title,
        row.opensAt,
        row.closesAt,
        row.settings,
        row.createdAt,
      ),
    db.$client
      .prepare(
        `UPDATE quizzes SET visibility = 'private'
         WHERE id = ?1 AND EXISTS (SELECT 1 FROM classrooms WHERE id = ?2)`,
      )
      .bind(row.quizId, row.id),
  ]);
  // The quiz is private from now on, and its answers are nobody's to see.
  forgetQuiz(row.quizId);
  return (inserted?.meta.changes ?? 0) > 0;
};

/** The classroom of a code, or null. */
export const getClassroomByCode = async (
  db: Database,
  code: string,
): Promise<ClassroomRow | null> => {
  const rows = await db.select().from(classrooms).where(eq(classrooms.code, code));
  return rows[0] ?? null;
};

/** The classroom of an id, or null. */
export const getClassroom = async (db: Database, id: string): Promise<ClassroomRow | null> => {
  const rows = await db.select().from(classrooms).where(eq(classrooms.id, id));
  return rows[0] ?? null;
};

/** A quiz's classrooms, the newest first, at most 100. */
export const listClassrooms = (db: Database, quizId: string): Promise<ClassroomRow[]> =>
  db
    .select()
    .from(classrooms)
    .where(eq(classrooms.quizId, quizId))
    .orderBy(desc(classrooms.createdAt))
    .limit(100);

/** The classrooms of some quizzes, the newest first, at most `most`. */
export const listClassroomsOf = (
  db: Database,
  { quizIds, most }: { quizIds: readonly string[]; most: number },
): Promise<ClassroomRow[]> =>
  db
    .select()
    .from(classrooms)
    // One parameter, however many quizzes: D1 takes a hundred.
    .where(sql`${classrooms.quizId} IN (SELECT value FROM json_each(${JSON.stringify(quizIds)}))`)
    .orderBy(desc(classrooms.createdAt))
    .limit(most);

/** What can be changed of a classroom. */
export type ClassroomPatch = Partial<
  Pick<ClassroomRow, "title" | "opensAt" | "closesAt" | "settings" | "versionId">
>;

/**
 * Changes a classroom that is still as `row`, and the limits of attempts that go on, in one transaction; null when
 * another request changed it meanwhile. The time of the change always grows, so it tells one state from the next. The
 * longest extra time stays, however the settings were read.
 */
export const updateClassroom = async (
  db: Database,
  { row, patch, now }: { row: ClassroomRow; patch: ClassroomPatch; now: number },
): Promise<ClassroomRow | null> => {
  const changed = { ...row, ...patch, updatedAt: Math.max(now, row.updatedAt + 1) };
  const { $client } = db;
  const [updated] = await $client.batch([
    $client
      .prepare(
        `UPDATE classrooms SET title = ?2, opens_at = ?3, closes_at = ?4, version_id = ?5, updated_at = ?6,
           settings = json_set(?7, '$.longestExtraSeconds',
             COALESCE(settings ->> '$.longestExtraSeconds', 0))
         WHERE id = ?1 AND updated_at = ?8`,
      )
      .bind(
        row.id,
        changed.title,
        changed.opensAt,
        changed.closesAt,
        changed.versionId,
        changed.updatedAt,
        changed.settings,
        row.updatedAt,
      ),
    limitAttemptsQuery(db, row.id),
  ]);
  return (updated?.meta.changes ?? 0) > 0 ? changed : null;
};

/**
 * Of a quiz's classrooms those that are not over by their closing alone, at most 100: open ones, later ones, and ones
 * that closed in the last `lookBackMs`.
 */
export const listRunning = async (
  db: Database,
  { quizId, now, lookBackMs }: { quizId: string; now: number; lookBackMs: number },
): Promise<ClassroomRow[]> =>
  db
    .select()
    .from(classrooms)
    .where(
      and(
        eq(classrooms.quizId, quizId),
        or(isNull(classrooms.closesAt), gt(classrooms.closesAt, now - lookBackMs)),
      ),
    )
    .limit(100);
