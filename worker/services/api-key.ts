import type { Context } from "hono";
import { type ApiKeyRow, getApiKey } from "../db/api-keys.ts";
import type { Database } from "../db/connect.ts";
import type { AppEnv } from "../env.ts";
import { sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { Scope } from "./key-scopes.ts";

/** The key that a request carries. */
export type ApiKey = {
  id: string;
  workspaceId: string;
  kind: "browser" | "server";
  scopes: ReadonlySet<Scope>;
  /** Empty: any origin. */
  origins: readonly string[];
};

/** How long an isolate trusts what it read of a key: a revoked key is dead everywhere after that. */
const trustMs = 10_000;
const maxHeld = 1000;
type Held = { key: ApiKey; expiresAt: number | null; until: number };
const held = new Map<string, Held>();

/** The key of the request's bearer token; null when the token is none. Refuses with `key_invalid`. */
export const findApiKey = async (c: Context<AppEnv>): Promise<ApiKey | null> => {
  const token = /^Bearer (fd_\S{1,200})$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (token === undefined) return null;
  const now = c.get("now");
  const known = held.get(token);
  const found =
    known !== undefined && known.until > now ? known : await load(c.get("db"), token, now);
  if (found === null || (found.expiresAt !== null && found.expiresAt <= now)) {
    throw new Problem("key_invalid");
  }
  return found.key;
};

/** Forgets a key that was changed, in this isolate. */
export const forgetApiKey = (id: string): void => {
  for (const [token, { key }] of held) if (key.id === id) held.delete(token);
};

const load = async (db: Database, token: string, now: number): Promise<Held | null> => {
  const id = /^(fd_[sp]k_[0-9a-z]{16})_[0-9a-z]{32}$/.exec(token)?.[1];
  const row = id === undefined ? null : await getApiKey(db, id);
  if (row === null || row.revokedAt !== null || row.keyHash !== (await sha256(token))) return null;
  const found = { key: toApiKey(row), expiresAt: row.expiresAt, until: now + trustMs };
  if (held.size >= maxHeld) held.clear();
  held.set(token, found);
  return found;
};

const toApiKey = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  workspaceId: row.workspaceId,
  kind: row.kind,
  scopes: new Set(JSON.parse(row.scopes) as Scope[]),
  origins: JSON.parse(row.origins) as string[],
});
