import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { webhookDeliveries, webhooks } from "./schema.ts";

export type WebhookRow = typeof webhooks.$inferSelect;
export type WebhookPatch = Partial<Omit<WebhookRow, "id" | "workspaceId" | "createdAt">>;

export const insertWebhook = async (db: Database, row: WebhookRow): Promise<void> => {
  await db.insert(webhooks).values(row);
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
