import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { coTeachers, shares } from "./schema.ts";

/** What a workspace may do with another's quiz, by the invitations it took up and that are not revoked. */
export type SharedRole = "view" | "edit";

/** The most that invitations let a workspace do with a quiz; null when none does. */
export const getSharedRole = async (
  db: Database,
  { quizId, workspaceId }: { quizId: string; workspaceId: string },
): Promise<SharedRole | null> => {
  const rows = await db
    .select({ role: shares.role })
    .from(coTeachers)
    .innerJoin(shares, eq(shares.id, coTeachers.shareId))
    .where(
      and(
        eq(coTeachers.quizId, quizId),
        eq(coTeachers.workspaceId, workspaceId),
        isNull(shares.revokedAt),
      ),
    );
  if (rows.some(({ role }) => role === "edit")) return "edit";
  return rows.some(({ role }) => role === "view") ? "view" : null;
};
