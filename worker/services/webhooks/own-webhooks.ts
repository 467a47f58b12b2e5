import type { Database } from "../../db/connect.ts";
import {
  deleteWebhook,
  disableWebhook,
  getWebhook,
  insertWebhook,
  listWebhooks,
  replaceSecret,
  updateWebhook,
  type WebhookRow,
} from "../../db/webhooks.ts";
import { newId } from "../../ids.ts";
import { Problem } from "../../problem.ts";
import { isoTime } from "../iso-time.ts";
import { webhookAddress } from "./address.ts";
import type { WebhookEvent } from "./events.ts";
import { newWebhookSecret } from "./signature.ts";

const maxWebhooks = 10;
/** How long a secret that was replaced still signs. */
const overlapMs = 86_400_000;

export type NewWebhook = { url: string; events: readonly WebhookEvent[] };
export type OwnWebhook = { id: string; workspaceId: string };

const checkUrl = (url: string, allowsLocal: boolean): string => {
  const checked = webhookAddress(url, allowsLocal);
  if (checked !== null) return checked.href;
  throw new Problem("invalid_request", [
    { field: "url", message: "Send a public https:// address, without a port and a user name." },
  ]);
};

type Making = {
  workspaceId: string;
  given: NewWebhook;
  allowsLocal: boolean;
  now: number;
  id?: string | undefined;
};

/** The id that a form chose for the webhook it makes, so that sent twice it makes one; undefined when it chose none. */
export const chosenWebhookId = (nonce: string): string | undefined =>
  /^[0-9a-z]{16}$/.test(nonce) ? `whk_${nonce}` : undefined;

/**
 * A new webhook of a workspace. Its secret is in this answer and nowhere else; null when the chosen id made one before.
 */
export const createWebhook = async (db: Database, making: Making) => {
  const { workspaceId, given, allowsLocal, now, id = newId("whk") } = making;
  const url = checkUrl(given.url, allowsLocal);
  const rows = await listWebhooks(db, { workspaceId, limit: maxWebhooks });
  const isKnown = rows.some((row) => row.id === id);
  if (!isKnown && rows.length >= maxWebhooks) throw new Problem("webhooks_full");
  const row: WebhookRow = {
    id,
    workspaceId,
    url,
    events: JSON.stringify([...new Set(given.events)]),
    secret: newWebhookSecret(),
    oldSecret: null,
    oldSecretExpiresAt: null,
    createdAt: now,
    disabledAt: null,
    disabledReason: null,
  };
  const isNew = await insertWebhook(db, row);
  return { ...showWebhook(row), secret: isNew ? row.secret : null };
};

/** The webhooks of a workspace, newest first. */
export const listOwnWebhooks = async (db: Database, workspaceId: string) => ({
  webhooks: (await listWebhooks(db, { workspaceId, limit: maxWebhooks })).map(showWebhook),
});

/** As `listOwnWebhooks`, each with what its form must know: until when a secret before signs too. */
export const listManagedWebhooks = async (db: Database, workspaceId: string) =>
  (await listWebhooks(db, { workspaceId, limit: maxWebhooks })).map((row) => ({
    ...showWebhook(row),
    oldSecretExpiresAt: row.oldSecretExpiresAt,
  }));

export type ManagedWebhook = Awaited<ReturnType<typeof listManagedWebhooks>>[number];

const notes = {
  owner: "Switched off by its owner.",
  failing: "Switched off: nothing arrived for three days. Switch it on when the receiver answers.",
  gone: "Switched off: the receiver answered 410, Gone.",
} as const;

/** A webhook as its owner sees it: never with its secret. */
export const showWebhook = (row: WebhookRow) => ({
  id: row.id,
  url: row.url,
  events: JSON.parse(row.events) as WebhookEvent[],
  createdAt: new Date(row.createdAt).toISOString(),
  disabledAt: isoTime(row.disabledAt),
  note: row.disabledAt === null ? null : notes[row.disabledReason ?? "owner"],
});

/** The webhook when it is this workspace's, or `webhook_unknown`. */
export const requireWebhook = async (
  db: Database,
  { id, workspaceId }: OwnWebhook,
): Promise<WebhookRow> => {
  const row = await getWebhook(db, id);
  if (row === null || row.workspaceId !== workspaceId) throw new Problem("webhook_unknown");
  return row;
};

export type WebhookChange = {
  url?: string | undefined;
  events?: readonly WebhookEvent[] | undefined;
  isEnabled?: boolean | undefined;
};

/** Changes where a webhook goes and what it hears of, or switches it off or on. */
export const changeWebhook = async (
  db: Database,
  own: OwnWebhook,
  { change, allowsLocal, now }: { change: WebhookChange; allowsLocal: boolean; now: number },
) => {
  const row = await requireWebhook(db, own);
  const { url, events, isEnabled } = change;
  await updateWebhook(db, {
    id: row.id,
    patch: {
      url: url === undefined ? row.url : checkUrl(url, allowsLocal),
      events: events === undefined ? row.events : JSON.stringify([...new Set(events)]),
      ...(isEnabled === true ? { disabledAt: null, disabledReason: null } : {}),
    },
  });
  if (isEnabled === false && row.disabledAt === null) {
    await disableWebhook(db, { id: row.id, now, reason: "owner" });
  }
  return showWebhook(await requireWebhook(db, own));
};

/**
 * A new secret. For a day messages are signed with both, so that the receiver can change over. With `after`, the time
 * until which the secret before signs as the asker saw it, it is replaced only if nobody has meanwhile; null otherwise.
 */
export const rotateSecret = async (
  db: Database,
  own: OwnWebhook,
  { now, after }: { now: number; after?: number | null },
) => {
  const row = await requireWebhook(db, own);
  const secret = newWebhookSecret();
  const oldSecretExpiresAt = now + overlapMs;
  const replacing = { id: row.id, secret, oldSecretExpiresAt };
  const isNew = await replaceSecret(db, after === undefined ? replacing : { ...replacing, after });
  return {
    ...showWebhook(row),
    secret: isNew ? secret : null,
    oldSecretExpiresAt: new Date(oldSecretExpiresAt).toISOString(),
  };
};

export const removeWebhook = async (db: Database, own: OwnWebhook): Promise<void> => {
  await deleteWebhook(db, (await requireWebhook(db, own)).id);
};
