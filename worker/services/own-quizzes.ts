import type { Database } from "../db/connect.ts";
import { type OwnCursor, pageOwnQuizzes, type QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";

/** One page of a workspace's quizzes, newest first, and the cursor of the next page or null. */
export const listOwn = async (
  db: Database,
  { workspaceId, limit, cursor }: { workspaceId: string; limit: number; cursor: string | null },
) => {
  const before = parseCursor(cursor);
  const rows = await pageOwnQuizzes(db, { workspaceId, before, limit: limit + 1 });
  const last = rows.length > limit ? rows.at(limit - 1) : undefined;
  return {
    quizzes: rows.slice(0, limit).map(show),
    nextCursor: last === undefined ? null : `${last.createdAt}-${last.id}`,
  };
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
  publishedAt: quiz.publishedAt === null ? null : new Date(quiz.publishedAt).toISOString(),
});

const parseCursor = (text: string | null): OwnCursor | null => {
  if (text === null) return null;
  const match = /^(\d{1,16})-(qz_\w{1,40})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new Problem("invalid_request", [
      { field: "cursor", message: "Send nextCursor of the page before." },
    ]);
  }
  return { createdAt: Number(match[1]), id: match[2] };
};
