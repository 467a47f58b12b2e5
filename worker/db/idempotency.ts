import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { idempotencyRecords } from "./schema.ts";

export type IdempotencyRow = typeof idempotencyRecords.$inferSelect;

type Opening = { id: string; fingerprint: string; now: number; expired: number; abandoned: number };

/**
 * Makes a record of a request that begins, and returns null; or the record that is there already. One that is older than
 * `expired`, or not answered since `abandoned`, does not count.
 */
export const openRecord = async (db: Database, given: Opening): Promise<IdempotencyRow | null> => {
  const { id, fingerprint, now, expired, abandoned } = given;
  const table = idempotencyRecords;
  const [, inserted, rows] = await db.batch([
    db
      .delete(table)
      .where(
        and(
          eq(table.id, id),
          or(
            lt(table.createdAt, expired),
            and(isNull(table.status), lt(table.createdAt, abandoned)),
          ),
        ),
      ),
    db.insert(table).values({ id, fingerprint, createdAt: now }).onConflictDoNothing(),
    db.select().from(table).where(eq(table.id, id)),
  ]);
  return inserted.meta.changes > 0 ? null : (rows[0] ?? null);
};

/** One record, or null. */
export const getRecord = async (db: Database, id: string): Promise<IdempotencyRow | null> => {
  const rows = await db.select().from(idempotencyRecords).where(eq(idempotencyRecords.id, id));
  return rows[0] ?? null;
};

/** Writes down what a request was answered. */
export const closeRecord = async (
  db: Database,
  { id, status, answer }: { id: string; status: number; answer: string },
): Promise<void> => {
  await db.update(idempotencyRecords).set({ status, answer }).where(eq(idempotencyRecords.id, id));
};

/** Removes a record, so that the request can be made again. */
export const dropRecord = async (db: Database, id: string): Promise<void> => {
  await db.delete(idempotencyRecords).where(eq(idempotencyRecords.id, id));
};

/** Removes records older than a time, at most `limit`. */
export const sweepRecords = async (
  db: Database,
  { expired, limit }: { expired: number; limit: number },
): Promise<void> => {
  await db.$client
    .prepare(
      `DELETE FROM idempotency_records WHERE id IN
        (SELECT id FROM idempotency_records WHERE created_at < ?1 ORDER BY created_at LIMIT ?2)`,
    )
    .bind(expired, limit)
    .run();
};
