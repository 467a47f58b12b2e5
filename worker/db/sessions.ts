import { and, desc, eq, lt, ne } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { sessions } from "./schema.ts";

export type SessionRow = typeof sessions.$inferSelect;

/** Starts a session, and forgets those of the same workspace that were last seen before `unseenSince`. */
export const insertSession = async (
  db: Database,
  row: SessionRow,
  unseenSince: number,
): Promise<void> => {
  await db.batch([
    db.insert(sessions).values(row),
    db
      .delete(sessions)
      .where(and(eq(sessions.workspaceId, row.workspaceId), lt(sessions.seenAt, unseenSince))),
  ]);
};

/** One session, or null. */
export const getSession = async (db: Database, id: string): Promise<SessionRow | null> => {
  const rows = await db.select().from(sessions).where(eq(sessions.id, id));
  return rows[0] ?? null;
};

/** A workspace's sessions, the newest first, at most 100. */
export const listSessions = (db: Database, workspaceId: string): Promise<SessionRow[]> =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.workspaceId, workspaceId))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(100);

/** Notes the day on which a session was seen. */
export const touchSession = async (
  db: Database,
  { id, seenAt }: { id: string; seenAt: number },
): Promise<void> => {
  await db.update(sessions).set({ seenAt }).where(eq(sessions.id, id));
};

/** Ends one session of a workspace; false when it has no such session. */
export const deleteSession = async (
  db: Database,
  { id, workspaceId }: { id: string; workspaceId: string },
): Promise<boolean> => {
  const gone = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.workspaceId, workspaceId)))
    .returning({ id: sessions.id });
  return gone.length > 0;
};

/** Ends all sessions of a workspace but the one kept, all of them for null; gives how many. */
export const deleteOtherSessions = async (
  db: Database,
  { workspaceId, keep }: { workspaceId: string; keep: string | null },
): Promise<number> => {
  const others = keep === null ? undefined : ne(sessions.id, keep);
  const gone = await db
    .delete(sessions)
    .where(and(eq(sessions.workspaceId, workspaceId), others))
    .returning({ id: sessions.id });
  return gone.length;
};
