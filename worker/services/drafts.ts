import { type Card, splitSentences } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { listQuestions } from "../db/questions.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { questionOf } from "./change-draft.ts";
import { loadVersion } from "./load-version.ts";
import { showEvidence, toOwnerQuestion } from "./present.ts";
import { compareWithVersion } from "./versions.ts";
import { warnAbout } from "./warnings.ts";

/** The draft with keys and proofs, for its owner. */
export const readDraft = async (db: Database, quiz: QuizRow) => {
  const [rows, article, published] = await Promise.all([
    listQuestions(db, quiz.id),
    getArticle(db, quiz.articleId),
    quiz.versionId === null ? null : loadVersion(db, quiz.versionId),
  ]);
  const text = article?.text ?? "";
  const title = article?.title ?? quiz.title;
  const all = rows.map(questionOf);
  const sentences = splitSentences(text).map(({ start, end }) => [start, end] as const);
  return {
    id: quiz.id,
    articleId: quiz.articleId,
    title: quiz.title,
    /** Send it back as If-Match, so that nobody overwrites what they have not seen. */
    revision: quiz.revision,
    status: quiz.versionId === null ? ("draft" as const) : ("published" as const),
    visibility: quiz.visibility,
    openPractice: quiz.openPractice,
    versionId: quiz.versionId,
    /** What publishing would change; null before the first time. */
    unpublished:
      published === null
        ? null
        : compareWithVersion({ title: quiz.title, questions: all }, published),
    createdAt: new Date(quiz.createdAt).toISOString(),
    updatedAt: new Date(quiz.updatedAt).toISOString(),
    article: { title, text, sourceUrl: article?.sourceUrl ?? null },
    questions: all.map((question, i) => ({
      ...toOwnerQuestion(question, rows[i]?.isAccepted ?? false),
      proof: showEvidence({ text, sentences }, question.evidence),
      warnings: warnAbout(question, { title, text }, all),
    })),
    cards: JSON.parse(quiz.cards) as Card[],
  };
};

/** The draft as it stands after a change. */
export const readChangedDraft = async (db: Database, quizId: string) => {
  const quiz = await getQuiz(db, quizId);
  if (quiz === null) throw new Problem("quiz_unknown");
  return readDraft(db, quiz);
};

/** The draft's question of that id, or `question_unknown`. */
export const requireQuestion = async (db: Database, quizId: string, id: string) => {
  const rows = await listQuestions(db, quizId);
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Problem("question_unknown");
  return { row, question: questionOf(row) };
};
