import {
  type ApiKeyRow,
  getApiKey,
  insertApiKey,
  listApiKeys,
  listKeyTotals,
  listKeyUsage,
  replaceApiKey,
  revokeApiKey,
} from "../db/api-keys.ts";
import type { Database } from "../db/connect.ts";
import { newId, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { forgetApiKey } from "./api-key.ts";
import { isoTime } from "./iso-time.ts";
import { browserScopes, type Scope, scopes } from "./key-scopes.ts";

/** Most keys of a workspace, revoked ones too: they stay for the record. */
const maxKeys = 100;
const dayMs = 86_400_000;
const usageDays = 90;
const totalDays = 30;

export type NewKey = {
  kind: "browser" | "server";
  label: string;
  /** Default: all that its kind can have. */
  scopes?: readonly Scope[] | undefined;
  origins?: readonly string[] | undefined;
  expiresInDays?: number | undefined;
};

type Making = { workspaceId: string; given: NewKey; now: number; id?: string | undefined };

/** A new key of a workspace. The key itself is in this answer and nowhere else. */
export const createKey = async (db: Database, making: Making) => {
  const { workspaceId, given, now } = making;
  const most: readonly Scope[] = given.kind === "browser" ? browserScopes : scopes;
  const wanted = given.scopes ?? most;
  if (wanted.some((scope) => !most.includes(scope))) {
    throw new Problem("invalid_request", [
      { field: "scopes", message: `A browser key can have ${most.join(", ")}.` },
    ]);
  }
  const rows = await listApiKeys(db, { workspaceId, limit: maxKeys });
  if (rows.length >= maxKeys) throw new Problem("keys_full");
  const { id, key } = newKey(given.kind, making.id);
  const row: ApiKeyRow = {
    id,
    workspaceId,
    kind: given.kind,
    keyHash: await sha256(key),
    label: given.label,
    scopes: JSON.stringify(wanted),
    origins: JSON.stringify(given.origins ?? []),
    createdAt: now,
    expiresAt: given.expiresInDays === undefined ? null : now + given.expiresInDays * dayMs,
    revokedAt: null,
    usedAt: null,
  };
  const isNew = await insertApiKey(db, row);
  return { ...showKey(row), key: isNew ? key : null };
};

/** An id for a key that is not made yet. */
const newKeyId = (kind: "browser" | "server"): string =>
  newId(kind === "browser" ? "fd_pk" : "fd_sk");

/** The id that a form chose for the key it makes, so that sent twice it makes one; undefined when it chose none. */
export const chosenKeyId = (kind: "browser" | "server", nonce: string): string | undefined =>
  /^[0-9a-z]{16}$/.test(nonce) ? `${kind === "browser" ? "fd_pk" : "fd_sk"}_${nonce}` : undefined;

const newKey = (kind: "browser" | "server", id = newKeyId(kind)) => ({
  id,
  key: `${id}${newId("")}${newId("").slice(1)}`,
});

/** The keys of a workspace as its owner sees them, newest first. */
export const listKeys = async (db: Database, workspaceId: string) => ({
  keys: (await listApiKeys(db, { workspaceId, limit: maxKeys })).map(showKey),
});

/** As `listKeys`, each with how often it was used in the last 30 days. */
export const listUsedKeys = async (db: Database, workspaceId: string, now: number) => {
  const since = Math.floor(now / dayMs) - totalDays;
  const [{ keys }, totals] = await Promise.all([
    listKeys(db, workspaceId),
    listKeyTotals(db, { workspaceId, since }),
  ]);
  const used = new Map(totals.map(({ keyId, ...total }) => [keyId, total]));
  return keys.map((key) => ({ ...key, used: used.get(key.id) ?? { requests: 0, errors: 0 } }));
};

export type UsedKey = Awaited<ReturnType<typeof listUsedKeys>>[number];

export type ShownKey = ReturnType<typeof showKey>;

const showKey = (row: ApiKeyRow) => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  scopes: JSON.parse(row.scopes) as Scope[],
  origins: JSON.parse(row.origins) as string[],
  createdAt: new Date(row.createdAt).toISOString(),
  expiresAt: isoTime(row.expiresAt),
  revokedAt: isoTime(row.revokedAt),
  usedAt: isoTime(row.usedAt),
});

type OwnKey = { id: string; workspaceId: string };

const requireKey = async (db: Database, { id, workspaceId }: OwnKey): Promise<ApiKeyRow> => {
  const row = await getApiKey(db, id);
  if (row === null || row.workspaceId !== workspaceId) throw new Problem("key_unknown");
  return row;
};

/** Revokes a key; a second time changes nothing. */
export const revokeKey = async (db: Database, own: OwnKey, now: number): Promise<void> => {
  await requireKey(db, own);
  await revokeApiKey(db, { ...own, now });
  forgetApiKey(own.id);
};

/** A new key like an old one, which goes on for some hours, so that apps can change over. */
export const rotateKey = async (
  db: Database,
  own: OwnKey,
  { hours, now, newId }: { hours: number; now: number; newId?: string | undefined },
) => {
  const old = await requireKey(db, own);
  if (old.revokedAt !== null) throw new Problem("key_unknown");
  const { id, key } = newKey(old.kind, newId);
  const row = { ...old, id, keyHash: await sha256(key), createdAt: now, usedAt: null };
  const isNew = await replaceApiKey(db, { old: old.id, row, until: now + hours * 3_600_000 });
  forgetApiKey(old.id);
  return { ...showKey(row), key: isNew ? key : null };
};

/** How often a key was used on each of the last 90 days, newest first. Days without a use are left out. */
export const readUsage = async (db: Database, own: OwnKey, now: number) => {
  await requireKey(db, own);
  const since = Math.floor(now / dayMs) - usageDays;
  const rows = await listKeyUsage(db, { id: own.id, since });
  return {
    id: own.id,
    days: rows.map(({ day, requests, errors }) => ({
      date: new Date(day * dayMs).toISOString().slice(0, 10),
      requests,
      errors,
    })),
  };
};
