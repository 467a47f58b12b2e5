import { and, desc, eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { regradedResponses, regrades } from "./schema.ts";

export type RegradeRow = typeof regrades.$inferSelect;
export type RegradedRow = typeof regradedResponses.$inferSelect;

/** A corrected key, ready to take the place of the one in a version. */
export type Correction = Pick<
  RegradeRow,
  "quizId" | "questionId" | "kind" | "answer" | "oldAnswer" | "keepsPoints"
> & {
  /** The version whose keys grade until now, and the snapshot that corrects it. */
  playedId: string;
  corrected: { id: string; body: string };
  regradeId: string;
  now: number;
};

/**
 * Points a version, and all that it corrected before, to a corrected one, with a record to be filled; the quiz moves on
 * to it when it played the old one. False, and nothing is changed, when the version has been corrected meanwhile.
 * Attempts keep the version they started.
 */
export const storeCorrection = async (db: Database, given: Correction): Promise<boolean> => {
  const { quizId, playedId, corrected, now } = given;
  const { $client } = db;
  const run = (sql: string, ...more: unknown[]) =>
    $client.prepare(sql).bind(corrected.id, quizId, playedId, now, ...more);
  const [, recorded] = await $client.batch([
    run(insertSql, corrected.body),
    run(
      recordSql,
      given.regradeId,
      given.questionId,
      given.kind,
      given.answer,
      given.oldAnswer,
      given.keepsPoints ? 1 : 0,
    ),
    run(makeCurrentSql),
    $client.prepare(pointSql).bind(corrected.id, quizId, playedId),
  ]);
  return (recorded?.meta.changes ?? 0) > 0;
};

/** Written by hand: the query builder takes no raw statement in a batch, and no INSERT … SELECT … WHERE. */
const isUncorrected =
  "EXISTS (SELECT 1 FROM versions v WHERE v.id = ?3 AND v.quiz_id = ?2 AND v.corrected_by IS NULL)";

const insertSql = `INSERT INTO versions (id, quiz_id, body, created_at)
  SELECT ?1, ?2, ?5, ?4 WHERE ${isUncorrected} ON CONFLICT DO NOTHING`;

const recordSql = `INSERT INTO regrades (quiz_id, version_id, corrected_version_id, created_at,
    id, question_id, kind, answer, old_answer, keeps_points)
  SELECT ?2, ?3, ?1, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE ${isUncorrected}`;

const makeCurrentSql = `UPDATE quizzes SET version_id = ?1, updated_at = ?4
  WHERE id = ?2 AND version_id = ?3 AND ${isUncorrected}`;

/** Last, since it changes what all of them ask for. */
const pointSql = `UPDATE versions SET corrected_by = NULLIF(?1, id)
  WHERE (id IN (?1, ?3) OR corrected_by = ?3) AND ${isUncorrected}`;

/** The latest record of accepting an answer to a question of a quiz, or null. */
export const getRegrade = async (
  db: Database,
  { quizId, questionId, answer }: { quizId: string; questionId: string; answer: string },
): Promise<RegradeRow | null> => {
  const rows = await db
    .select()
    .from(regrades)
    .where(
      and(
        eq(regrades.quizId, quizId),
        eq(regrades.questionId, questionId),
        eq(regrades.answer, answer),
      ),
    )
    .orderBy(desc(regrades.createdAt))
    .limit(1);
  return rows[0] ?? null;
};

/** The records of a question, newest first, at most 50. */
export const listRegrades = (
  db: Database,
  { quizId, questionId }: { quizId: string; questionId: string },
): Promise<RegradeRow[]> =>
  db
    .select()
    .from(regrades)
    .where(and(eq(regrades.quizId, quizId), eq(regrades.questionId, questionId)))
    .orderBy(desc(regrades.createdAt))
    .limit(50);

/** What one regrade changed, in the order of the responses' ids, at most `limit`. */
export const listRegraded = (
  db: Database,
  { regradeId, limit }: { regradeId: string; limit: number },
): Promise<RegradedRow[]> =>
  db
    .select()
    .from(regradedResponses)
    .where(eq(regradedResponses.regradeId, regradeId))
    .orderBy(regradedResponses.responseId)
    .limit(limit);
