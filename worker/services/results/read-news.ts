import type { ClassroomRow } from "../../db/classrooms.ts";
import type { Database } from "../../db/connect.ts";
import type { ResultAttempt, Roster } from "../../db/results.ts";
import { noteCorrection } from "../load-version.ts";
import { isOver } from "./counted-attempt.ts";
import { type Cursor, isOutdated, makeCursor, parseCursor } from "./cursor.ts";
import { pollSeconds } from "./poll-seconds.ts";
import { type ClassroomResults, findRoster, readPlayers } from "./read-results.ts";

/**
 * An answer is stamped when its request came, and stored a little later: this far back is read again, so that none is
 * missed. What comes twice is the same twice.
 */
const overlapMs = 5000;

/** What is new in a classroom since a cursor. */
export type News = {
  cursor: string;
  /** Whether all must be read anew: settings, version or keys have changed. Nothing else is given then. */
  isOutdated: boolean;
  /** Only the players with something new. */
  results: ClassroomResults | null;
  counts: Counts;
  /** Seconds until it is worth asking again. */
  pollSeconds: number;
};

/** `rows` also counts names of the list that nobody has taken. */
export type Counts = { rows: number; players: number; playing: number; finished: number };

/**
 * What is new since a cursor: the roster is looked through, a row or two for each player, and the answers of those are
 * read who answered, began or handed in meanwhile.
 */
export const readNews = async (
  db: Database,
  given: { classroom: ClassroomRow; since: string; now: number },
): Promise<News> => {
  const { classroom, now } = given;
  const since = parseCursor(given.since);
  const roster = await findRoster(db, classroom);
  noteCorrection(classroom.versionId, roster.correctedBy);
  const cursor = makeCursor({ classroom, correctedBy: roster.correctedBy, now });
  const counts = countRoster(roster, now);
  const seconds = pollSeconds(classroom, { players: counts.rows, now });
  const head = { cursor, counts, pollSeconds: seconds };
  if (isOutdated(since, { classroom, correctedBy: roster.correctedBy })) {
    return { ...head, isOutdated: true, results: null };
  }
  const changed = keepChanged(roster, { since, now });
  const results = await readPlayers(db, { classroom, now, roster: changed });
  return { ...head, isOutdated: false, results };
};

/** Counts who has joined, who is in their first attempt, and who is done with one. */
export const countRoster = ({ players, attempts }: Roster, now: number): Counts => {
  const ids = new Set(players.map(({ id }) => id));
  const played = attempts.filter(({ playerId }) => playerId !== null && ids.has(playerId));
  const finished = new Set(played.filter((a) => isOver(a, now)).map(({ playerId }) => playerId));
  const begun = new Set(played.map(({ playerId }) => playerId));
  return {
    rows: players.length,
    players: players.filter(({ joinedAt }) => joinedAt !== null).length,
    playing: begun.size - finished.size,
    finished: finished.size,
  };
};

const keepChanged = (roster: Roster, { since, now }: { since: Cursor; now: number }): Roster => {
  const from = since.at - overlapMs;
  const isNew = (time: number | null) => time !== null && time > from;
  const ranOut = ({ dueAt }: ResultAttempt) => isNew(dueAt) && (dueAt ?? 0) <= now;
  const changed = new Set(
    roster.attempts
      .filter((a) => isNew(a.createdAt) || isNew(a.answeredAt) || isNew(a.submittedAt) || ranOut(a))
      .map(({ playerId }) => playerId),
  );
  const players = roster.players.filter(({ id, joinedAt }) => changed.has(id) || isNew(joinedAt));
  const ids = new Set(players.map(({ id }) => id));
  const attempts = roster.attempts.filter(({ playerId }) => playerId !== null && ids.has(playerId));
  return { ...roster, players, attempts };
};
