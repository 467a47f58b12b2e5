import { and, eq, inArray, lt } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { openTriviaTokens } from "./schema.ts";

export type TriviaTokenRow = typeof openTriviaTokens.$inferSelect;

/** Most dead sessions that a new one clears away. */
const maxCleared = 20;

/** Stores a new session, and clears away some of those last used before `idleBefore`. */
export const insertTriviaToken = async (
  db: Database,
  { id, now, idleBefore }: { id: string; now: number; idleBefore: number },
): Promise<void> => {
  const idle = db
    .select({ id: openTriviaTokens.id })
    .from(openTriviaTokens)
    .where(lt(openTriviaTokens.usedAt, idleBefore))
    .limit(maxCleared);
  await db.batch([
    db.delete(openTriviaTokens).where(inArray(openTriviaTokens.id, idle)),
    db.insert(openTriviaTokens).values({ id, given: "[]", usedAt: now }),
  ]);
};

/** One session, or null. It may have been idle for too long. */
export const getTriviaToken = async (db: Database, id: string): Promise<TriviaTokenRow | null> => {
  const rows = await db.select().from(openTriviaTokens).where(eq(openTriviaTokens.id, id));
  return rows[0] ?? null;
};

/**
 * Keeps what a session has been given in place of `before`; false when another request was faster, so that the caller
 * draws again.
 */
export const updateTriviaToken = async (
  db: Database,
  { id, before, given, now }: { id: string; before: string; given: string; now: number },
): Promise<boolean> => {
  const result = await db
    .update(openTriviaTokens)
    .set({ given, usedAt: now })
    .where(and(eq(openTriviaTokens.id, id), eq(openTriviaTokens.given, before)));
  return result.meta.changes > 0;
};
