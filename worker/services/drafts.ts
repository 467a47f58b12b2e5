import {
  type Card,
  generate,
  type Question,
  type QuestionKind,
  type Reader,
  type Skipped,
  splitSentences,
} from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { listQuestions, removeQuestion, upsertQuestion } from "../db/questions.ts";
import { getQuiz, insertQuiz, type QuizRow } from "../db/quizzes.ts";
import { maxQuestions } from "../db/responses.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { showEvidence, toOwnerQuestion } from "./present.ts";

export type DraftOptions = {
  articleId: string;
  count: number;
  kinds?: QuestionKind[];
  seed: string;
  title?: string;
  /** The new quiz's id, where the caller has one: it makes a repeated request harmless. */
  id?: string;
};

/** Generates a draft from a stored article. Refuses with `article_unknown` or `no_questions`. */
export const createDraft = async (
  db: Database,
  reader: Reader,
  { workspaceId, options, now }: { workspaceId: string; options: DraftOptions; now: number },
) => {
  const article = await getArticle(db, options.articleId);
  if (article === null) throw new Problem("article_unknown");
  const { questions, cards, skipped } = generate(
    { title: article.title, text: article.text, dateline: datelineOf(article.dated) },
    {
      count: options.count,
      seed: options.seed,
      ...(options.kinds ? { kinds: options.kinds } : {}),
    },
    reader,
  );
  if (questions.length === 0) throw new Problem("no_questions");
  const quiz: QuizRow = {
    id: options.id ?? newId("qz"),
    workspaceId,
    articleId: article.id,
    title: options.title ?? article.title,
    seed: options.seed,
    visibility: "unlisted",
    openPractice: false,
    cards: JSON.stringify(cards),
    versionId: null,
    publishedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  const rows = questions.map((question, position) => toRow(quiz.id, question, position));
  await insertQuiz(db, quiz, rows);
  return { ...(await readDraft(db, quiz)), skipped } satisfies { skipped: Skipped[] };
};

const datelineOf = (date: string | null) => (date === null ? {} : { date });

const toRow = (quizId: string, question: Question, position: number) => ({
  quizId,
  id: question.id,
  position,
  isAccepted: false,
  body: JSON.stringify(question),
});

/** A quiz of this workspace; anybody else's is `quiz_unknown`, so that ids tell nothing. */
export const requireOwnQuiz = async (
  db: Database,
  { quizId, workspaceId }: { quizId: string; workspaceId: string | null },
): Promise<QuizRow> => {
  const quiz = await getQuiz(db, quizId);
  if (quiz === null || workspaceId === null || quiz.workspaceId !== workspaceId) {
    throw new Problem("quiz_unknown");
  }
  return quiz;
};

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
