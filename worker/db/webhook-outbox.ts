import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./connect.ts";
import { webhookDeliveries } from "./schema.ts";

/** RFC 3339 from milliseconds, as JavaScript writes it. */
const iso = (ms: SQL): SQL => sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${ms} / 1000.0, 'unixepoch')`;

/** A point for each question of `v`, unless the classroom `c` gives it others. */
const maxPoints = sql`(SELECT SUM(COALESCE((SELECT value FROM json_each(c.settings, '$.points')
    WHERE key = json_extract(x.value, '$.id')), 1)) FROM json_each(v.body, '$.questions') x)`;

/** Whether the webhook `w` hears of an event. */
const hears = (event: string): SQL =>
  sql`w.disabled_at IS NULL AND EXISTS (SELECT 1 FROM json_each(w.events) WHERE value = ${event})`;

/** A row of the queue, in the order of the table's columns: due at once, and not yet tried. */
const queued = (row: { id: SQL; event: string; payload: SQL; now: number }): SQL =>
  sql`SELECT ${row.id}, w.id, ${row.event}, ${row.payload}, 'pending', 0, ${row.now}, NULL, NULL,
    ${row.now}, NULL`;

/**
 * Puts `attempt.submitted` in the queue of every webhook that hears of it. To run in the batch that submits, so that
 * neither happens without the other; ids are made of attempt and webhook, so that it happens once.
 */
export const announceSubmission = (
  db: Database,
  { id, publicId, now }: { id: number; publicId: string; now: number },
) => {
  const row = queued({
    id: sql`'msg_' || ${publicId} || '_' || w.id`,
    event: "attempt.submitted",
    payload: sql`json_object('type', 'attempt.submitted', 'timestamp', ${iso(sql`a.submitted_at`)},
      'data', json_object('attemptId', ${publicId}, 'quizId', v.quiz_id, 'versionId', v.id,
        'classroomId', a.classroom_id, 'startedAt', ${iso(sql`a.created_at`)},
        'submittedAt', ${iso(sql`a.submitted_at`)},
        'score', json_object('points', a.points, 'maxPoints', ${maxPoints}, 'correct', a.correct,
          'total', json_array_length(v.body, '$.questions'))))`,
    now,
  });
  return db
    .insert(webhookDeliveries)
    .select(
      sql`${row}
        FROM attempts a
        JOIN versions v ON v.id = a.version_id
        JOIN quizzes q ON q.id = v.quiz_id
        JOIN webhooks w ON w.workspace_id = q.workspace_id
        LEFT JOIN classrooms c ON c.id = a.classroom_id
        WHERE a.id = ${id} AND a.submitted_at = ${now} AND ${hears("attempt.submitted")}`,
    )
    .onConflictDoNothing();
};

/** Puts `classroom.closed` in the queue for every classroom that closed after `since`, once for each closing. */
export const announceClosings = async (
  db: Database,
  { now, since }: { now: number; since: number },
): Promise<void> => {
  const row = queued({
    id: sql`'msg_' || c.id || '_' || c.closes_at || '_' || w.id`,
    event: "classroom.closed",
    payload: sql`json_object('type', 'classroom.closed', 'timestamp', ${iso(sql`c.closes_at`)},
      'data', json_object('classroomId', c.id, 'code', c.code, 'quizId', c.quiz_id,
        'versionId', c.version_id, 'closedAt', ${iso(sql`c.closes_at`)}))`,
    now,
  });
  await db
    .insert(webhookDeliveries)
    .select(
      sql`${row}
        FROM classrooms c
        JOIN quizzes q ON q.id = c.quiz_id
        JOIN webhooks w ON w.workspace_id = q.workspace_id
        WHERE c.closes_at IS NOT NULL AND c.closes_at > ${since} AND c.closes_at <= ${now}
          AND w.created_at <= c.closes_at AND ${hears("classroom.closed")}`,
    )
    .onConflictDoNothing();
};
