import type { Database } from "../db/connect.ts";
import { pageOwnQuizzes, type QuizRow } from "../db/quizzes.ts";
import { isoTime } from "./iso-time.ts";
import { cutPage, parseCursor } from "./list-page.ts";

/** One page of a workspace's quizzes, newest first, and the cursor of the next page or null. */
export const listOwn = async (
  db: Database,
  { workspaceId, limit, cursor }: { workspaceId: string; limit: number; cursor: string | null },
) => {
  const after = parseCursor(cursor, /^qz_\w{1,40}$/);
  const before = after && { createdAt: after.time, id: after.id };
  const rows = await pageOwnQuizzes(db, { workspaceId, before, limit: limit + 1 });
  const { page, nextCursor } = cutPage(rows, { limit, timeOf: ({ createdAt }) => createdAt });
  return { quizzes: page.map(show), nextCursor };
};

const show = (quiz: QuizRow) => ({
  id: quiz.id,
  title: quiz.title,
  status: quiz.versionId === null ? ("draft" as const) : ("published" as const),
  visibility: quiz.visibility,
  openPractice: quiz.openPractice,
  versionId: quiz.versionId,
  createdAt: new Date(quiz.createdAt).toISOString(),
  updatedAt: new Date(quiz.updatedAt).toISOString(),
  publishedAt: isoTime(quiz.publishedAt),
});
