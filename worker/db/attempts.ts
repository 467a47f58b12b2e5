import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { attemptId } from "../ids.ts";
import type { Database } from "./connect.ts";
import {
  listResponsesQuery,
  type ResponseRow,
  responseRange,
  settlePromptsQuery,
} from "./responses.ts";
import { attempts } from "./schema.ts";
import { announceSubmission } from "./webhook-outbox.ts";

export type AttemptRow = typeof attempts.$inferSelect;

/** An attempt with its responses in the order of the version's questions. */
export type FoundAttempt = {
  attempt: AttemptRow;
  responses: ResponseRow[];
  /** The version whose keys grade it, when that is no longer its own. */
  correctedBy: string | null;
};

/** Stores a new attempt; false when its random number is taken, so that the caller draws another. */
export const insertAttempt = async (
  db: Database,
  row: Pick<AttemptRow, "id" | "versionId" | "player" | "createdAt"> &
    Partial<Pick<AttemptRow, "playerKey">>,
): Promise<boolean> => {
  const result = await db.insert(attempts).values(row).onConflictDoNothing();
  return result.meta.changes > 0;
};

/** One attempt as stored; null when there is none. */
export const getAttempt = async (db: Database, id: number): Promise<FoundAttempt | null> => {
  const [found, rows] = await db.batch([attemptQuery(db, id), listResponsesQuery(db, id)]);
  return toFound(found[0], rows);
};

const attemptQuery = (db: Database, id: number) =>
  db
    .select({
      ...getTableColumns(attempts),
      correctedBy: sql<string | null>`(SELECT corrected_by FROM versions
        WHERE versions.id = ${attempts}.version_id)`.as("corrected_by"),
    })
    .from(attempts)
    .where(eq(attempts.id, id));

const toFound = (
  row: (AttemptRow & { correctedBy: string | null }) | undefined,
  responses: ResponseRow[],
): FoundAttempt | null => {
  if (row === undefined) return null;
  const { correctedBy, ...attempt } = row;
  return { attempt, responses, correctedBy };
};

/**
 * Closes an attempt and counts its score, once: a second call changes nothing. Prompts that were left open become
 * final. Attempt and responses come back as stored.
 */
export const submitAttempt = async (
  db: Database,
  { id, now }: { id: number; now: number },
): Promise<FoundAttempt | null> => {
  const { first, last } = responseRange(id);
  const [, , , found, rows] = await db.batch([
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
    announceSubmission(db, { id, publicId: attemptId(id), now }),
    attemptQuery(db, id),
    listResponsesQuery(db, id),
  ]);
  return toFound(found[0], rows);
};
