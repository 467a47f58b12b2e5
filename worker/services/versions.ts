import { type Card, keyText, type Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { getVersion, listVersionsOf } from "../db/versions.ts";
import { Problem } from "../problem.ts";
import type { VersionBody } from "./build-version.ts";
import { changeDraft, refuseUnseenDraft } from "./change-draft.ts";
import { isSameQuestion } from "./same-question.ts";

/**
 * The versions of a quiz, the newest first, at most 200. `number` counts from 1, the oldest. A version whose key was
 * corrected names the one that grades its attempts.
 */
export const listVersions = async (db: Database, quiz: QuizRow) => {
  const rows = await listVersionsOf(db, quiz.id);
  return rows.map((row, i) => ({
    id: row.id,
    number: rows.length - i,
    createdAt: new Date(row.createdAt).toISOString(),
    questionCount: row.questionCount,
    classroomCount: row.classroomCount,
    isCurrent: row.id === quiz.versionId,
    correctedBy: row.correctedBy,
  }));
};

/** One version as its owner sees it, with keys; `version_unknown` for that of another quiz. */
export const readVersion = async (db: Database, quiz: QuizRow, versionId: string) => {
  const { row, body } = await requireVersionOf(db, quiz, versionId);
  return {
    id: row.id,
    quizId: quiz.id,
    title: body.title,
    createdAt: new Date(row.createdAt).toISOString(),
    isCurrent: row.id === quiz.versionId,
    correctedBy: row.correctedBy,
    questions: body.questions.map((question) => ({ ...question, keyText: keyText(question) })),
    cards: body.cards satisfies Card[],
  };
};

/**
 * Makes the draft what a version was: its title, questions and order. It is a change like any other, so that it can be
 * undone; the version itself stays as it is.
 */
export const restoreVersion = async (
  db: Database,
  given: { quiz: QuizRow; versionId: string; seen: number | null; now: number },
) => {
  const { body } = await requireVersionOf(db, given.quiz, given.versionId);
  return changeDraft(db, { ...given, quizId: given.quiz.id }, (state, seen) => {
    const order = body.questions.map(({ id }) => id);
    const remove = state.rows.map(({ id }) => id).filter((id) => !order.includes(id));
    const put = body.questions.map((question, position) => ({
      id: question.id,
      position,
      isAccepted: true,
      body: JSON.stringify(question),
    }));
    const isSame =
      state.quiz.title === body.title &&
      state.rows.length === put.length &&
      put.every(({ body: json }, i) => state.rows[i]?.body === json);
    if (!isSame) refuseUnseenDraft(state, seen);
    const edit = { put, remove, order, title: body.title };
    return { edit: isSame ? null : edit, name: "restore" as const, result: null };
  });
};

const requireVersionOf = async (db: Database, quiz: QuizRow, versionId: string) => {
  const row = await getVersion(db, versionId);
  if (row === null || row.quizId !== quiz.id) throw new Problem("version_unknown");
  return { row, body: JSON.parse(row.body) as VersionBody };
};

/** What publishing would change: ids of questions, and whether title and order differ. */
export type UnpublishedChanges = {
  isChanged: boolean;
  title: boolean;
  order: boolean;
  added: string[];
  changed: string[];
  removed: string[];
};

/** How a draft differs from the version that is played. */
export const compareWithVersion = (
  draft: { title: string; questions: readonly Question[] },
  body: VersionBody,
): UnpublishedChanges => {
  const published = new Map(body.questions.map((question) => [question.id, question]));
  const drafted = new Set(draft.questions.map(({ id }) => id));
  const added = [...drafted].filter((id) => !published.has(id));
  const removed = [...published.keys()].filter((id) => !drafted.has(id));
  const changed = draft.questions
    .filter((question) => {
      const played = published.get(question.id);
      return played !== undefined && !isSameQuestion(question, played);
    })
    .map(({ id }) => id);
  const stayed = [...drafted].filter((id) => published.has(id)).join(" ");
  const order = stayed !== [...published.keys()].filter((id) => drafted.has(id)).join(" ");
  const title = draft.title !== body.title;
  const isChanged = title || order || added.length + changed.length + removed.length > 0;
  return { isChanged, title, order, added, changed, removed };
};
