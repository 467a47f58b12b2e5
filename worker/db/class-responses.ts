import type { AttemptRow } from "./attempts.ts";
import type { ClassroomRow } from "./classrooms.ts";
import type { Database } from "./connect.ts";
import {
  intoResponses,
  overPrompt,
  type ResponseRow,
  type StoredColumns,
  toResponseRow,
  type Worth,
} from "./responses.ts";

/** What a classroom and an attempt say at the moment of an answer, whether it was stored or not. */
export type ClassAnswer = {
  /** The response that stands; null when there is none. */
  response: ResponseRow | null;
  attempt: Pick<AttemptRow, "submittedAt" | "dueAt">;
  classroom: Pick<ClassroomRow, "settings" | "opensAt" | "closesAt">;
  /** When the question was first shown, where questions have a limit. */
  openedAt: number | null;
  extraSeconds: number;
};

/**
 * Stores a graded answer of a classroom's attempt in one round trip: two rows written, however many are stored. The
 * limits, the points and whether a `prompt` may be told are asked in the statement itself, by what the teacher has set
 * at this moment. Null when there is no such attempt.
 * @param questionId whose points count
 * @param settled what the answer is worth where no prompt is told
 */
export const recordClassResponse = async (
  db: Database,
  given: { attempt: number; questionId: string; row: ResponseRow; settled: Worth },
): Promise<ClassAnswer | null> => {
  const { attempt, questionId, row, settled } = given;
  const { $client } = db;
  const [, , found] = await $client.batch<Columns>([
    $client
      .prepare(recordSql)
      .bind(
        row.id,
        row.answer,
        row.verdict,
        row.credit,
        row.rule,
        row.message,
        row.graderVersion,
        row.answeredAt,
        attempt,
        settled.verdict,
        settled.credit,
        settled.message,
        `$.points.${questionId}`,
      ),
    $client
      .prepare(
        `UPDATE attempts SET answered_at = ?2 WHERE id = ?1 AND answered_at IS NOT ?2
           AND EXISTS (SELECT 1 FROM responses WHERE id = ?3 AND answered_at = ?2)`,
      )
      .bind(attempt, row.answeredAt, row.id),
    $client.prepare(readSql).bind(attempt, row.id),
  ]);
  const columns = found?.results[0];
  return columns === undefined ? null : toAnswer(columns);
};

/** The verdict by the classroom's feedback: a prompt is told only where every verdict is. */
const told = (prompt: string, final: string) =>
  `IIF(k.settings ->> '$.feedback' = 'after_each', ${prompt}, ${final})`;
const points = "COALESCE(k.settings ->> ?13, 1)";

const recordSql = `
  ${intoResponses}
  SELECT ?1, ?2, ${told("?3", "?10")}, ${told("?4", "?11")}, ${told("?4", "?11")} * ${points},
    ?5, ${told("?6", "?12")}, ?7, 1, ?8
  FROM attempts a JOIN classrooms k ON k.id = a.classroom_id JOIN players p ON p.id = a.player_id
    LEFT JOIN question_openings o ON o.id = ?1
  WHERE a.id = ?9 AND a.submitted_at IS NULL AND (a.due_at IS NULL OR ?8 < a.due_at)
    AND (k.settings ->> '$.questionSeconds' IS NULL
      OR ?8 < o.opened_at + (k.settings ->> '$.questionSeconds' + p.extra_seconds) * 1000)
  ON CONFLICT (id) DO UPDATE SET
    verdict = ?10,
    credit = ?11,
    points = ?11 * (SELECT ${points} FROM attempts a JOIN classrooms k ON k.id = a.classroom_id
      WHERE a.id = ?9),
    message = ?12,
    ${overPrompt}`;

const readSql = `
  SELECT r.id, r.answer, r.verdict, r.credit, r.points, r.rule, r.message, r.grader_version, r.tries,
    r.answered_at, a.submitted_at, a.due_at, k.settings, k.opens_at, k.closes_at, o.opened_at,
    p.extra_seconds
  FROM attempts a JOIN classrooms k ON k.id = a.classroom_id JOIN players p ON p.id = a.player_id
    LEFT JOIN responses r ON r.id = ?2 LEFT JOIN question_openings o ON o.id = ?2
  WHERE a.id = ?1`;

type Columns = Omit<StoredColumns, "id"> & {
  id: number | null;
  submitted_at: number | null;
  due_at: number | null;
  settings: string;
  opens_at: number | null;
  closes_at: number | null;
  opened_at: number | null;
  extra_seconds: number;
};

const toAnswer = (row: Columns): ClassAnswer => ({
  response: row.id === null ? null : toResponseRow({ ...row, id: row.id }),
  attempt: { submittedAt: row.submitted_at, dueAt: row.due_at },
  classroom: { settings: row.settings, opensAt: row.opens_at, closesAt: row.closes_at },
  openedAt: row.opened_at,
  extraSeconds: row.extra_seconds,
});
