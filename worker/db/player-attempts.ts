import { sql } from "drizzle-orm";
import type { AttemptRow } from "./attempts.ts";
import type { Database } from "./connect.ts";
import type { ResponseRow } from "./responses.ts";
import { attempts } from "./schema.ts";

/** A place in a player's attempts, the newest first. */
export type PlayerCursor = { createdAt: number; id: number };

/** A player's attempts before a cursor, newest first, at most `limit`: one row read for each. */
export const listPlayerAttempts = (
  db: Database,
  given: { playerKey: string; before: PlayerCursor | null; limit: number },
): Promise<AttemptRow[]> => {
  const { createdAt, id } = given.before ?? { createdAt: Number.MAX_SAFE_INTEGER, id: 0 };
  return db
    .select()
    .from(attempts)
    .where(
      sql`${attempts.playerKey} = ${given.playerKey} AND (${attempts.createdAt}, ${attempts.id}) < (${createdAt}, ${id})`,
    )
    .orderBy(sql`${attempts.createdAt} DESC, ${attempts.id} DESC`)
    .limit(given.limit);
};

/** All responses of a player's attempts that began in a span of time, in order of their ids. */
export const listPlayerResponses = async (
  db: Database,
  given: { playerKey: string; from: number; to: number },
): Promise<
  Pick<ResponseRow, "id" | "answer" | "verdict" | "credit" | "points" | "answeredAt">[]
> => {
  const { results } = await db.$client
    .prepare(responsesSql)
    .bind(given.playerKey, given.from, given.to)
    .all<
      Pick<ResponseRow, "id" | "answer" | "verdict" | "credit" | "points"> & { answered_at: number }
    >();
  return results.map(({ answered_at, ...row }) => ({ ...row, answeredAt: answered_at }));
};

/** Written by hand for the join on a computed key. */
const responsesSql = `SELECT r.id, r.answer, r.verdict, r.credit, r.points, r.answered_at
  FROM attempts a JOIN responses r ON r.id BETWEEN a.id * 64 AND a.id * 64 + 63
  WHERE a.player_key = ?1 AND a.created_at BETWEEN ?2 AND ?3 ORDER BY r.id`;

const responsesOf = (attempts: string) =>
  `IN (SELECT r.id FROM attempts a JOIN responses r ON r.id BETWEEN a.id * 64 AND a.id * 64 + 63 WHERE ${attempts})`;

/** Removes a player's attempts with all that was answered; how many there were. */
export const erasePlayer = async (db: Database, playerKey: string): Promise<number> => {
  const { $client } = db;
  const answered = responsesOf("a.player_key = ?1");
  const [, , , erased] = await $client.batch([
    $client.prepare(`DELETE FROM regraded_responses WHERE response_id ${answered}`).bind(playerKey),
    $client.prepare(`DELETE FROM question_openings WHERE id ${answered}`).bind(playerKey),
    $client.prepare(`DELETE FROM responses WHERE id ${answered}`).bind(playerKey),
    $client.prepare("DELETE FROM attempts WHERE player_key = ?1").bind(playerKey),
  ]);
  return erased?.meta.changes ?? 0;
};

/** Removes one attempt with all that was answered; false when there is none. */
export const eraseAttempt = async (db: Database, id: number): Promise<boolean> => {
  const { $client } = db;
  const range = "BETWEEN ?1 * 64 AND ?1 * 64 + 63";
  const [, , erased] = await $client.batch([
    $client.prepare(`DELETE FROM responses WHERE id ${range}`).bind(id),
    $client.prepare(`DELETE FROM question_openings WHERE id ${range}`).bind(id),
    $client.prepare("DELETE FROM attempts WHERE id = ?1").bind(id),
  ]);
  return (erased?.meta.changes ?? 0) > 0;
};
