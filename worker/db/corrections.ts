import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { forgetQuiz } from "./quiz-memory.ts";
import { regradedResponses, regrades, versions } from "./schema.ts";

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
  forgetQuiz(quizId);
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

/**
 * The records of corrections that made up a version's keys, the newest first, at most 500: those of the version itself
 * and of all that it corrects, for some questions.
 */
export const listLineRegrades = async (
  db: Database,
  given: { quizId: string; versionId: string; questionIds: readonly string[] },
): Promise<RegradeRow[]> => {
  const { quizId, versionId, questionIds } = given;
  const rows = await db
    .select({ regrade: regrades })
    .from(regrades)
    .innerJoin(versions, eq(versions.id, regrades.correctedVersionId))
    .where(
      and(
        eq(regrades.quizId, quizId),
        inArray(regrades.questionId, [...questionIds]),
        or(eq(versions.id, versionId), eq(versions.correctedBy, versionId)),
      ),
    )
    .orderBy(desc(regrades.createdAt))
    .limit(500);
  return rows.map(({ regrade }) => regrade);
};

/** Takes back the points that a correction let stand: from now on they may be lowered. */
export const endGrace = async (db: Database, regradeId: string): Promise<void> => {
  await db.update(regrades).set({ keepsPoints: false }).where(eq(regrades.id, regradeId));
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
