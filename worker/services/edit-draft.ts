import type { Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import type { DraftState } from "../db/draft-changes.ts";
import type { QuestionRow } from "../db/quizzes.ts";
import { maxQuestions } from "../db/responses.ts";
import { Problem } from "../problem.ts";
import {
  type Changed,
  changeDraft,
  type Plan,
  questionOf,
  refuseUnseenDraft,
  refuseUnseenQuestion,
  rowOf,
} from "./change-draft.ts";
import { isSameQuestion } from "./same-question.ts";

/** A quiz, the revision of it that the client has seen (null when it does not say), and the time. */
type Given = { quizId: string; seen: number | null; now: number };

const keptOf = ({ id, position, isAccepted, body }: QuestionRow) => ({
  id,
  position,
  isAccepted,
  body,
});

/** One question as it shall be; nothing when it is so already, which makes a retry harmless. */
const planQuestion = (
  row: QuestionRow,
  { question, isAccepted }: { question: Question; isAccepted: boolean },
  seen: number | null,
): Plan<null> => {
  const isSame = isSameQuestion(question, questionOf(row));
  const body = isSame ? row.body : JSON.stringify(question);
  const isDone = isSame && isAccepted === row.isAccepted;
  if (!isDone) refuseUnseenQuestion(row, seen);
  const put = [{ ...keptOf(row), isAccepted, body }];
  const name = isSame ? "accept" : "edit";
  return { edit: isDone ? null : { put }, name, questionId: row.id, result: null };
};

/** Puts an edited question in the place of the old one, and accepts it. */
export const replaceQuestion = (
  db: Database,
  given: Given & { question: Question },
): Promise<Changed<null>> =>
  changeDraft(db, given, (state, seen) => {
    const { question } = given;
    return planQuestion(rowOf(state, question.id), { question, isAccepted: true }, seen);
  });

/** Saves an edited question while its author is still at it: it is as accepted as it was. */
export const saveQuestion = (
  db: Database,
  given: Given & { question: Question },
): Promise<Changed<null>> =>
  changeDraft(db, given, (state, seen) => {
    const { question } = given;
    const row = rowOf(state, question.id);
    return planQuestion(row, { question, isAccepted: row.isAccepted }, seen);
  });

/** Saves a question in another kind: a step of its own to take back. Its author has to look at it again. */
export const saveOtherKind = (
  db: Database,
  given: Given & { question: Question },
): Promise<Changed<null>> =>
  changeDraft(db, given, (state, seen) => {
    const { question } = given;
    const row = rowOf(state, question.id);
    return { ...planQuestion(row, { question, isAccepted: false }, seen), name: "kind" as const };
  });

/**
 * Adds a question under a new id, at the end or after another one; `quiz_full` past fifty. It replaces nothing, so it
 * matters not what the client has seen.
 */
export const addQuestion = (
  db: Database,
  given: Given & { question: Question; after?: string | undefined },
): Promise<Changed<Question>> =>
  changeDraft(db, given, (state) => {
    const { rows } = state;
    if (rows.length >= maxQuestions) throw new Problem("quiz_full");
    const added = { ...given.question, id: newQuestionId(state) };
    const place = rows.findIndex(({ id }) => id === given.after);
    const position = (rows.at(-1)?.position ?? -1) + 1;
    const ids = rows.map(({ id }) => id);
    const order = [...ids.slice(0, place + 1), added.id, ...ids.slice(place + 1)];
    const put = [{ id: added.id, position, isAccepted: true, body: JSON.stringify(added) }];
    return {
      edit: place === -1 ? { put } : { put, order },
      name: "add",
      questionId: added.id,
      result: added,
    };
  });

/** No id is used twice in a draft, since its revision only grows: a published question is known by its id. */
const newQuestionId = ({ quiz, rows }: DraftState): string => {
  const taken = new Set(rows.map(({ id }) => id));
  let number = maxQuestions + quiz.revision;
  while (taken.has(`q${number}`)) number += 1;
  return `q${number}`;
};

/** Puts a new question in the place of another, which goes: under an id of its own, since it asks something else. */
export const exchangeQuestion = (
  db: Database,
  given: Given & { id: string; question: Question },
): Promise<Changed<Question>> =>
  changeDraft(db, given, (state, seen) => {
    const row = rowOf(state, given.id);
    refuseUnseenQuestion(row, seen);
    const added = { ...given.question, id: newQuestionId(state) };
    const put = [
      { id: added.id, position: row.position, isAccepted: true, body: JSON.stringify(added) },
    ];
    const edit = { put, remove: [row.id] };
    return { edit, name: "replace", questionId: row.id, result: added };
  });

/** Throws a question out, or `question_unknown`. */
export const throwOutQuestion = (
  db: Database,
  given: Given & { id: string },
): Promise<Changed<null>> =>
  changeDraft(db, given, (state, seen) => {
    refuseUnseenQuestion(rowOf(state, given.id), seen);
    return { edit: { remove: [given.id] }, name: "throw_out", questionId: given.id, result: null };
  });

/** Title and order of a draft. Questions that `order` does not name stand behind those it does; unknown ids are nothing. */
export const rearrangeDraft = (
  db: Database,
  given: Given & { title?: string | undefined; order?: readonly string[] | undefined },
): Promise<Changed<{ isChanged: boolean }>> =>
  changeDraft(db, given, (state, seen) => {
    const order = given.order && orderBy(state, given.order);
    const isMoved = order?.some((id, i) => state.rows[i]?.id !== id) ?? false;
    const isNamed = given.title !== undefined && given.title !== state.quiz.title;
    if (isMoved || isNamed) refuseUnseenDraft(state, seen);
    const edit = {
      ...(isMoved && order !== undefined ? { order } : {}),
      ...(isNamed && given.title !== undefined ? { title: given.title } : {}),
    };
    const name = isMoved ? ("order" as const) : ("title" as const);
    const isChanged = isMoved || isNamed;
    return { edit: isChanged ? edit : null, name, result: { isChanged } };
  });

const orderBy = ({ rows }: DraftState, wanted: readonly string[]): string[] => {
  const known = rows.map(({ id }) => id);
  const first = [...new Set(wanted)].filter((id) => known.includes(id));
  return [...first, ...known.filter((id) => !first.includes(id))];
};

/** Moves a question to a place, counted from 0; past the end is the end. It says only where, so it cannot clash. */
export const moveQuestion = (
  db: Database,
  given: Given & { id: string; place: number },
): Promise<Changed<null>> =>
  changeDraft(db, given, (state) => {
    const { id } = rowOf(state, given.id);
    const before = state.rows.map((row) => row.id);
    const others = before.filter((other) => other !== id);
    const order = others.toSpliced(Math.max(0, given.place), 0, id);
    const isMoved = order.some((other, i) => other !== before[i]);
    return { edit: isMoved ? { order } : null, name: "order", questionId: id, result: null };
  });

/** Accepts questions as they stand. */
export const acceptQuestions = (
  db: Database,
  given: Given & { ids: readonly string[] },
): Promise<Changed<null>> =>
  changeDraft(db, given, ({ rows }) => {
    const put = rows
      .filter(({ id, isAccepted }) => given.ids.includes(id) && !isAccepted)
      .map((row) => ({ ...keptOf(row), isAccepted: true }));
    return { edit: put.length > 0 ? { put } : null, name: "accept", result: null };
  });
