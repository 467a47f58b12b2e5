import { and, desc, eq } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { forgetQuiz } from "./quiz-memory.ts";
import { questions, quizzes, regradedResponses, regrades } from "./schema.ts";

export type RegradeRow = typeof regrades.$inferSelect;
export type RegradedRow = typeof regradedResponses.$inferSelect;

/** A published key with one more accepted answer, ready to take the place of the one that is played. */
export type Correction = {
  quizId: string;
  questionId: string;
  answer: string;
  /** The version that is current, and the snapshot that corrects it. */
  playedId: string;
  corrected: { id: string; body: string };
  regradeId: string;
  now: number;
};

/**
 * Makes a corrected version current and points all that its forerunner graded to it, with a record to be filled. False,
 * and nothing is changed, when another version has become current meanwhile. Attempts keep the version they started.
 */
export const storeCorrection = async (db: Database, given: Correction): Promise<boolean> => {
  const { quizId, questionId, answer, playedId, corrected, regradeId, now } = given;
  const { $client } = db;
  const [, moved] = await $client.batch([
    $client.prepare(insertSql).bind(corrected.id, quizId, corrected.body, now),
    $client.prepare(makeCurrentSql).bind(corrected.id, quizId, playedId, now),
    $client.prepare(pointSql).bind(corrected.id, quizId, playedId),
    $client
      .prepare(recordSql)
      .bind(corrected.id, quizId, playedId, regradeId, questionId, answer, now),
  ]);
  forgetQuiz(quizId);
  return (moved?.meta.changes ?? 0) > 0;
};

/** Written by hand: the query builder takes no raw statement in a batch, and no INSERT … SELECT … WHERE. */
const insertSql = `INSERT INTO versions (id, quiz_id, body, created_at) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT DO NOTHING`;

const makeCurrentSql = `UPDATE quizzes SET version_id = ?1, updated_at = ?4
  WHERE id = ?2 AND version_id = ?3`;

const isCurrent = "EXISTS (SELECT 1 FROM quizzes WHERE id = ?2 AND version_id = ?1)";

const pointSql = `UPDATE versions SET corrected_by = NULLIF(?1, id)
  WHERE (id IN (?1, ?3) OR corrected_by = ?3) AND ${isCurrent}`;

const recordSql = `INSERT INTO regrades
    (id, quiz_id, question_id, version_id, corrected_version_id, answer, created_at)
  SELECT ?4, ?2, ?5, ?3, ?1, ?6, ?7 WHERE ${isCurrent}
  ON CONFLICT DO NOTHING`;

/** Puts an edited question into the draft; false when somebody edited it meanwhile. */
export const replaceBody = async (
  db: Database,
  given: { quizId: string; id: string; before: string; after: string; now: number },
): Promise<boolean> => {
  const { quizId, id, before, after, now } = given;
  const [replaced] = await db.batch([
    db
      .update(questions)
      .set({ body: after })
      .where(and(eq(questions.quizId, quizId), eq(questions.id, id), eq(questions.body, before))),
    db.update(quizzes).set({ updatedAt: now }).where(eq(quizzes.id, quizId)),
  ]);
  return replaced.meta.changes > 0;
};

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
