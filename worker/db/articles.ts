import { eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { articles } from "./schema.ts";

export type ArticleRow = typeof articles.$inferSelect;

/** Stores an article; when the same text is there already, the stored row stays as it is and is returned. */
export const insertArticle = async (db: Database, article: ArticleRow): Promise<ArticleRow> => {
  const [, rows] = await db.batch([
    db.insert(articles).values(article).onConflictDoNothing(),
    db.select().from(articles).where(eq(articles.id, article.id)),
  ]);
  return rows[0] ?? article;
};

/** One article, or null. */
export const getArticle = async (db: Database, id: string): Promise<ArticleRow | null> => {
  const rows = await db.select().from(articles).where(eq(articles.id, id));
  return rows[0] ?? null;
};
