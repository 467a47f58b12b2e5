import { and, asc, desc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { webhookDeliveries, webhooks } from "./schema.ts";

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/**
 * Takes deliveries that are due, the longest due first, and counts the try. Until `leaseMs` are over nobody else takes
 * them: whoever sends them and dies leaves them to the next.
 */
export const claimDueDeliveries = (
  db: Database,
  { now, leaseMs, limit }: { now: number; leaseMs: number; limit: number },
): Promise<DeliveryRow[]> => {
  const due = db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(sql`next_try_at IS NOT NULL`, lte(webhookDeliveries.nextTryAt, now)))
    .orderBy(asc(webhookDeliveries.nextTryAt))
    .limit(limit);
  return db
    .update(webhookDeliveries)
    .set({ tries: sql`tries + 1`, nextTryAt: now + leaseMs })
    .where(inArray(webhookDeliveries.id, due))
    .returning();
};

/** What a try came to. `nextTryAt` null: it is over. `webhookIs` says that its webhook goes off with it. */
export type Outcome = {
  delivery: DeliveryRow;
  status: DeliveryRow["status"];
  nextTryAt: number | null;
  lastStatus: number;
  lastError: string | null;
  webhookIs: "failing" | "gone" | null;
};

/** Keeps what tries came to, and switches webhooks off that have failed for too long or are gone. */
export const recordOutcomes = async (
  db: Database,
  outcomes: readonly Outcome[],
  now: number,
): Promise<void> => {
  const [first, ...rest] = outcomes.flatMap((outcome) => [
    recordQuery(db, outcome, now),
    ...(outcome.webhookIs === null ? [] : switchOffQueries(db, outcome, now)),
  ]);
  if (first !== undefined) await db.batch([first, ...rest]);
};

const recordQuery = (db: Database, outcome: Outcome, now: number) => {
  const { delivery, status, nextTryAt, lastStatus, lastError } = outcome;
  const deliveredAt = status === "delivered" ? now : null;
  return (
    db
      .update(webhookDeliveries)
      .set({ status, nextTryAt, lastStatus, lastError, deliveredAt })
      // Not when it was taken again, or sent anew by hand, meanwhile.
      .where(
        and(eq(webhookDeliveries.id, delivery.id), eq(webhookDeliveries.tries, delivery.tries)),
      )
  );
};

/** A webhook is failing when nothing has arrived since a message was made that was tried to its end. */
const switchOffQueries = (db: Database, { delivery, webhookIs }: Outcome, now: number) => {
  const nothingArrived = sql`NOT EXISTS (SELECT 1 FROM webhook_deliveries d
    WHERE d.webhook_id = ${delivery.webhookId} AND d.delivered_at >= ${delivery.createdAt})`;
  return [
    db
      .update(webhooks)
      .set({ disabledAt: now, disabledReason: webhookIs })
      .where(
        and(
          eq(webhooks.id, delivery.webhookId),
          sql`disabled_at IS NULL`,
          webhookIs === "failing" ? nothingArrived : undefined,
        ),
      ),
    db
      .update(webhookDeliveries)
      .set({ status: "failed", nextTryAt: null, lastError: "disabled" })
      .where(
        and(
          eq(webhookDeliveries.webhookId, delivery.webhookId),
          eq(webhookDeliveries.status, "pending"),
          sql`EXISTS (SELECT 1 FROM webhooks WHERE id = ${delivery.webhookId}
            AND disabled_at IS NOT NULL)`,
        ),
      ),
  ];
};

export type DeliveryCursor = { createdAt: number; id: string };

/** Deliveries of a webhook, newest first, at most `limit`; those after `cursor` when one is given. */
export const listDeliveries = (
  db: Database,
  { webhookId, limit, cursor }: { webhookId: string; limit: number; cursor: DeliveryCursor | null },
): Promise<DeliveryRow[]> => {
  const older =
    cursor === null
      ? undefined
      : or(
          lt(webhookDeliveries.createdAt, cursor.createdAt),
          and(
            eq(webhookDeliveries.createdAt, cursor.createdAt),
            lt(webhookDeliveries.id, cursor.id),
          ),
        );
  return db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), older))
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(limit);
};

/** Makes a delivery due again, with all its tries; null when the webhook has no such one. */
export const replayDelivery = async (
  db: Database,
  { id, webhookId, now }: { id: string; webhookId: string; now: number },
): Promise<DeliveryRow | null> => {
  const rows = await db
    .update(webhookDeliveries)
    .set({ status: "pending", tries: 0, nextTryAt: now, deliveredAt: null })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.webhookId, webhookId)))
    .returning();
  return rows[0] ?? null;
};

/** Forgets up to `limit` deliveries that are over and were made before a time. */
export const forgetDeliveries = async (
  db: Database,
  { before, limit }: { before: number; limit: number },
): Promise<void> => {
  const old = db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(lt(webhookDeliveries.createdAt, before), sql`next_try_at IS NULL`))
    .orderBy(asc(webhookDeliveries.createdAt))
    .limit(limit);
  await db.delete(webhookDeliveries).where(inArray(webhookDeliveries.id, old));
};
