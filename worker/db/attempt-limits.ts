import type { Database } from "./connect.ts";

/** Later than any clock, so that the earlier of two limits can be taken where one of them is missing. */
const never = "9000000000000000";

/** When an attempt's time is up, from its classroom `k`, its player `p` and an expression of its start. */
export const lateAfterSql = (startedAt: string): string => `
  NULLIF(MIN(COALESCE(k.closes_at, ${never}),
    COALESCE(${startedAt} + (k.settings ->> '$.quizSeconds') * 1000, ${never})), ${never})
  + p.extra_seconds * 1000`;

/** How long late answers are accepted after that, in milliseconds. */
export const graceSql =
  "IIF(k.settings ->> '$.late' = 'mark', (k.settings ->> '$.graceSeconds') * 1000, 0)";

/** Sets the limits of a classroom's attempts that go on, of one player or of all, from what holds now. For a batch. */
export const limitAttemptsQuery = (
  db: Database,
  classroomId: string,
  player: number | null = null,
): D1PreparedStatement =>
  db.$client
    .prepare(
      `UPDATE attempts SET late_after = l.late_after, due_at = l.late_after + l.grace
       FROM (SELECT a.id, ${lateAfterSql("a.created_at")} AS late_after, ${graceSql} AS grace
         FROM attempts a JOIN classrooms k ON k.id = a.classroom_id JOIN players p ON p.id = a.player_id
         WHERE a.classroom_id = ?1 AND (?2 IS NULL OR a.player_id = ?2)
           AND a.submitted_at IS NULL) l
       WHERE attempts.id = l.id`,
    )
    .bind(classroomId, player);
