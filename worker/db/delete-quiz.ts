import type { Database } from "./connect.ts";
import { forgetQuiz } from "./quiz-memory.ts";

const versionsOf = "SELECT id FROM versions WHERE quiz_id = ?1";
const attemptsOf = `SELECT id FROM attempts WHERE version_id IN (${versionsOf})`;
const responsesOf = `SELECT r.id FROM attempts a JOIN responses r ON r.id BETWEEN a.id * 64 AND a.id * 64 + 63
  WHERE a.version_id IN (${versionsOf})`;

/** In this order, so that each still finds what it hangs on. Questions, shares and changes go with the quiz. */
const statements = [
  "DELETE FROM regraded_responses WHERE regrade_id IN (SELECT id FROM regrades WHERE quiz_id = ?1)",
  "DELETE FROM regrades WHERE quiz_id = ?1",
  `DELETE FROM question_openings WHERE id IN (${responsesOf})`,
  `DELETE FROM responses WHERE id IN (${responsesOf})`,
  `DELETE FROM attempts WHERE id IN (${attemptsOf})`,
  "DELETE FROM versions WHERE quiz_id = ?1",
  "DELETE FROM quizzes WHERE id = ?1",
];

/** Whether a classroom, open or closed, uses a quiz. */
export const hasClassroom = async (db: Database, quizId: string): Promise<boolean> => {
  const row = await db.$client
    .prepare("SELECT 1 FROM classrooms WHERE quiz_id = ?1 LIMIT 1")
    .bind(quizId)
    .first();
  return row !== null;
};

/** Deletes a quiz for good, with its versions and all that was played of them, in one transaction. */
export const deleteQuiz = async (db: Database, quizId: string): Promise<void> => {
  const { $client } = db;
  await $client.batch(statements.map((sql) => $client.prepare(sql).bind(quizId)));
  forgetQuiz(quizId);
};
