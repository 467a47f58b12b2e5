import { splitSentences } from "../../questions/index.ts";
import { type ArticleRow, getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { dropArticle, hasArticle, isArticleUsed } from "../db/workspace-articles.ts";
import { Problem } from "../problem.ts";

type Owned = { workspaceId: string; articleId: string };

const requireArticle = async (db: Database, owned: Owned): Promise<ArticleRow> => {
  const article = (await hasArticle(db, owned)) ? await getArticle(db, owned.articleId) : null;
  if (article === null) throw new Problem("article_unknown");
  return article;
};

/** An article with its sentences, for a workspace that has it; otherwise `article_unknown`. */
export const readArticle = async (db: Database, owned: Owned) => {
  const { id, title, text, wordCount, sentenceCount, ...row } = await requireArticle(db, owned);
  return {
    id,
    title,
    wordCount,
    sentenceCount,
    sourceUrl: row.sourceUrl,
    dated: row.dated,
    createdAt: new Date(row.createdAt).toISOString(),
    text,
    sentences: splitSentences(text).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
    })),
  };
};

/** Takes an article from a workspace. Refuses with `article_unknown` or `article_in_use`. */
export const giveUpArticle = async (db: Database, owned: Owned): Promise<void> => {
  await requireArticle(db, owned);
  if (await isArticleUsed(db, owned)) throw new Problem("article_in_use");
  await dropArticle(db, owned);
};
