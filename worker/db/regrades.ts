import type { Database } from "./connect.ts";
import type { ResponseRow } from "./responses.ts";

/** A place in a version's attempts, the newest first. */
export type AttemptCursor = { createdAt: number; id: number };

/** One attempt, with its response at a place when that did not earn full credit. */
export type PlayedRow = AttemptCursor & {
  player: string | null;
  response: Pick<ResponseRow, "id" | "answer" | "verdict" | "credit" | "tries"> | null;
};

/**
 * A version's attempts before a cursor, newest first, at most `limit`: one row of the index read for each, and one
 * response.
 */
export const listPlayed = async (
  db: Database,
  given: { versionId: string; place: number; before: AttemptCursor | null; limit: number },
): Promise<PlayedRow[]> => {
  const { createdAt, id } = given.before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: 0 };
  const { results } = await db.$client
    .prepare(playedSql)
    .bind(given.versionId, given.place, createdAt, id, given.limit)
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
  SELECT a.id AS attempt, a.created_at, a.player, r.id, r.answer, r.verdict, r.credit, r.tries
  FROM attempts a LEFT JOIN responses r ON r.id = a.id * 64 + ?2 AND r.credit < 1
  WHERE a.version_id = ?1 AND (a.created_at, a.id) < (?3, ?4)
  ORDER BY a.created_at DESC, a.id DESC LIMIT ?5`;

type PlayedColumns = {
  attempt: number;
  created_at: number;
  player: string | null;
  id: number | null;
  answer: string;
  verdict: ResponseRow["verdict"];
  credit: number;
  tries: number;
};

const toResponse = ({ id, answer, verdict, credit, tries }: PlayedColumns) => ({
  id: id ?? 0,
  answer,
  verdict,
  credit,
  tries,
});

/** A stored response that is worth more by the corrected key. */
export type Raise = Pick<
  ResponseRow,
  "id" | "tries" | "verdict" | "credit" | "points" | "rule" | "message" | "graderVersion"
> & { questionId: string };

/**
 * Raises responses, writes down what each was worth before and since, and corrects the scores of attempts that are
 * submitted, in one transaction. A response that was changed meanwhile (another try, another regrade) stays as it is,
 * and so does one whose question has no record in `regrades`; the latest record of its question takes it.
 */
export const raiseResponses = async (
  db: Database,
  { quizId, raises, now }: { quizId: string; raises: readonly Raise[]; now: number },
): Promise<void> => {
  const json = JSON.stringify(raises);
  const { $client } = db;
  await $client.batch([
    $client.prepare(recordSql).bind(json, quizId, now),
    $client.prepare(raiseSql).bind(json, quizId),
    $client.prepare(rescoreSql).bind(json),
    $client.prepare(countSql).bind(json, quizId),
  ]);
};

/** What a response of a classroom's attempt earns more or less than one point for: 1 outside of classrooms. */
const weight = `COALESCE((SELECT k.settings ->> ('$.points.' || (j.value ->> 'questionId'))
  FROM attempts a JOIN classrooms k ON k.id = a.classroom_id
  WHERE a.id = (j.value ->> 'id') / 64), 1)`;

const newestRegrade = `(SELECT id FROM regrades
  WHERE quiz_id = ?2 AND question_id = j.value ->> 'questionId' ORDER BY created_at DESC LIMIT 1)`;

/** The outer loop is the list, so that each response is found by its key. */
const recordSql = `
  INSERT INTO regraded_responses (regrade_id, response_id, old_verdict, old_credit, old_points,
    new_verdict, new_credit, new_points, changed_at)
  SELECT ${newestRegrade}, r.id, r.verdict, r.credit, r.points,
    j.value ->> 'verdict', j.value ->> 'credit', (j.value ->> 'points') * ${weight}, ?3
  FROM json_each(?1) j CROSS JOIN responses r ON r.id = j.value ->> 'id'
  WHERE r.tries = j.value ->> 'tries' AND r.credit < j.value ->> 'credit'
    AND ${newestRegrade} IS NOT NULL
  ON CONFLICT (regrade_id, response_id) DO UPDATE SET new_verdict = excluded.new_verdict,
    new_credit = excluded.new_credit, new_points = excluded.new_points, changed_at = ?3`;

const raiseSql = `
  UPDATE responses SET verdict = j.value ->> 'verdict', credit = j.value ->> 'credit',
    points = (j.value ->> 'points') * ${weight}, rule = j.value ->> 'rule', message = j.value ->> 'message',
    grader_version = j.value ->> 'graderVersion'
  FROM json_each(?1) j
  WHERE responses.id = j.value ->> 'id' AND responses.tries = j.value ->> 'tries'
    AND responses.credit < j.value ->> 'credit' AND ${newestRegrade} IS NOT NULL`;

const rescoreSql = `
  UPDATE attempts SET
    points = (SELECT COALESCE(SUM(r.points), 0) FROM responses r
      WHERE r.id BETWEEN attempts.id * 64 AND attempts.id * 64 + 63),
    correct = (SELECT COUNT(*) FROM responses r
      WHERE r.id BETWEEN attempts.id * 64 AND attempts.id * 64 + 63 AND r.verdict = 'correct')
  WHERE submitted_at IS NOT NULL
    AND id IN (SELECT (j.value ->> 'id') / 64 FROM json_each(?1) j)`;

const countSql = `
  UPDATE regrades SET responses_changed =
    (SELECT COUNT(*) FROM regraded_responses WHERE regrade_id = regrades.id)
  WHERE quiz_id = ?2 AND question_id IN (SELECT j.value ->> 'questionId' FROM json_each(?1) j)`;
