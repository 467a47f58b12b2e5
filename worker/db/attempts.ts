import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import {
  listResponsesQuery,
  type ResponseRow,
  responseRange,
  settlePromptsQuery,
} from "./responses.ts";
import { attempts } from "./schema.ts";

export type AttemptRow = typeof attempts.$inferSelect;

/** Stores a new attempt; false when its random number is taken, so that the caller draws another. */
export const insertAttempt = async (
  db: Database,
  row: Pick<AttemptRow, "id" | "versionId" | "player" | "createdAt">,
): Promise<boolean> => {
  const result = await db.insert(attempts).values(row).onConflictDoNothing();
  return result.meta.changes > 0;
};

/** An attempt with its responses in the order of the version's questions; null when there is none. */
export const getAttempt = async (
  db: Database,
  id: number,
): Promise<{ attempt: AttemptRow; responses: ResponseRow[] } | null> => {
  const [found, rows] = await db.batch([
    db.select().from(attempts).where(eq(attempts.id, id)),
    listResponsesQuery(db, id),
  ]);
  const attempt = found[0];
  return attempt === undefined ? null : { attempt, responses: rows };
};

/**
 * Closes an attempt and counts its score, once: a second call changes nothing. Prompts that were left open become
 * final. Attempt and responses come back as stored.
 */
export const submitAttempt = async (
  db: Database,
  { id, now }: { id: number; now: number },
): Promise<{ attempt: AttemptRow; responses: ResponseRow[] } | null> => {
  const { first, last } = responseRange(id);
  const [, , found, rows] = await db.batch([
    settlePromptsQuery(db, id),
    db
      .update(attempts)
      .set({
        submittedAt: now,
        points: sql`(SELECT COALESCE(SUM(points), 0) FROM responses
          WHERE id BETWEEN ${first} AND ${last})`,
        correct: sql`(SELECT COUNT(*) FROM responses
          WHERE id BETWEEN ${first} AND ${last} AND verdict = 'correct')`,
      })
      .where(and(eq(attempts.id, id), isNull(attempts.submittedAt))),
    db.select().from(attempts).where(eq(attempts.id, id)),
    listResponsesQuery(db, id),
  ]);
  const attempt = found[0];
  return attempt === undefined ? null : { attempt, responses: rows };
};
