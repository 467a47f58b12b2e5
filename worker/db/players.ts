import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { limitAttemptsQuery } from "./attempt-limits.ts";
import type { Database } from "./connect.ts";
import { players } from "./schema.ts";

export type PlayerRow = typeof players.$inferSelect;
type NewPlayer = Pick<PlayerRow, "id" | "classroomId" | "nickname" | "nicknameKey"> & {
  now: number;
};

/** How joining went: `again` when this very player was there before. */
export type Joined = "joined" | "again" | "taken" | "full";

/**
 * Adds a player under a free nickname; at most `most` in a classroom. The same id with the same nickname is the same
 * player: a second click joins once.
 */
export const insertPlayer = async (
  db: Database,
  player: NewPlayer,
  most: number,
): Promise<Joined> => {
  const { $client } = db;
  const [inserted, found, known] = await $client.batch<Record<string, unknown>>([
    $client
      .prepare(
        `INSERT INTO players (id, classroom_id, nickname, nickname_key, joined_at, created_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?5 WHERE (SELECT COUNT(*) FROM players WHERE classroom_id = ?2) < ?6
         ON CONFLICT DO NOTHING`,
      )
      .bind(player.id, player.classroomId, player.nickname, player.nicknameKey, player.now, most),
    $client
      .prepare("SELECT id FROM players WHERE classroom_id = ?1 AND nickname_key = ?2")
      .bind(player.classroomId, player.nicknameKey),
    $client.prepare("SELECT 1 FROM players WHERE id = ?1").bind(player.id),
  ]);
  if ((inserted?.meta.changes ?? 0) > 0) return "joined";
  const holder = found?.results[0]?.id;
  if (holder === player.id) return "again";
  return holder === undefined && (known?.results.length ?? 0) === 0 ? "full" : "taken";
};

/**
 * Takes a name of the teacher's list, once: its row gets this player's id, so that a second click finds itself.
 * `unlisted` when the list has no such name.
 */
export const takeListedName = async (
  db: Database,
  player: Omit<NewPlayer, "nickname">,
): Promise<"joined" | "again" | "taken" | "unlisted"> => {
  const { $client } = db;
  const [taken, found] = await $client.batch<{ id: number }>([
    $client
      .prepare(
        `UPDATE players SET id = ?3, joined_at = ?4
         WHERE classroom_id = ?1 AND nickname_key = ?2 AND joined_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM players WHERE id = ?3)`,
      )
      .bind(player.classroomId, player.nicknameKey, player.id, player.now),
    $client
      .prepare("SELECT id FROM players WHERE classroom_id = ?1 AND nickname_key = ?2")
      .bind(player.classroomId, player.nicknameKey),
  ]);
  if ((taken?.meta.changes ?? 0) > 0) return "joined";
  const holder = found?.results[0]?.id;
  if (holder === undefined) return "unlisted";
  return holder === player.id ? "again" : "taken";
};

/** Replaces the names of the teacher's list that nobody has taken yet. Names that are there stay. */
export const replaceListedNames = async (
  db: Database,
  given: { classroomId: string; names: { id: number; name: string; key: string }[]; now: number },
): Promise<void> => {
  const { $client } = db;
  await $client.batch([
    $client
      .prepare("DELETE FROM players WHERE classroom_id = ?1 AND joined_at IS NULL")
      .bind(given.classroomId),
    $client
      .prepare(
        `INSERT INTO players (id, classroom_id, nickname, nickname_key, created_at)
         SELECT value ->> 'id', ?1, value ->> 'name', value ->> 'key', ?3 FROM json_each(?2)
         WHERE true ON CONFLICT DO NOTHING`,
      )
      .bind(given.classroomId, JSON.stringify(given.names), given.now),
  ]);
};

/** A player who has joined a classroom, or null. */
export const getPlayer = async (
  db: Database,
  { id, classroomId }: { id: number; classroomId: string },
): Promise<PlayerRow | null> => {
  const rows = await db.select().from(players).where(eq(players.id, id));
  const row = rows[0];
  return row !== undefined && row.classroomId === classroomId && row.joinedAt !== null ? row : null;
};

/** The player of a nickname, or null. */
export const getPlayerByName = async (
  db: Database,
  { classroomId, key }: { classroomId: string; key: string },
): Promise<PlayerRow | null> => {
  const rows = await db
    .select()
    .from(players)
    .where(and(eq(players.classroomId, classroomId), eq(players.nicknameKey, key)));
  return rows[0] ?? null;
};

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
const byNickname = (one: PlayerRow, other: PlayerRow): number =>
  collator.compare(one.nickname, other.nickname) || one.id - other.id;

/** Everybody in a classroom, as people sort names; also names of the list that nobody has taken. */
export const listPlayers = async (db: Database, classroomId: string): Promise<PlayerRow[]> => {
  const rows = await db.select().from(players).where(eq(players.classroomId, classroomId));
  return rows.sort(byNickname);
};

/** How many have joined a classroom. */
export const countJoined = async (db: Database, classroomId: string): Promise<number> => {
  const rows = await db
    .select({ n: count() })
    .from(players)
    .where(and(eq(players.classroomId, classroomId), isNotNull(players.joinedAt)));
  return rows[0]?.n ?? 0;
};

/** The names of the teacher's list that nobody has taken yet, as people sort them. */
export const listListedNames = async (db: Database, classroomId: string): Promise<string[]> => {
  const rows = await db
    .select()
    .from(players)
    .where(and(eq(players.classroomId, classroomId), isNull(players.joinedAt)));
  return rows.sort(byNickname).map(({ nickname }) => nickname);
};

/** Gives a player extra time, also for an attempt that goes on. */
export const giveExtraTime = async (
  db: Database,
  { player, seconds }: { player: PlayerRow; seconds: number },
): Promise<void> => {
  const { $client } = db;
  await $client.batch([
    $client.prepare("UPDATE players SET extra_seconds = ?2 WHERE id = ?1").bind(player.id, seconds),
    $client
      .prepare(
        `UPDATE classrooms SET settings = json_set(settings, '$.longestExtraSeconds',
           MAX(COALESCE(settings ->> '$.longestExtraSeconds', 0), ?2)) WHERE id = ?1`,
      )
      .bind(player.classroomId, seconds),
    limitAttemptsQuery(db, player.classroomId, player.id),
  ]);
};

/** Keeps the code that lets a second device in; the one before no longer does. */
export const setDeviceCode = async (
  db: Database,
  { id, hash, expiresAt }: { id: number; hash: string; expiresAt: number },
): Promise<void> => {
  await db
    .update(players)
    .set({ deviceCodeHash: hash, deviceCodeExpiresAt: expiresAt })
    .where(eq(players.id, id));
};

/** Uses a player's device code up; whether it was right and in time. Of two at once one is let in. */
export const useDeviceCode = async (
  db: Database,
  { id, hash, now }: { id: number; hash: string; now: number },
): Promise<boolean> => {
  const { meta } = await db.$client
    .prepare(
      `UPDATE players SET device_code_hash = NULL, device_code_expires_at = NULL
       WHERE id = ?1 AND device_code_hash = ?2 AND device_code_expires_at > ?3`,
    )
    .bind(id, hash, now)
    .run();
  return meta.changes > 0;
};
