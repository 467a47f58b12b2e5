import type { Card, Question } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { readDraftState } from "../db/draft-changes.ts";
import { getQuiz, getRecentQuiz, listPublicQuizzes, type QuizRow } from "../db/quizzes.ts";
import { publishVersion } from "../db/versions.ts";
import { Problem } from "../problem.ts";
import { buildVersion, versionId } from "./build-version.ts";
import { refuseUnseenDraft } from "./change-draft.ts";
import { isOpenPractice } from "./held-quiz.ts";
import { cutPage, parseCursor } from "./list-page.ts";
import { loadVersion, noteCorrection } from "./load-version.ts";
import { toPublicQuestion } from "./present.ts";
import { type Tagged, tag } from "./tagged.ts";

/**
 * Makes an immutable version of the draft as it stands. The same content again is the same version. Refuses with
 * `draft_changed` a draft that is newer than what its author has seen.
 */
export const publishQuiz = async (
  db: Database,
  given: {
    quiz: QuizRow;
    /** The revision that its author has seen; null when the client does not say. */
    seen: number | null;
    visibility: "private" | "unlisted" | "public";
    now: number;
  },
) => {
  const { visibility, now } = given;
  const [state, article] = await Promise.all([
    readDraftState(db, given.quiz.id),
    getArticle(db, given.quiz.articleId),
  ]);
  if (state === null) throw new Problem("quiz_unknown");
  refuseUnseenDraft(state, given.seen);
  const { quiz, rows } = state;
  if (article === null) throw new Problem("article_unknown");
  if (rows.length === 0) throw new Problem("quiz_empty");
  const questions = rows.map((row) => JSON.parse(row.body) as Question);
  const body = buildVersion({
    quizId: quiz.id,
    title: quiz.title,
    article,
    questions,
    cards: JSON.parse(quiz.cards) as Card[],
  });
  const json = JSON.stringify(body);
  const id = await versionId(json);
  await publishVersion(
    db,
    { id, quizId: quiz.id, body: json, createdAt: now },
    { visibility, publishedTitle: quiz.title, questionCount: questions.length },
  );
  noteCorrection(id, null);
  return {
    id: quiz.id,
    versionId: id,
    title: quiz.title,
    visibility,
    questionCount: questions.length,
    publishedAt: new Date(now).toISOString(),
    playPath: `/q/${quiz.id}`,
  };
};

/** The public form of a published quiz: its questions without keys. Private and unpublished ones are unknown. */
export const readPublicQuiz = async (db: Database, id: string) =>
  showPublic(db, await getQuiz(db, id));

const showPublic = async (db: Database, quiz: QuizRow | null) => {
  if (quiz?.versionId == null || quiz.visibility === "private") throw new Problem("quiz_unknown");
  const body = await loadVersion(db, quiz.versionId);
  if (body === null) throw new Problem("quiz_unknown");
  return { ...toSummary(quiz), questions: body.questions.map(toPublicQuestion) };
};

/** Bodies of quizzes that are remembered, with their rows. */
const tagged = new WeakMap<QuizRow, Tagged>();

/** The public form of a quiz as it is sent, at most ten seconds old. Warm, it needs no query. */
export const readTaggedQuiz = async (db: Database, id: string, now: number): Promise<Tagged> => {
  const quiz = await getRecentQuiz(db, id, now);
  const known = quiz === null ? undefined : tagged.get(quiz);
  if (known !== undefined) return known;
  const made = await tag(await showPublic(db, quiz));
  if (quiz !== null) tagged.set(quiz, made);
  return made;
};

/** One page of the public quizzes, newest first, and the cursor of the next page or null. */
export const listPublished = async (
  db: Database,
  { limit, cursor }: { limit: number; cursor: string | null },
) => {
  const after = parseCursor(cursor, /^qz_\w{1,40}$/);
  const rows = await listPublicQuizzes(db, {
    limit: limit + 1,
    cursor: after && { publishedAt: after.time, id: after.id },
  });
  const timeOf = ({ publishedAt }: QuizRow) => publishedAt ?? 0;
  const { page, nextCursor } = cutPage(rows, { limit, timeOf });
  return { quizzes: page.map(toSummary), nextCursor };
};

const toSummary = (quiz: QuizRow) => ({
  id: quiz.id,
  title: quiz.publishedTitle ?? quiz.title,
  versionId: quiz.versionId,
  visibility: quiz.visibility,
  openPractice: quiz.openPractice,
  questionCount: quiz.questionCount ?? 0,
  publishedAt: new Date(quiz.publishedAt ?? 0).toISOString(),
});

/** The cards of a quiz, for its owner, for open practice, or for a player who has submitted. */
export const readCards = async (
  db: Database,
  given: { quizId: string; now: number; mayRead: (quiz: QuizRow) => Promise<boolean> },
) => {
  const { quizId, now, mayRead } = given;
  const quiz = await getQuiz(db, quizId);
  if (quiz === null) throw new Problem("quiz_unknown");
  const isAllowed = (await mayRead(quiz)) || (await isOpenPractice(db, { quiz, now }));
  if (!isAllowed) {
    const isHidden = quiz.versionId === null || quiz.visibility === "private";
    throw new Problem(isHidden ? "quiz_unknown" : "cards_locked");
  }
  const body = quiz.versionId === null ? null : await loadVersion(db, quiz.versionId);
  const cards = body === null ? (JSON.parse(quiz.cards) as Card[]) : body.cards;
  return { quizId, title: body?.title ?? quiz.title, cards };
};
