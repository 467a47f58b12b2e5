import { and, asc, between, eq, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { responses } from "./schema.ts";

export type ResponseRow = typeof responses.$inferSelect;

/** Most questions of a version: a response's id is its attempt's number × 64 + the question's place. */
export const maxQuestions = 50;
const placesPerAttempt = 64;

/** Where a response is stored. `place` counts from 0 in the order of the version. */
export const responseId = (attempt: number, place: number): number =>
  attempt * placesPerAttempt + place;

/** A response's place in its version. */
export const responsePlace = (id: number): number => id % placesPerAttempt;

/** The number of the attempt that a response belongs to. */
export const responseAttempt = (id: number): number => Math.floor(id / placesPerAttempt);

/** The ids that an attempt's responses can have. */
export const responseRange = (attempt: number): { first: number; last: number } => ({
  first: responseId(attempt, 0),
  last: responseId(attempt, placesPerAttempt - 1),
});

/** All responses of an attempt, in the order of the version's questions. A query, for a batch. */
export const listResponsesQuery = (db: Database, attempt: number) => {
  const { first, last } = responseRange(attempt);
  return db
    .select()
    .from(responses)
    .where(between(responses.id, first, last))
    .orderBy(asc(responses.id));
};

/**
 * Makes the open prompts of an attempt final, as `settlePrompt` of the core does: what was asked for once more and
 * never given earns its own credit, which is a share for a list of which a part is there, and nothing otherwise.
 * A query, for the batch that closes the attempt.
 */
export const settlePromptsQuery = (db: Database, attempt: number) => {
  const { first, last } = responseRange(attempt);
  return db
    .update(responses)
    .set({
      verdict: sql`CASE WHEN credit > 0 THEN 'partly_correct' ELSE 'incorrect' END`,
      message: sql`CASE WHEN credit > 0 THEN 'partly' ELSE 'wrong' END`,
    })
    .where(and(between(responses.id, first, last), eq(responses.verdict, "prompt")));
};

/** What a response is worth. */
export type Worth = Pick<ResponseRow, "verdict" | "credit" | "points" | "message">;

/** How an answer was kept: the response that stands, or that there can be none. */
export type Recorded =
  | { state: "recorded"; response: ResponseRow }
  | { state: "submitted" }
  | { state: "no_attempt" };

/**
 * Stores a graded answer in one round trip: one row written, two read (three after a `prompt`), whatever the
 * number of responses stored. Returns the response that stands: the new one, the second try after a `prompt`,
 * or an earlier one that this answer could not replace.
 * @param settled what the answer is worth as a second try, when that differs: a second prompt is final
 */
export const recordResponse = async (
  db: Database,
  attempt: number,
  row: ResponseRow,
  settled: Worth = row,
): Promise<Recorded> => {
  const store = db.$client
    .prepare(recordSql)
    .bind(
      row.id,
      row.answer,
      row.verdict,
      row.credit,
      row.points,
      row.rule,
      row.message,
      row.graderVersion,
      row.answeredAt,
      attempt,
      settled.verdict,
      settled.credit,
      settled.points,
      settled.message,
    );
  const read = db.$client.prepare("SELECT * FROM responses WHERE id = ?1").bind(row.id);
  // Only a prompt can be stored as something else than it was graded, so only then must it be read back.
  if (row.verdict !== "prompt") {
    const { meta } = await store.run();
    if (meta.changes > 0) return { state: "recorded", response: row };
    return toRecorded(db, attempt, await read.first<StoredColumns>());
  }
  const [, found] = await db.$client.batch<StoredColumns>([store, read]);
  return toRecorded(db, attempt, found?.results[0] ?? null);
};

const toRecorded = async (
  db: Database,
  attempt: number,
  standing: StoredColumns | null,
): Promise<Recorded> => {
  if (standing !== null) return { state: "recorded", response: toResponseRow(standing) };
  return { state: (await isKnown(db, attempt)) ? "submitted" : "no_attempt" };
};

/**
 * What every statement that stores a response begins and ends with. Written by hand, since the query builder has no
 * INSERT … SELECT … ON CONFLICT; RETURNING would read two rows more.
 */
export const intoResponses = `INSERT INTO responses
  (id, answer, verdict, credit, points, rule, message, grader_version, tries, answered_at)`;
/** Only a prompt gives way, and only to another answer. */
export const overPrompt = `answer = excluded.answer, rule = excluded.rule,
    grader_version = excluded.grader_version, tries = 2, answered_at = excluded.answered_at
  WHERE responses.verdict = 'prompt' AND responses.answer <> excluded.answer`;

const recordSql = `
  ${intoResponses}
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9
  FROM attempts WHERE id = ?10 AND submitted_at IS NULL
  ON CONFLICT (id) DO UPDATE SET
    verdict = ?11, credit = ?12, points = ?13, message = ?14, ${overPrompt}`;

/** The uncommon case, in a round trip of its own: nothing stands, so is there an attempt at all? */
const isKnown = async (db: Database, attempt: number): Promise<boolean> => {
  const row = await db.$client
    .prepare("SELECT 1 FROM attempts WHERE id = ?1")
    .bind(attempt)
    .first();
  return row !== null;
};

/** A row of the table, as the database names its columns. */
export type StoredColumns = Omit<ResponseRow, "graderVersion" | "answeredAt"> & {
  grader_version: number;
  answered_at: number;
};

/** The same row by our names. */
export const toResponseRow = ({
  grader_version,
  answered_at,
  ...rest
}: StoredColumns): ResponseRow => ({
  id: rest.id,
  answer: rest.answer,
  verdict: rest.verdict,
  credit: rest.credit,
  points: rest.points,
  rule: rest.rule,
  message: rest.message,
  tries: rest.tries,
  graderVersion: grader_version,
  answeredAt: answered_at,
});
