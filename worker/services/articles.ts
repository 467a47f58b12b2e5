import { type ArticleError, prepareArticle } from "../../questions/index.ts";
import { type ArticleRow, insertArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";

export type NewArticle = { text: string; title?: string; sourceUrl?: string };

const idChars = 22;

/**
 * Cleans and stores an article. The same text again is the same article.
 * Refuses with `article_…` what is empty, short, long, binary or not English.
 */
export const createArticle = async (
  db: Database,
  given: NewArticle,
  now: number,
): Promise<ArticleRow> => {
  const prepared = prepareArticle(given.text, given.title);
  if (!prepared.ok) throw articleProblem(prepared.error);
  const { title, text, dateline, wordCount, sentenceCount } = prepared.value;
  const hash = await sha256(text);
  return insertArticle(db, {
    id: `art_${hash.slice(0, idChars)}`,
    title,
    text,
    dated: dateline.date ?? null,
    sourceUrl: given.sourceUrl ?? null,
    wordCount,
    sentenceCount,
    createdAt: now,
  });
};

const articleProblem = (error: ArticleError): Problem =>
  new Problem(`article_${error.reason}`, [{ field: "text", message: articleAdvice(error) }]);

const articleAdvice = (error: ArticleError): string => {
  switch (error.reason) {
    case "too_short":
      return `It has ${error.words} words; more than ${error.min} are needed.`;
    case "too_long":
      return `It has ${error.characters} characters; at most ${error.max} are read.`;
    case "empty":
      return "Paste the article's text.";
    case "binary":
      return "Paste text, not a file's bytes.";
    case "not_english":
      return "Paste an article in English.";
  }
};
