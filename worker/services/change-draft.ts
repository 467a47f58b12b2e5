import type { Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import {
  type ChangeName,
  type DraftChange,
  type DraftEdit,
  type DraftState,
  type Keeping,
  readDraftState,
  storeDraftEdit,
} from "../db/draft-changes.ts";
import type { QuestionRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";

/** How often a request that did not say what it had seen starts anew when others change the same draft. */
const maxRaces = 5;
/** Edits of one question that follow each other within this time are one step of "undo". */
const oneStepMs = 60_000;

/** What to do with a draft as it stands, and what to answer. `edit` is null when nothing is to be done. */
export type Plan<T> = {
  edit: DraftEdit | null;
  name: ChangeName;
  questionId?: string;
  result: T;
};

type Changing = {
  quizId: string;
  /** The revision that the client has seen; null when it does not say. */
  seen: number | null;
  now: number;
};

/** What came of a change: the draft's revision since, and what the plan answered. */
export type Changed<T> = { revision: number; result: T };

/**
 * Changes a draft as `plan` says, and keeps what takes it back. The plan refuses (`refuseUnseen…`) when it would
 * replace what the client has not seen; a race with another request is settled by reading again and asking it anew.
 */
export const changeDraft = async <T>(
  db: Database,
  { quizId, seen, now }: Changing,
  plan: (state: DraftState, seen: number | null) => Plan<T>,
): Promise<Changed<T>> => {
  for (let tries = 0; tries < maxRaces; tries++) {
    const state = await requireState(db, quizId);
    if (seen !== null && seen > state.quiz.revision) throw new Problem("draft_changed");
    const { edit, name, questionId = null, result } = plan(state, seen);
    const { revision } = state.quiz;
    if (edit === null) return { revision, result };
    const note = { name, questionId, back: invert(state, edit) };
    const keeping = keepingOf(state, note, now);
    if (await storeDraftEdit(db, { quizId, revision, edit, keeping, now })) {
      return { revision: revision + 1, result };
    }
  }
  throw new Problem("draft_changed");
};

/** What was taken back, or null when there was nothing. */
export type Undone = Pick<DraftChange, "name" | "questionId"> | null;

/**
 * Takes the newest change back. `seen` is the draft's revision that the client looks at: `draft_changed` when there is
 * a newer one, since another change would be taken back than the one it means.
 */
export const undoChange = async (
  db: Database,
  { quizId, seen, now }: Changing,
): Promise<Changed<Undone>> => {
  for (let tries = 0; tries < maxRaces; tries++) {
    const state = await requireState(db, quizId);
    const { revision } = state.quiz;
    if (seen !== null && seen !== revision) throw new Problem("draft_changed");
    const [newest] = state.changes;
    if (newest === undefined) return { revision, result: null };
    const { name, questionId, back } = newest;
    const keeping = { as: "undo" as const, of: newest.revision };
    if (await storeDraftEdit(db, { quizId, revision, edit: back, keeping, now })) {
      return { revision: revision + 1, result: { name, questionId } };
    }
  }
  throw new Problem("draft_changed");
};

/** Refuses to change a whole draft that is newer than what the client has seen. */
export const refuseUnseenDraft = ({ quiz }: DraftState, seen: number | null): void => {
  if (seen !== null && seen < quiz.revision) throw new Problem("draft_changed");
};

/** Refuses to replace a question that was changed after what the client has seen. */
export const refuseUnseenQuestion = (row: QuestionRow, seen: number | null): void => {
  if (seen !== null && seen < row.revision) throw new Problem("draft_changed");
};

/** The row of a draft's question, or `question_unknown`. */
export const rowOf = ({ rows }: DraftState, id: string): QuestionRow => {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Problem("question_unknown");
  return row;
};

export const questionOf = (row: QuestionRow): Question => JSON.parse(row.body) as Question;

const requireState = async (db: Database, quizId: string): Promise<DraftState> => {
  const state = await readDraftState(db, quizId);
  if (state === null) throw new Problem("quiz_unknown");
  return state;
};

/** Typing on at the same question is more of the same step; anything else is a step of its own. */
const keepingOf = (
  { changes: [newest], quiz }: DraftState,
  note: { name: ChangeName; questionId: string | null; back: DraftEdit },
  now: number,
): Keeping => {
  const isMore =
    note.name === "edit" &&
    newest?.name === "edit" &&
    newest.questionId === note.questionId &&
    newest.revision === quiz.revision &&
    now - newest.createdAt < oneStepMs;
  return isMore ? { as: "more", of: newest.revision } : { as: "new", note };
};

/** The edit that brings a draft back to how it stands now. */
const invert = ({ quiz, rows }: DraftState, edit: DraftEdit): DraftEdit => {
  const touched = new Set([...(edit.put ?? []).map(({ id }) => id), ...(edit.remove ?? [])]);
  const known = new Set(rows.map(({ id }) => id));
  const put = rows
    .filter(({ id }) => touched.has(id))
    .map(({ id, position, isAccepted, body }) => ({ id, position, isAccepted, body }));
  const remove = [...touched].filter((id) => !known.has(id));
  return {
    ...(put.length > 0 ? { put } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(edit.order === undefined ? {} : { order: rows.map(({ id }) => id) }),
    ...(edit.title === undefined ? {} : { title: quiz.title }),
  };
};
