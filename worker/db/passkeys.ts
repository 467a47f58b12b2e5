import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { passkeys, usedChallenges } from "./schema.ts";

export type PasskeyRow = typeof passkeys.$inferSelect;

/** Stores a passkey; false when there is one of that id already. */
export const insertPasskey = async (db: Database, row: PasskeyRow): Promise<boolean> => {
  const stored = await db
    .insert(passkeys)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: passkeys.id });
  return stored.length > 0;
};

/** One passkey, or null. */
export const getPasskey = async (db: Database, id: string): Promise<PasskeyRow | null> => {
  const rows = await db.select().from(passkeys).where(eq(passkeys.id, id));
  return rows[0] ?? null;
};

/** A workspace's passkeys, the newest first, at most 100. */
export const listPasskeys = (db: Database, workspaceId: string): Promise<PasskeyRow[]> =>
  db
    .select()
    .from(passkeys)
    .where(eq(passkeys.workspaceId, workspaceId))
    .orderBy(desc(passkeys.createdAt), desc(passkeys.id))
    .limit(100);

type Own = { id: string; workspaceId: string };

const isOwn = ({ id, workspaceId }: Own) =>
  and(eq(passkeys.id, id), eq(passkeys.workspaceId, workspaceId));

/** Gives a workspace's passkey another name; false when it has no such passkey. */
export const renamePasskey = async (
  db: Database,
  { label, ...own }: Own & { label: string },
): Promise<boolean> => {
  const rows = await db
    .update(passkeys)
    .set({ label })
    .where(isOwn(own))
    .returning({ id: passkeys.id });
  return rows.length > 0;
};

/** Forgets a workspace's passkey; false when it has no such passkey. */
export const deletePasskey = async (db: Database, own: Own): Promise<boolean> => {
  const rows = await db.delete(passkeys).where(isOwn(own)).returning({ id: passkeys.id });
  return rows.length > 0;
};

/** Notes that a passkey was used, and its counter after that. */
export const touchPasskey = async (
  db: Database,
  { id, counter, usedAt }: { id: string; counter: number; usedAt: number },
): Promise<void> => {
  await db.update(passkeys).set({ counter, usedAt }).where(eq(passkeys.id, id));
};

/** Marks a challenge as used; false when it was before. Forgets those that expired before `now`. */
export const useChallenge = async (
  db: Database,
  { id, expiresAt, now }: { id: string; expiresAt: number; now: number },
): Promise<boolean> => {
  const [stored] = await db.batch([
    db
      .insert(usedChallenges)
      .values({ id, expiresAt })
      .onConflictDoNothing()
      .returning({ id: usedChallenges.id }),
    db.delete(usedChallenges).where(lt(usedChallenges.expiresAt, now)),
  ]);
  return stored.length > 0;
};
