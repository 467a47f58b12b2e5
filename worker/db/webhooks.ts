import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { webhookDeliveries, webhooks } from "./schema.ts";

export type WebhookRow = typeof webhooks.$inferSelect;
export type WebhookPatch = Partial<Omit<WebhookRow, "id" | "workspaceId" | "createdAt">>;

/** Stores a webhook; false when there is one of that id. */
export const insertWebhook = async (db: Database, row: WebhookRow): Promise<boolean> => {
  const { meta } = await db.insert(webhooks).values(row).onConflictDoNothing();
  return meta.changes > 0;
};

/** The webhooks of a workspace, newest first, at most `limit`. */
export const listWebhooks = (
  db: Database,
  { workspaceId, limit }: { workspaceId: string; limit: number },
): Promise<WebhookRow[]> =>
  db
    .select()
    .from(webhooks)
    .where(eq(webhooks.workspaceId, workspaceId))
    .orderBy(desc(webhooks.createdAt), desc(webhooks.id))
    .limit(limit);

/** One webhook, or null. */
export const getWebhook = async (db: Database, id: string): Promise<WebhookRow | null> => {
  const rows = await db.select().from(webhooks).where(eq(webhooks.id, id));
  return rows[0] ?? null;
};

/** Webhooks by their ids, at most 100. */
export const getWebhooks = (db: Database, ids: readonly string[]): Promise<WebhookRow[]> =>
  db
    .select()
    .from(webhooks)
    .where(inArray(webhooks.id, [...ids]));

export const updateWebhook = async (
  db: Database,
  { id, patch }: { id: string; patch: WebhookPatch },
): Promise<void> => {
  await db.update(webhooks).set(patch).where(eq(webhooks.id, id));
};

type Replacing = { id: string; secret: string; oldSecretExpiresAt: number; after?: number | null };

/**
 * Replaces a webhook's secret and keeps the one before until its time is over; false when, other than `after` says, it
 * was replaced meanwhile.
 */
export const replaceSecret = async (
  db: Database,
  { id, secret, oldSecretExpiresAt, after }: Replacing,
): Promise<boolean> => {
  const isAsSeen = after === undefined ? undefined : sql`old_secret_expires_at IS ${after}`;
  const { meta } = await db
    .update(webhooks)
    .set({ secret, oldSecret: sql`secret`, oldSecretExpiresAt })
    .where(and(eq(webhooks.id, id), isAsSeen));
  return meta.changes > 0;
};

/** Switches a webhook off; what still waits to be sent to it is over. */
export const disableWebhook = async (
  db: Database,
  { id, now, reason }: { id: string; now: number; reason: "owner" | "gone" },
): Promise<void> => {
  await db.batch([
    db.update(webhooks).set({ disabledAt: now, disabledReason: reason }).where(eq(webhooks.id, id)),
    db
      .update(webhookDeliveries)
      .set({ status: "failed", nextTryAt: null, lastError: "disabled" })
      .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, "pending"))),
  ]);
};

/** Deletes a webhook with its deliveries. */
export const deleteWebhook = async (db: Database, id: string): Promise<void> => {
  await db.batch([
    db.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id)),
    db.delete(webhooks).where(eq(webhooks.id, id)),
  ]);
};
