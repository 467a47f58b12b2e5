import { eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { workspaces } from "./schema.ts";

export type WorkspaceRow = typeof workspaces.$inferSelect;

export const insertWorkspace = async (db: Database, row: WorkspaceRow): Promise<void> => {
  await db.insert(workspaces).values(row);
};

/** One workspace, or null. */
export const getWorkspace = async (db: Database, id: string): Promise<WorkspaceRow | null> => {
  const rows = await db.select().from(workspaces).where(eq(workspaces.id, id));
  return rows[0] ?? null;
};
