import { asc, eq } from "drizzle-orm";
import type { AttemptRow } from "./attempts.ts";
import type { Database } from "./connect.ts";
import type { ResponseRow } from "./responses.ts";
import { attempts, players, versions } from "./schema.ts";

/** A player as results name them. `joinedAt` is null for a name of the list that nobody has taken. */
export type ResultPlayer = Pick<
  typeof players.$inferSelect,
  "id" | "nickname" | "joinedAt" | "extraSeconds"
>;

/** What results read of an attempt. */
export type ResultAttempt = Pick<
  AttemptRow,
  | "id"
  | "versionId"
  | "playerId"
  | "createdAt"
  | "submittedAt"
  | "answeredAt"
  | "lateAfter"
  | "dueAt"
  | "points"
>;

/** What results read of a response. */
export type ResultResponse = Pick<
  ResponseRow,
  "id" | "answer" | "verdict" | "credit" | "tries" | "answeredAt"
>;

/** Who is in a classroom and what they have begun; no answers. */
export type Roster = {
  /** By nickname. */
  players: ResultPlayer[];
  /** Each player's first one first. */
  attempts: ResultAttempt[];
  /** The version whose keys grade the classroom's, when that is no longer its own. */
  correctedBy: string | null;
};

/** One round trip that reads a row of table and index for each player and attempt, and no response. */
export const readRoster = async (
  db: Database,
  { classroomId, versionId }: { classroomId: string; versionId: string },
): Promise<Roster> => {
  const [everybody, played, [version]] = await db.batch([
    db
      .select({
        id: players.id,
        nickname: players.nickname,
        joinedAt: players.joinedAt,
        extraSeconds: players.extraSeconds,
      })
      .from(players)
      .where(eq(players.classroomId, classroomId))
      .orderBy(asc(players.nicknameKey)),
    db
      .select({
        id: attempts.id,
        versionId: attempts.versionId,
        playerId: attempts.playerId,
        createdAt: attempts.createdAt,
        submittedAt: attempts.submittedAt,
        answeredAt: attempts.answeredAt,
        lateAfter: attempts.lateAfter,
        dueAt: attempts.dueAt,
        points: attempts.points,
      })
      .from(attempts)
      .where(eq(attempts.classroomId, classroomId))
      .orderBy(asc(attempts.playerId), asc(attempts.createdAt)),
    db
      .select({ correctedBy: versions.correctedBy })
      .from(versions)
      .where(eq(versions.id, versionId)),
  ]);
  const correctedBy = version?.correctedBy ?? null;
  return { players: everybody, attempts: played, correctedBy };
};

/**
 * The responses to some attempts, in the order of their ids, and which of the versions named are graded by another one:
 * version id → corrected id. One round trip; each attempt's responses are one range of the key, so that nothing else is
 * read however much is stored.
 */
export const readResponses = async (
  db: Database,
  given: { attempts: readonly number[]; versions: readonly string[] },
): Promise<{ responses: ResultResponse[]; corrections: Map<string, string> }> => {
  if (given.attempts.length === 0) return { responses: [], corrections: new Map() };
  const { $client } = db;
  const [found, pointers] = await $client.batch([
    $client.prepare(responsesSql).bind(JSON.stringify(given.attempts)),
    $client.prepare(correctionsSql).bind(JSON.stringify(given.versions)),
  ]);
  const rows = (found?.results ?? []) as (ResultResponse & { answered_at: number })[];
  const corrected = (pointers?.results ?? []) as { id: string; corrected_by: string }[];
  return {
    responses: rows.map(({ answered_at, ...row }) => ({ ...row, answeredAt: answered_at })),
    corrections: new Map(corrected.map(({ id, corrected_by }) => [id, corrected_by])),
  };
};

/** Points of the stored responses to some attempts: attempt id → sum; nothing for one without responses. */
export const sumPoints = async (
  db: Database,
  attemptIds: readonly number[],
): Promise<Map<number, number>> => {
  if (attemptIds.length === 0) return new Map();
  const { results } = await db.$client
    .prepare(
      `SELECT j.value AS attempt, SUM(r.points) AS points FROM json_each(?1) j
       CROSS JOIN responses r ON r.id BETWEEN j.value * 64 AND j.value * 64 + 63 GROUP BY j.value`,
    )
    .bind(JSON.stringify(attemptIds))
    .all<{ attempt: number; points: number }>();
  return new Map(results.map(({ attempt, points }) => [attempt, points]));
};

/** The outer loop is the list, so that each attempt is a range of the table's key. */
const responsesSql = `
  SELECT r.id, r.answer, r.verdict, r.credit, r.tries, r.answered_at
  FROM json_each(?1) j CROSS JOIN responses r
    ON r.id BETWEEN j.value * 64 AND j.value * 64 + 63`;

const correctionsSql = `
  SELECT v.id, v.corrected_by FROM json_each(?1) j CROSS JOIN versions v ON v.id = j.value
  WHERE v.corrected_by IS NOT NULL`;
