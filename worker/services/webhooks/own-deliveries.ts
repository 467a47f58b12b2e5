import type { Database } from "../../db/connect.ts";
import { type DeliveryRow, listDeliveries, replayDelivery } from "../../db/webhook-deliveries.ts";
import { Problem } from "../../problem.ts";
import { isoTime } from "../iso-time.ts";
import { cutPage, parseCursor } from "../list-page.ts";
import type { WebhookEvent } from "./events.ts";
import { type OwnWebhook, requireWebhook } from "./own-webhooks.ts";

/** One page of what was sent or is to be sent, newest first, and the cursor of the next page or null. */
export const listOwnDeliveries = async (
  db: Database,
  own: OwnWebhook,
  { limit, cursor }: { limit: number; cursor: string | null },
) => {
  const { id: webhookId } = await requireWebhook(db, own);
  const after = parseCursor(cursor, /^msg_\w{1,100}$/);
  const rows = await listDeliveries(db, {
    webhookId,
    limit: limit + 1,
    cursor: after && { createdAt: after.time, id: after.id },
  });
  const { page, nextCursor } = cutPage(rows, { limit, timeOf: ({ createdAt }) => createdAt });
  return { deliveries: page.map(showDelivery), nextCursor };
};

const showDelivery = (row: DeliveryRow) => ({
  id: row.id,
  event: row.event as WebhookEvent,
  status: row.status,
  tries: row.tries,
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  nextTryAt: isoTime(row.nextTryAt),
  createdAt: new Date(row.createdAt).toISOString(),
  deliveredAt: isoTime(row.deliveredAt),
  payload: JSON.parse(row.payload) as unknown,
});

export type OwnDelivery = ReturnType<typeof showDelivery>;

/** Sends a delivery anew, from its first try, under the same message id. */
export const replayOwnDelivery = async (
  db: Database,
  own: OwnWebhook,
  { deliveryId, now }: { deliveryId: string; now: number },
) => {
  const webhook = await requireWebhook(db, own);
  if (webhook.disabledAt !== null) throw new Problem("webhook_disabled");
  const row = await replayDelivery(db, { id: deliveryId, webhookId: webhook.id, now });
  if (row === null) throw new Problem("delivery_unknown");
  return showDelivery(row);
};
