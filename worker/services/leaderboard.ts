import type { ClassroomRow } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { Problem } from "../problem.ts";
import { classroomRules } from "./attempt-rules.ts";
import { parseSettings } from "./classroom-settings.ts";
import { isOver, pickCounted } from "./results/counted-attempt.ts";
import { findRoster, readPoints } from "./results/read-results.ts";

/** Entries that a leaderboard lists; whoever asks is on it besides. */
const maxEntries = 50;

export type LeaderboardEntry = {
  /** Players with the same points share a rank, and the next one is as many further: 1, 2, 2, 4. */
  rank: number;
  nickname: string;
  points: number;
  isYou: boolean;
};

export type Leaderboard = {
  code: string;
  title: string;
  /** Who is done. */
  players: number;
  entries: LeaderboardEntry[];
};

/**
 * Who has most points of those who are done: by points alone, never by time, so equal points are one rank, by nickname.
 * Off unless the teacher turned it on, and shown to players no earlier than their own scores: `leaderboard_off`. An
 * attempt whose time ran out is done too, by the server's clock. Costs a row or two for each player, and a row for each
 * answer of an attempt that ran out.
 * @param viewer the number of the player who asks; null for whoever teaches the class
 */
export const readLeaderboard = async (
  db: Database,
  given: { classroom: ClassroomRow; viewer: number | null; now: number },
): Promise<Leaderboard> => {
  const { classroom, viewer, now } = given;
  const { hasLeaderboard } = parseSettings(classroom.settings);
  const isHidden = viewer !== null && classroomRules(classroom, now).discloses === "nothing";
  if (!hasLeaderboard || isHidden) throw new Problem("leaderboard_off");
  const ranked = rank(await listScores(db, { classroom, now }));
  const entries = ranked
    .filter(({ id }, i) => i < maxEntries || id === viewer)
    .map(({ id, ...entry }) => ({ ...entry, isYou: id === viewer }));
  return { code: classroom.code, title: classroom.title, players: ranked.length, entries };
};

type Score = { id: number; nickname: string; points: number };

const listScores = async (
  db: Database,
  { classroom, now }: { classroom: ClassroomRow; now: number },
): Promise<Score[]> => {
  const roster = await findRoster(db, classroom);
  const { countedAttempt: counted } = parseSettings(classroom.settings);
  const byPlayer = Map.groupBy(roster.attempts, ({ playerId }) => playerId ?? 0);
  const pointsOf = await readPoints(db, { attempts: roster.attempts, now });
  return roster.players.flatMap(({ id, nickname }) => {
    const attempt = pickCounted(byPlayer.get(id) ?? [], { counted, now, pointsOf });
    if (attempt === null || !isOver(attempt, now)) return [];
    return [{ id, nickname, points: pointsOf(attempt) }];
  });
};

/** Most points first; equal points keep the order of the nicknames. A millionth is no difference. */
const rank = (scores: readonly Score[]): (Score & { rank: number })[] => {
  const sorted = scores.toSorted((a, b) => (isSame(a, b) ? 0 : b.points - a.points));
  return sorted.map((score) => ({
    ...score,
    rank: sorted.findIndex((other) => isSame(other, score)) + 1,
  }));
};

const isSame = (a: Score, b: Score): boolean => Math.abs(a.points - b.points) < 1e-6;
