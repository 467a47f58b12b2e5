import type { Database } from "./connect.ts";
import { recountSql } from "./regrades.ts";

/**
 * Deletes a player for good, with all that came of them: attempts, answers, when questions were shown, and what regrades
 * changed in their answers. One transaction; whether there was such a player. A name of the teacher's list goes too.
 */
export const erasePlayer = async (
  db: Database,
  { classroomId, playerId }: { classroomId: string; playerId: number },
): Promise<boolean> => {
  const results = await db.$client.batch(
    erasing(db, classroomId, playerId).concat(
      db.$client
        .prepare("DELETE FROM players WHERE id = ?2 AND classroom_id = ?1")
        .bind(classroomId, playerId),
    ),
  );
  return (results.at(-1)?.meta.changes ?? 0) > 0;
};

/** Deletes every player of a classroom for good, as `erasePlayer` does, and leaves the classroom. */
export const eraseAllPlayers = async (db: Database, classroomId: string): Promise<void> => {
  await db.$client.batch(
    erasing(db, classroomId, null).concat(
      db.$client.prepare("DELETE FROM players WHERE classroom_id = ?1").bind(classroomId),
    ),
  );
};

/** Deletes a classroom for good, with its players and all that came of them; whether there was one. */
export const eraseClassroom = async (db: Database, classroomId: string): Promise<boolean> => {
  const results = await db.$client.batch(
    erasing(db, classroomId, null).concat(
      db.$client.prepare("DELETE FROM players WHERE classroom_id = ?1").bind(classroomId),
      db.$client.prepare("DELETE FROM classrooms WHERE id = ?1").bind(classroomId),
    ),
  );
  return (results.at(-1)?.meta.changes ?? 0) > 0;
};

/** What hangs on the attempts of a player, or of all (null), the attempts themselves last. For a batch. */
const erasing = (
  { $client }: Database,
  classroomId: string,
  playerId: number | null,
): D1PreparedStatement[] =>
  [
    regradedSql,
    countSql,
    ofAttempts("responses"),
    ofAttempts("question_openings"),
    `DELETE FROM attempts WHERE ${chosen("attempts")}`,
  ].map((sql) => $client.prepare(sql).bind(classroomId, playerId));

const chosen = (attempts: string) =>
  `${attempts}.classroom_id = ?1 AND (?2 IS NULL OR ${attempts}.player_id = ?2)`;

const ofAttempts = (table: "responses" | "question_openings") => `
  DELETE FROM ${table} WHERE id IN (SELECT r.id FROM attempts a CROSS JOIN ${table} r
    ON r.id BETWEEN a.id * 64 AND a.id * 64 + 63 WHERE ${chosen("a")})`;

/** A quiz has few regrades, and each keeps its responses in order: so this needs no index of its own. */
const regradedSql = `
  DELETE FROM regraded_responses WHERE (regrade_id, response_id) IN (
    SELECT r.regrade_id, r.response_id FROM classrooms k
      CROSS JOIN attempts a ON ${chosen("a")}
      CROSS JOIN regrades g ON g.quiz_id = k.quiz_id
      CROSS JOIN regraded_responses r ON r.regrade_id = g.id
        AND r.response_id BETWEEN a.id * 64 AND a.id * 64 + 63
    WHERE k.id = ?1)`;

/** What a regrade counts is again what it lists. ?2 is bound to every statement alike. */
const countSql = `${recountSql}
  WHERE quiz_id = (SELECT quiz_id FROM classrooms WHERE id = ?1) AND (?2 IS NULL OR ?2 > 0)`;
