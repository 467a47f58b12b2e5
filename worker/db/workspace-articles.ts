import { and, eq, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { quizzes, workspaceArticles } from "./schema.ts";

type Owned = { workspaceId: string; articleId: string };

/** Notes that a workspace has an article; a second time changes nothing. */
export const noteArticle = async (db: Database, owned: Owned & { now: number }): Promise<void> => {
  const { now, ...row } = owned;
  await db
    .insert(workspaceArticles)
    .values({ ...row, createdAt: now })
    .onConflictDoNothing();
};

/** Whether a workspace put an article in, or has a quiz of it. */
export const hasArticle = async (
  db: Database,
  { workspaceId, articleId }: Owned,
): Promise<boolean> => {
  const noted = await db
    .select({ one: sql`1` })
    .from(workspaceArticles)
    .where(
      and(
        eq(workspaceArticles.workspaceId, workspaceId),
        eq(workspaceArticles.articleId, articleId),
      ),
    );
  return noted.length > 0 || isArticleUsed(db, { workspaceId, articleId });
};

/** Whether a workspace has a quiz of an article. */
export const isArticleUsed = async (
  db: Database,
  { workspaceId, articleId }: Owned,
): Promise<boolean> => {
  const used = await db
    .select({ one: sql`1` })
    .from(quizzes)
    .where(and(eq(quizzes.workspaceId, workspaceId), eq(quizzes.articleId, articleId)))
    .limit(1);
  return used.length > 0;
};

/** Takes an article from a workspace; the text goes too when no quiz and no other workspace has it. */
export const dropArticle = async (
  db: Database,
  { workspaceId, articleId }: Owned,
): Promise<void> => {
  const { $client } = db;
  await $client.batch([
    $client
      .prepare("DELETE FROM workspace_articles WHERE workspace_id = ?1 AND article_id = ?2")
      .bind(workspaceId, articleId),
    $client
      .prepare(
        `DELETE FROM articles WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM workspace_articles WHERE article_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM quizzes WHERE article_id = ?1)`,
      )
      .bind(articleId),
  ]);
};
