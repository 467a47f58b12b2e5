import { and, desc, eq, gte, isNull, or, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { apiKeys, keyUsage } from "./schema.ts";

export type ApiKeyRow = typeof apiKeys.$inferSelect;
export type KeyUsageRow = typeof keyUsage.$inferSelect;

/** Stores a key; false when its id is taken. */
export const insertApiKey = async (db: Database, row: ApiKeyRow): Promise<boolean> => {
  const result = await db.insert(apiKeys).values(row).onConflictDoNothing();
  return result.meta.changes > 0;
};

/** One key, also when it is revoked or expired; null for none. One row read. */
export const getApiKey = async (db: Database, id: string): Promise<ApiKeyRow | null> => {
  const rows = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
  return rows[0] ?? null;
};

/** The keys of a workspace, newest first, at most `limit`; revoked ones too. */
export const listApiKeys = (
  db: Database,
  { workspaceId, limit }: { workspaceId: string; limit: number },
): Promise<ApiKeyRow[]> =>
  db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.workspaceId, workspaceId))
    .orderBy(desc(apiKeys.createdAt))
    .limit(limit);

type OwnKey = { id: string; workspaceId: string };

/** Revokes a key for good; the time of the first revocation stays. */
export const revokeApiKey = async (
  db: Database,
  { id, workspaceId, now }: OwnKey & { now: number },
): Promise<void> => {
  await db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(
      and(eq(apiKeys.id, id), eq(apiKeys.workspaceId, workspaceId), isNull(apiKeys.revokedAt)),
    );
};

/**
 * Stores a key in place of another, which expires at `until` unless it does so earlier. False when the new id is taken: it
 * was done already.
 */
export const replaceApiKey = async (
  db: Database,
  { old, row, until }: { old: string; row: ApiKeyRow; until: number },
): Promise<boolean> => {
  const [inserted] = await db.batch([
    db.insert(apiKeys).values(row).onConflictDoNothing(),
    db
      .update(apiKeys)
      .set({ expiresAt: until })
      .where(
        and(
          eq(apiKeys.id, old),
          or(isNull(apiKeys.expiresAt), sql`${apiKeys.expiresAt} > ${until}`),
        ),
      ),
  ]);
  return inserted.meta.changes > 0;
};

/** Uses of keys that were counted in memory, by key. */
export type Uses = ReadonlyMap<string, { requests: number; errors: number }>;

/** Adds counted uses to a day. `usedAt` is written when it is another than before. */
export const addKeyUses = async (
  db: Database,
  { uses, day, usedAt }: { uses: Uses; day: number; usedAt: number },
): Promise<void> => {
  const { $client } = db;
  await $client.batch(
    [...uses].flatMap(([keyId, { requests, errors }]) => [
      $client.prepare(addUsesSql).bind(keyId, day, requests, errors),
      $client.prepare(noteUseSql).bind(keyId, usedAt),
    ]),
  );
};

/** Written by hand for the SELECT: a key that is gone meanwhile must not spoil the bunch. */
const addUsesSql = `INSERT INTO key_usage (key_id, day, requests, errors)
  SELECT id, ?2, ?3, ?4 FROM api_keys WHERE id = ?1
  ON CONFLICT DO UPDATE SET requests = requests + ?3, errors = errors + ?4`;

const noteUseSql = `UPDATE api_keys SET used_at = ?2
  WHERE id = ?1 AND (used_at IS NULL OR used_at < ?2)`;

/** How often a key was used since a day, newest day first. */
export const listKeyUsage = (
  db: Database,
  { id, since }: { id: string; since: number },
): Promise<KeyUsageRow[]> =>
  db
    .select()
    .from(keyUsage)
    .where(and(eq(keyUsage.keyId, id), gte(keyUsage.day, since)))
    .orderBy(desc(keyUsage.day));

/** How often each key of a workspace was used since a day; keys without a use are left out. */
export const listKeyTotals = (
  db: Database,
  { workspaceId, since }: { workspaceId: string; since: number },
): Promise<{ keyId: string; requests: number; errors: number }[]> =>
  db
    .select({
      keyId: keyUsage.keyId,
      requests: sql<number>`sum(${keyUsage.requests})`,
      errors: sql<number>`sum(${keyUsage.errors})`,
    })
    .from(keyUsage)
    .innerJoin(apiKeys, eq(apiKeys.id, keyUsage.keyId))
    .where(and(eq(apiKeys.workspaceId, workspaceId), gte(keyUsage.day, since)))
    .groupBy(keyUsage.keyId);
