import { eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { workspaces } from "./schema.ts";

export type WorkspaceRow = typeof workspaces.$inferSelect;

export const insertWorkspace = async (db: Database, row: WorkspaceRow): Promise<void> => {
  await db.insert(workspaces).values(row);
};

/** Puts another recovery token's hash in the place of the old one. */
export const replaceTokenHash = async (
  db: Database,
  { id, tokenHash }: { id: string; tokenHash: string },
): Promise<void> => {
  await db.update(workspaces).set({ tokenHash }).where(eq(workspaces.id, id));
};

/** One workspace, or null. */
export const getWorkspace = async (db: Database, id: string): Promise<WorkspaceRow | null> => {
  const rows = await db.select().from(workspaces).where(eq(workspaces.id, id));
  return rows[0] ?? null;
};
