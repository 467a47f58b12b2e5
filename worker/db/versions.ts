import { eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { quizzes, versions } from "./schema.ts";

export type VersionRow = typeof versions.$inferSelect;

/** Stores a snapshot and makes it the quiz's current one. The same content again changes nothing but the time. */
export const publishVersion = async (
  db: Database,
  version: VersionRow,
  visibility: "private" | "unlisted" | "public",
): Promise<void> => {
  await db.batch([
    db.insert(versions).values(version).onConflictDoNothing(),
    db
      .update(quizzes)
      .set({ versionId: version.id, publishedAt: version.createdAt, visibility })
      .where(eq(quizzes.id, version.quizId)),
  ]);
};

/** One snapshot, or null. */
export const getVersion = async (db: Database, id: string): Promise<VersionRow | null> => {
  const rows = await db.select().from(versions).where(eq(versions.id, id));
  return rows[0] ?? null;
};
