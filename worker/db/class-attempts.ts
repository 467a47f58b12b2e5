import { and, asc, eq } from "drizzle-orm";
import { graceSql, lateAfterSql } from "./attempt-limits.ts";
import type { AttemptRow } from "./attempts.ts";
import type { Database } from "./connect.ts";
import { responseId } from "./responses.ts";
import { attempts } from "./schema.ts";

/** A player's attempts in a classroom, the first first. */
export const listPlayerAttempts = (
  db: Database,
  { classroomId, playerId }: { classroomId: string; playerId: number },
): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(and(eq(attempts.classroomId, classroomId), eq(attempts.playerId, playerId)))
    .orderBy(asc(attempts.createdAt), asc(attempts.id));

/**
 * Starts an attempt with the limits that hold now: unless one goes on, the classroom's attempts are used up or its time
 * is over. All of it is asked in the statement itself, so of two starts at once one counts.
 */
export const insertClassAttempt = async (
  db: Database,
  given: { id: number; versionId: string; playerId: number; now: number },
): Promise<boolean> => {
  const { meta } = await db.$client
    .prepare(insertSql)
    .bind(given.id, given.versionId, given.playerId, given.now)
    .run();
  return meta.changes > 0;
};

const insertSql = `
  INSERT INTO attempts (id, version_id, player, created_at, classroom_id, player_id, late_after, due_at)
  SELECT ?1, ?2, p.nickname, ?4, k.id, p.id, ${lateAfterSql("?4")}, ${lateAfterSql("?4")} + ${graceSql}
  FROM players p JOIN classrooms k ON k.id = p.classroom_id
  WHERE p.id = ?3 AND p.joined_at IS NOT NULL
    AND (k.opens_at IS NULL OR k.opens_at <= ?4) AND (k.closes_at IS NULL OR k.closes_at > ?4)
    AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.classroom_id = k.id AND a.player_id = p.id
      AND a.submitted_at IS NULL)
    AND (k.settings ->> '$.attemptsAllowed' IS NULL OR k.settings ->> '$.attemptsAllowed' >
      (SELECT COUNT(*) FROM attempts a WHERE a.classroom_id = k.id AND a.player_id = p.id))
  ON CONFLICT DO NOTHING`;

/**
 * Notes when a question was first shown to an attempt; later times change nothing. Gives the time that counts, and the
 * player's extra time.
 */
export const openQuestion = async (
  db: Database,
  { attempt, place, now }: { attempt: number; place: number; now: number },
): Promise<{ openedAt: number; extraSeconds: number }> => {
  const id = responseId(attempt, place);
  const { $client } = db;
  const [, found] = await $client.batch<{ opened_at: number; extra_seconds: number }>([
    $client
      .prepare(
        "INSERT INTO question_openings (id, opened_at) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING",
      )
      .bind(id, now),
    $client
      .prepare(
        `SELECT o.opened_at, p.extra_seconds FROM question_openings o
         JOIN attempts a ON a.id = ?2 JOIN players p ON p.id = a.player_id WHERE o.id = ?1`,
      )
      .bind(id, attempt),
  ]);
  const row = found?.results[0];
  return { openedAt: row?.opened_at ?? now, extraSeconds: row?.extra_seconds ?? 0 };
};

/** When the questions of an attempt were first shown: place in the version → time. */
export const listOpenings = async (db: Database, attempt: number): Promise<Map<number, number>> => {
  const { results } = await db.$client
    .prepare("SELECT id % 64 AS place, opened_at FROM question_openings WHERE id BETWEEN ?1 AND ?2")
    .bind(responseId(attempt, 0), responseId(attempt, 63))
    .all<{ place: number; opened_at: number }>();
  return new Map(results.map(({ place, opened_at }) => [place, opened_at]));
};

/** Sets the points of a classroom's stored answers anew: credit × points by place, and the scores of submitted ones. */
export const reweighResponses = async (
  db: Database,
  given: { classroomId: string; versionId: string; pointsByPlace: readonly number[] },
): Promise<void> => {
  const { $client } = db;
  await $client.batch([
    $client
      .prepare(
        `UPDATE responses SET points = credit * (?3 ->> ('$[' || (id % 64) || ']'))
         WHERE id IN (SELECT r.id FROM attempts a
           JOIN responses r ON r.id BETWEEN a.id * 64 AND a.id * 64 + 63
           WHERE a.classroom_id = ?1 AND a.version_id = ?2)`,
      )
      .bind(given.classroomId, given.versionId, JSON.stringify(given.pointsByPlace)),
    $client
      .prepare(
        `UPDATE attempts SET points = (SELECT COALESCE(SUM(r.points), 0) FROM responses r
           WHERE r.id BETWEEN attempts.id * 64 AND attempts.id * 64 + 63)
         WHERE classroom_id = ?1 AND version_id = ?2 AND submitted_at IS NOT NULL`,
      )
      .bind(given.classroomId, given.versionId),
  ]);
};

/** The versions that a classroom's attempts play. */
export const listPlayedVersions = async (db: Database, classroomId: string): Promise<string[]> => {
  const { results } = await db.$client
    .prepare("SELECT DISTINCT version_id FROM attempts WHERE classroom_id = ?1")
    .bind(classroomId)
    .all<{ version_id: string }>();
  return results.map(({ version_id }) => version_id);
};
