import { type Generated, generate, type QuestionKind, type Reader } from "../../questions/index.ts";
import { type ArticleRow, getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { insertQuiz, type QuizRow } from "../db/quizzes.ts";
import { noteArticle } from "../db/workspace-articles.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";

export type DraftOptions = {
  articleId: string;
  count: number;
  kinds?: QuestionKind[];
  seed: string;
  title?: string;
  /** The new quiz's id, where the caller has one: it makes a repeated request harmless. */
  id?: string;
};

/** A draft that is made but not stored: it belongs to nobody yet. */
export type GeneratedDraft = Generated & { article: ArticleRow; options: DraftOptions };

/**
 * Generates a draft from a stored article, and stores nothing: a request that is refused leaves no workspace
 * behind. Refuses with `article_unknown` or `no_questions`.
 */
export const generateDraft = async (
  db: Database,
  reader: Reader,
  options: DraftOptions,
): Promise<GeneratedDraft> => {
  const article = await getArticle(db, options.articleId);
  if (article === null) throw new Problem("article_unknown");
  const dateline = article.dated === null ? {} : { date: article.dated };
  const { count, seed, kinds } = options;
  const generated = generate(
    { title: article.title, text: article.text, dateline },
    { count, seed, ...(kinds ? { kinds } : {}) },
    reader,
  );
  if (generated.questions.length === 0) throw new Problem("no_questions");
  return { ...generated, article, options };
};

/** Stores a generated draft as a quiz of a workspace. */
export const storeDraft = async (
  db: Database,
  { workspaceId, draft, now }: { workspaceId: string; draft: GeneratedDraft; now: number },
): Promise<QuizRow> => {
  const { article, options, questions, cards } = draft;
  const quiz: QuizRow = {
    id: options.id ?? newId("qz"),
    workspaceId,
    articleId: article.id,
    title: options.title ?? article.title,
    seed: options.seed,
    visibility: "unlisted",
    openPractice: false,
    triviaCategory: null,
    cards: JSON.stringify(cards),
    versionId: null,
    publishedAt: null,
    publishedTitle: null,
    questionCount: null,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  const rows = questions.map((question, position) => ({
    quizId: quiz.id,
    id: question.id,
    position,
    isAccepted: false,
    body: JSON.stringify(question),
    revision: 1,
  }));
  await insertQuiz(db, quiz, rows);
  await noteArticle(db, { workspaceId, articleId: article.id, now });
  return quiz;
};
