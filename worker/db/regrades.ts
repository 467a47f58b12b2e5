import type { Database } from "./connect.ts";
import type { ResponseRow } from "./responses.ts";

/** A place in a version's attempts, the newest first. */
export type AttemptCursor = { createdAt: number; id: number };

/** What regrading needs of a response. */
export type PlayedResponse = Pick<
  ResponseRow,
  "id" | "answer" | "verdict" | "credit" | "points" | "rule" | "message" | "tries" | "answeredAt"
>;

/** One attempt, with its response at a place; null for none, and for a right one that was not asked for. */
export type PlayedRow = AttemptCursor & { player: string | null; response: PlayedResponse | null };

/**
 * A version's attempts before a cursor, newest first, at most `limit`: one row of the index read for each, and one
 * response.
 */
export const listPlayed = async (
  db: Database,
  given: {
    versionId: string;
    place: number;
    before: AttemptCursor | null;
    limit: number;
    /** Whether responses with full credit are read too. */
    withRight?: boolean;
  },
): Promise<PlayedRow[]> => {
  const { createdAt, id } = given.before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: 0 };
  const { results } = await db.$client
    .prepare(playedSql)
    .bind(given.versionId, given.place, createdAt, id, given.limit, given.withRight ? 2 : 1)
    .all<PlayedColumns>();
  return results.map((row) => ({
    id: row.attempt,
    createdAt: row.created_at,
    player: row.player,
    response: row.id === null ? null : toResponse(row),
  }));
};

/** Written by hand for the join on a computed key: `id` is the attempt's number × 64 + the question's place. */
const playedSql = `
  SELECT a.id AS attempt, a.created_at, a.player, r.id, r.answer, r.verdict, r.credit, r.points,
    r.rule, r.message, r.tries, r.answered_at
  FROM attempts a LEFT JOIN responses r ON r.id = a.id * 64 + ?2 AND r.credit < ?6
  WHERE a.version_id = ?1 AND (a.created_at, a.id) < (?3, ?4)
  ORDER BY a.created_at DESC, a.id DESC LIMIT ?5`;

type PlayedColumns = Omit<PlayedResponse, "id" | "answeredAt"> & {
  attempt: number;
  created_at: number;
  player: string | null;
  id: number | null;
  answered_at: number;
};

const toResponse = (row: PlayedColumns): PlayedResponse => ({
  id: row.id ?? 0,
  answer: row.answer,
  verdict: row.verdict,
  credit: row.credit,
  points: row.points,
  rule: row.rule,
  message: row.message,
  tries: row.tries,
  answeredAt: row.answered_at,
});

/** What a stored response is worth by the corrected key, and the record that it goes under. */
export type ResponseChange = Pick<
  ResponseRow,
  "id" | "tries" | "verdict" | "credit" | "points" | "rule" | "message" | "graderVersion"
> & { questionId: string; regradeId: string; oldCredit: number };

/**
 * Changes responses, writes down what each was worth before and since, and corrects the scores of attempts that are
 * submitted, in one transaction. A response that was changed meanwhile (another try, another regrade) stays as it is.
 */
export const changeResponses = async (
  db: Database,
  { changes, now }: { changes: readonly ResponseChange[]; now: number },
): Promise<void> => {
  const json = JSON.stringify(changes);
  const { $client } = db;
  await $client.batch([
    $client.prepare(recordSql).bind(json, now),
    $client.prepare(changeSql).bind(json),
    $client.prepare(rescoreSql).bind(json),
    $client.prepare(countSql).bind(json),
  ]);
};

/** What a response of a classroom's attempt earns more or less than one point for: 1 outside of classrooms. */
const weight = `COALESCE((SELECT k.settings ->> ('$.points.' || (j.value ->> 'questionId'))
  FROM attempts a JOIN classrooms k ON k.id = a.classroom_id
  WHERE a.id = (j.value ->> 'id') / 64), 1)`;

/** Points that are kept stay as they were stored. */
const newPoints = `CASE WHEN j.value ->> 'credit' = j.value ->> 'oldCredit' THEN r.points
  ELSE (j.value ->> 'points') * ${weight} END`;

const isUnchanged = "r.tries = j.value ->> 'tries' AND r.credit = j.value ->> 'oldCredit'";

/** The outer loop is the list, so that each response is found by its key. */
const recordSql = `
  INSERT INTO regraded_responses (regrade_id, response_id, old_verdict, old_credit, old_points,
    new_verdict, new_credit, new_points, changed_at)
  SELECT j.value ->> 'regradeId', r.id, r.verdict, r.credit, r.points,
    j.value ->> 'verdict', j.value ->> 'credit', ${newPoints}, ?2
  FROM json_each(?1) j CROSS JOIN responses r ON r.id = j.value ->> 'id'
  WHERE ${isUnchanged}
  ON CONFLICT (regrade_id, response_id) DO UPDATE SET new_verdict = excluded.new_verdict,
    new_credit = excluded.new_credit, new_points = excluded.new_points, changed_at = ?2`;

const changeSql = `
  UPDATE responses AS r SET verdict = j.value ->> 'verdict', credit = j.value ->> 'credit',
    points = ${newPoints}, rule = j.value ->> 'rule', message = j.value ->> 'message',
    grader_version = j.value ->> 'graderVersion'
  FROM json_each(?1) j
  WHERE r.id = j.value ->> 'id' AND ${isUnchanged}`;

const rescoreSql = `
  UPDATE attempts SET
    points = (SELECT COALESCE(SUM(r.points), 0) FROM responses r
      WHERE r.id BETWEEN attempts.id * 64 AND attempts.id * 64 + 63),
    correct = (SELECT COUNT(*) FROM responses r
      WHERE r.id BETWEEN attempts.id * 64 AND attempts.id * 64 + 63 AND r.verdict = 'correct')
  WHERE submitted_at IS NOT NULL
    AND id IN (SELECT (j.value ->> 'id') / 64 FROM json_each(?1) j)`;

const countOf = (sign: string) =>
  `(SELECT COUNT(*) FROM regraded_responses
    WHERE regrade_id = regrades.id AND new_credit ${sign} old_credit)`;

/** Sets how many responses a regrade changed to how many are listed. */
export const recountSql = `UPDATE regrades SET responses_changed = ${countOf("<>")},
    responses_lowered = ${countOf("<")}, responses_kept = ${countOf("=")}`;

const countSql = `${recountSql}
  WHERE id IN (SELECT j.value ->> 'regradeId' FROM json_each(?1) j)`;
