import { type Card, keyText, type Question, splitSentences } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { type DraftChange, readDraftState } from "../db/draft-changes.ts";
import { listQuestions } from "../db/questions.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import type { VersionBody } from "./build-version.ts";
import { questionOf } from "./change-draft.ts";
import { loadVersion } from "./load-version.ts";
import { showEvidence, toOwnerQuestion } from "./present.ts";
import { compareWithVersion } from "./versions.ts";
import { warnAbout } from "./warnings.ts";

/** The draft with keys and proofs, for its owner. */
export const readDraft = async (db: Database, quiz: QuizRow) => {
  const [state, article, published] = await Promise.all([
    readDraftState(db, quiz.id),
    getArticle(db, quiz.articleId),
    quiz.versionId === null ? null : loadVersion(db, quiz.versionId),
  ]);
  const rows = state?.rows ?? [];
  const text = article?.text ?? "";
  const title = article?.title ?? quiz.title;
  const read = { title, text };
  const all = rows.map(questionOf);
  const sentences = splitSentences(text).map(({ start, end }) => [start, end] as const);
  return {
    id: quiz.id,
    articleId: quiz.articleId,
    title: quiz.title,
    /** Send it back as If-Match, so that nobody overwrites what they have not seen. */
    revision: state?.quiz.revision ?? quiz.revision,
    /** What "undo" would take back; null when nothing is left. */
    undo: toUndo(state?.changes[0]),
    status: quiz.versionId === null ? ("draft" as const) : ("published" as const),
    visibility: quiz.visibility,
    openPractice: quiz.openPractice,
    triviaCategory: quiz.triviaCategory,
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
      warnings: warnAbout(question, read, all),
      publishedKey: otherKey(question, published),
    })),
    cards: JSON.parse(quiz.cards) as Card[],
  };
};

const toUndo = (change: DraftChange | undefined) =>
  change === undefined
    ? null
    : {
        name: change.name,
        questionId: change.questionId,
        at: new Date(change.createdAt).toISOString(),
      };

/** The right answer that players are graded by, when it is another one than the draft's; otherwise null. */
const otherKey = (question: Question, published: VersionBody | null): string | null => {
  const played = published?.questions.find(({ id }) => id === question.id);
  if (played === undefined || played.kind !== question.kind) return null;
  return keyText(played) === keyText(question) ? null : keyText(played);
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
