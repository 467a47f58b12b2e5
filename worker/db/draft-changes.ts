import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import type { QuestionRow, QuizRow } from "./quizzes.ts";
import { draftChanges, questions, quizzes } from "./schema.ts";

/** Part of a draft to be put in place. One shape makes a change and takes it back. */
export type DraftEdit = {
  /** Questions as they shall be, known ones or new. */
  put?: Omit<QuestionRow, "quizId" | "revision">[];
  /** Ids of questions that shall go. */
  remove?: string[];
  /** Ids of all questions in their order. */
  order?: string[];
  title?: string;
};

/** What was done to a draft, in the word that "undo" names it with. */
export type ChangeName =
  | "edit"
  | "kind"
  | "add"
  | "throw_out"
  | "replace"
  | "order"
  | "accept"
  | "title"
  | "accept_answer"
  | "correct_key"
  | "restore";

/** A change as it is kept: what was done, to which question, and the edit that takes it back. */
export type ChangeNote = { name: ChangeName; questionId: string | null; back: DraftEdit };
export type DraftChange = ChangeNote & { revision: number; createdAt: number };

/** A draft at one moment. `changes` are those that can be taken back, the newest first, at most `limit`. */
export type DraftState = { quiz: QuizRow; rows: QuestionRow[]; changes: DraftChange[] };

/** Changes that are kept of each draft. */
export const maxKeptChanges = 50;

/** The draft of a quiz, read in one transaction; null when there is no such quiz. */
export const readDraftState = async (
  db: Database,
  quizId: string,
  limit = 1,
): Promise<DraftState | null> => {
  const [found, rows, changes] = await db.batch([
    db.select().from(quizzes).where(eq(quizzes.id, quizId)),
    db
      .select()
      .from(questions)
      .where(eq(questions.quizId, quizId))
      .orderBy(asc(questions.position), asc(questions.id)),
    db
      .select()
      .from(draftChanges)
      .where(eq(draftChanges.quizId, quizId))
      .orderBy(desc(draftChanges.revision))
      .limit(limit),
  ]);
  const quiz = found[0];
  if (quiz === undefined) return null;
  return { quiz, rows, changes: changes.map(toChange) };
};

const toChange = (row: typeof draftChanges.$inferSelect): DraftChange => ({
  ...(JSON.parse(row.before) as ChangeNote),
  revision: row.revision,
  createdAt: row.createdAt,
});

/**
 * How a change is kept: as a new one, as more of the change with that revision (typing on), or not at all because it
 * takes the change with that revision back.
 */
export type Keeping =
  | { as: "new"; note: ChangeNote }
  | { as: "more"; of: number }
  | { as: "undo"; of: number };

/**
 * Puts an edit in place and counts the draft's revision up, in one transaction. False, and nothing is changed, when the
 * draft is no longer at `revision`. Reads and writes the rows that the edit names.
 */
export const storeDraftEdit = async (
  db: Database,
  given: { quizId: string; revision: number; edit: DraftEdit; keeping: Keeping; now: number },
): Promise<boolean> => {
  const { $client } = db;
  const results = await $client.batch([
    ...editStatements($client, given),
    keepStatement($client, given),
    $client.prepare(dropOldSql).bind(given.quizId, given.revision, maxKeptChanges),
    // Last, since all before it ask for the revision as it was.
    $client.prepare(countUpSql).bind(given.quizId, given.revision, given.now),
  ]);
  return (results.at(-1)?.meta.changes ?? 0) > 0;
};

type Given = Parameters<typeof storeDraftEdit>[1];

/** Written by hand: each statement asks for the revision itself, so that a batch changes all or nothing. */
const isCurrent = "EXISTS (SELECT 1 FROM quizzes WHERE id = ?1 AND revision = ?2)";

const editStatements = (client: D1Database, { quizId, revision, edit }: Given) => {
  const run = (sql: string, value: unknown) =>
    client
      .prepare(sql)
      .bind(quizId, revision, typeof value === "string" ? value : JSON.stringify(value));
  return [
    ...(edit.remove === undefined ? [] : [run(removeSql, edit.remove)]),
    ...(edit.put === undefined ? [] : [run(putSql, edit.put)]),
    ...(edit.order === undefined ? [] : [run(orderSql, edit.order)]),
    ...(edit.title === undefined ? [] : [run(titleSql, edit.title)]),
  ];
};

const removeSql = `DELETE FROM questions
  WHERE quiz_id = ?1 AND id IN (SELECT value FROM json_each(?3)) AND ${isCurrent}`;

const putSql = `INSERT INTO questions (quiz_id, id, position, is_accepted, body, revision)
  SELECT ?1, j.value ->> 'id', j.value ->> 'position', j.value ->> 'isAccepted', j.value ->> 'body', ?2 + 1
  FROM json_each(?3) j WHERE ${isCurrent}
  ON CONFLICT (quiz_id, id) DO UPDATE SET position = excluded.position,
    is_accepted = excluded.is_accepted, body = excluded.body, revision = excluded.revision`;

const orderSql = `UPDATE questions
  SET position = (SELECT j.key FROM json_each(?3) j WHERE j.value = questions.id)
  WHERE quiz_id = ?1 AND id IN (SELECT value FROM json_each(?3)) AND ${isCurrent}`;

const titleSql = `UPDATE quizzes SET title = ?3 WHERE id = ?1 AND revision = ?2`;

const keepStatement = (client: D1Database, { quizId, revision, keeping, now }: Given) => {
  if (keeping.as === "new") {
    return client
      .prepare(
        `INSERT INTO draft_changes (quiz_id, revision, "before", created_at)
         SELECT ?1, ?2 + 1, ?3, ?4 WHERE ${isCurrent}`,
      )
      .bind(quizId, revision, JSON.stringify(keeping.note), now);
  }
  const sql =
    keeping.as === "more"
      ? `UPDATE draft_changes SET revision = ?2 + 1 WHERE quiz_id = ?1 AND revision = ?3 AND ${isCurrent}`
      : `DELETE FROM draft_changes WHERE quiz_id = ?1 AND revision = ?3 AND ${isCurrent}`;
  return client.prepare(sql).bind(quizId, revision, keeping.of);
};

const dropOldSql = `DELETE FROM draft_changes WHERE quiz_id = ?1 AND ${isCurrent} AND revision <=
  (SELECT revision FROM draft_changes WHERE quiz_id = ?1 ORDER BY revision DESC LIMIT 1 OFFSET ?3)`;

const countUpSql = `UPDATE quizzes SET revision = ?2 + 1, updated_at = ?3
  WHERE id = ?1 AND revision = ?2`;

/** A draft's question as it was when a change that is still kept found it in that kind, the newest; null when none did. */
export const findEarlierKind = async (
  db: Database,
  { quizId, id, kind }: { quizId: string; id: string; kind: string },
): Promise<string | null> => {
  const state = await readDraftState(db, quizId, maxKeptChanges);
  const bodies = (state?.changes ?? [])
    .flatMap(({ back }) => back.put ?? [])
    .filter((row) => row.id === id)
    .map(({ body }) => body);
  return bodies.find((body) => (JSON.parse(body) as { kind: string }).kind === kind) ?? null;
};
