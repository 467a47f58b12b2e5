import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { triviaSessions } from "./schema.ts";

export type TriviaSessionRow = typeof triviaSessions.$inferSelect;

/** Most dead sessions that a new one clears away. */
const maxCleared = 20;

/** Stores a new session, and clears away some of those last used before `idleBefore`. */
export const insertTriviaSession = async (
  db: Database,
  { tokenHash, now, idleBefore }: { tokenHash: string; now: number; idleBefore: number },
): Promise<void> => {
  const idle = db
    .select({ tokenHash: triviaSessions.tokenHash })
    .from(triviaSessions)
    .where(lt(triviaSessions.usedAt, idleBefore))
    .limit(maxCleared);
  await db.batch([
    db.delete(triviaSessions).where(inArray(triviaSessions.tokenHash, idle)),
    db.insert(triviaSessions).values({ tokenHash, given: "[]", usedAt: now }),
  ]);
};

/** One session, or null. It may have been idle for too long. */
export const getTriviaSession = async (
  db: Database,
  tokenHash: string,
): Promise<TriviaSessionRow | null> => {
  const rows = await db
    .select()
    .from(triviaSessions)
    .where(eq(triviaSessions.tokenHash, tokenHash));
  return rows[0] ?? null;
};

/** Keeps what a session has been given; false when another request was faster, so that the caller draws again. */
export const updateTriviaSession = async (
  db: Database,
  { tokenHash, revision, given, now }: Omit<TriviaSessionRow, "usedAt"> & { now: number },
): Promise<boolean> => {
  const result = await db
    .update(triviaSessions)
    .set({ given, usedAt: now, revision: sql`revision + 1` })
    .where(and(eq(triviaSessions.tokenHash, tokenHash), eq(triviaSessions.revision, revision)));
  return result.meta.changes > 0;
};
