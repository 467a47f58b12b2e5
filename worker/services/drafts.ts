import { type Card, type Question, splitSentences } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { listQuestions, removeQuestion, upsertQuestion } from "../db/questions.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { maxQuestions } from "../db/responses.ts";
import { Problem } from "../problem.ts";
import { showEvidence, toOwnerQuestion } from "./present.ts";

/** The draft with keys and proofs, for its owner. */
export const readDraft = async (db: Database, quiz: QuizRow) => {
  const [rows, article] = await Promise.all([
    listQuestions(db, quiz.id),
    getArticle(db, quiz.articleId),
  ]);
  const text = article?.text ?? "";
  const sentences = splitSentences(text).map(({ start, end }) => [start, end] as const);
  return {
    id: quiz.id,
    articleId: quiz.articleId,
    title: quiz.title,
    status: quiz.versionId === null ? ("draft" as const) : ("published" as const),
    visibility: quiz.visibility,
    openPractice: quiz.openPractice,
    triviaCategory: quiz.triviaCategory,
    versionId: quiz.versionId,
    createdAt: new Date(quiz.createdAt).toISOString(),
    updatedAt: new Date(quiz.updatedAt).toISOString(),
    article: { title: article?.title ?? quiz.title, text, sourceUrl: article?.sourceUrl ?? null },
    questions: rows.map((row) => {
      const question = JSON.parse(row.body) as Question;
      return {
        ...toOwnerQuestion(question, row.isAccepted),
        proof: showEvidence({ text, sentences }, question.evidence),
      };
    }),
    cards: JSON.parse(quiz.cards) as Card[],
  };
};

/** The draft's question of that id, or `question_unknown`. */
export const requireQuestion = async (db: Database, quizId: string, id: string) => {
  const rows = await listQuestions(db, quizId);
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Problem("question_unknown");
  return { row, question: JSON.parse(row.body) as Question };
};

/** Puts an edited question in the place of the old one. Editing accepts it. */
export const replaceQuestion = async (
  db: Database,
  { quiz, question, now }: { quiz: QuizRow; question: Question; now: number },
): Promise<void> => {
  const { row } = await requireQuestion(db, quiz.id, question.id);
  await upsertQuestion(db, { ...row, isAccepted: true, body: JSON.stringify(question) }, now);
};

/** Marks a question as accepted by its owner. */
export const acceptQuestion = async (
  db: Database,
  { quiz, id, now }: { quiz: QuizRow; id: string; now: number },
): Promise<void> => {
  const { row } = await requireQuestion(db, quiz.id, id);
  await upsertQuestion(db, { ...row, isAccepted: true }, now);
};

/** Adds a question at the end, under a new id; `quiz_full` past fifty. */
export const addQuestion = async (
  db: Database,
  { quiz, question, now }: { quiz: QuizRow; question: Question; now: number },
): Promise<Question> => {
  const rows = await listQuestions(db, quiz.id);
  if (rows.length >= maxQuestions) throw new Problem("quiz_full");
  const taken = rows.map(({ id }) => Number(id.slice(1))).filter((n) => Number.isInteger(n));
  const added = { ...question, id: `q${Math.max(0, ...taken) + 1}` };
  const position = (rows.at(-1)?.position ?? -1) + 1;
  await upsertQuestion(
    db,
    { quizId: quiz.id, id: added.id, position, isAccepted: true, body: JSON.stringify(added) },
    now,
  );
  return added;
};

/** Throws a question out, or `question_unknown`. */
export const throwOutQuestion = async (
  db: Database,
  { quiz, id, now }: { quiz: QuizRow; id: string; now: number },
): Promise<void> => {
  if (!(await removeQuestion(db, { quizId: quiz.id, id, now }))) {
    throw new Problem("question_unknown");
  }
};
