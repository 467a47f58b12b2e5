import { and, count, desc, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { coTeachers, quizzes, shares } from "./schema.ts";

export type ShareRow = typeof shares.$inferSelect;

/** Stores a share; the same id again changes nothing. */
export const insertShare = async (db: Database, row: ShareRow): Promise<void> => {
  await db.insert(shares).values(row).onConflictDoNothing();
};

/** One share, revoked or not, or null. */
export const getShare = async (db: Database, id: string): Promise<ShareRow | null> => {
  const rows = await db.select().from(shares).where(eq(shares.id, id));
  return rows[0] ?? null;
};

/** How many shares of a quiz stand. */
export const countShares = async (db: Database, quizId: string): Promise<number> => {
  const rows = await db
    .select({ n: count() })
    .from(shares)
    .where(and(eq(shares.quizId, quizId), isNull(shares.revokedAt)));
  return rows[0]?.n ?? 0;
};

/** A quiz's shares that stand, the newest first, each with the number of workspaces that took it up. */
export const listShares = (db: Database, quizId: string) =>
  db
    .select({
      id: shares.id,
      role: shares.role,
      label: shares.label,
      createdAt: shares.createdAt,
      joined: count(coTeachers.workspaceId),
    })
    .from(shares)
    .leftJoin(coTeachers, and(eq(coTeachers.quizId, quizId), eq(coTeachers.shareId, shares.id)))
    .where(and(eq(shares.quizId, quizId), isNull(shares.revokedAt)))
    .groupBy(shares.id)
    .orderBy(desc(shares.createdAt), desc(shares.id))
    .limit(200);

/** Revokes a quiz's share. Revoking again keeps the first time; false when the quiz has no such share. */
export const revokeShare = async (
  db: Database,
  { id, quizId, now }: { id: string; quizId: string; now: number },
): Promise<boolean> => {
  const [, rows] = await db.batch([
    db
      .update(shares)
      .set({ revokedAt: now })
      .where(and(eq(shares.id, id), eq(shares.quizId, quizId), isNull(shares.revokedAt))),
    db
      .select({ id: shares.id })
      .from(shares)
      .where(and(eq(shares.id, id), eq(shares.quizId, quizId))),
  ]);
  return rows.length > 0;
};

/** Makes a workspace a co-teacher of the share's quiz; again changes nothing. */
export const insertCoTeacher = async (
  db: Database,
  row: typeof coTeachers.$inferInsert,
): Promise<void> => {
  await db.insert(coTeachers).values(row).onConflictDoNothing();
};

/** Gives up whatever a workspace was to another's quiz. */
export const deleteCoTeacher = async (
  db: Database,
  { quizId, workspaceId }: { quizId: string; workspaceId: string },
): Promise<void> => {
  await db
    .delete(coTeachers)
    .where(and(eq(coTeachers.quizId, quizId), eq(coTeachers.workspaceId, workspaceId)));
};

/** Quizzes of others that a workspace was let at and still is, the latest invitation first, at most 100 invitations. */
export const listSharedQuizzes = (db: Database, workspaceId: string) =>
  db
    .select({
      id: quizzes.id,
      title: quizzes.title,
      versionId: quizzes.versionId,
      role: shares.role,
    })
    .from(coTeachers)
    .innerJoin(shares, eq(shares.id, coTeachers.shareId))
    .innerJoin(quizzes, eq(quizzes.id, coTeachers.quizId))
    .where(
      and(
        eq(coTeachers.workspaceId, workspaceId),
        isNull(shares.revokedAt),
        ne(quizzes.workspaceId, workspaceId),
      ),
    )
    .orderBy(desc(coTeachers.joinedAt))
    .limit(100);
