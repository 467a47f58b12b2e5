import type { Question } from "../../../questions/index.ts";
import type { ClassroomRow } from "../../db/classrooms.ts";
import type { Database } from "../../db/connect.ts";
import { responseAttempt, responsePlace } from "../../db/responses.ts";
import {
  type ResultAttempt,
  type ResultResponse,
  type Roster,
  readResponses,
  readRoster,
  sumPoints,
} from "../../db/results.ts";
import { Problem } from "../../problem.ts";
import type { VersionBody } from "../build-version.ts";
import { type ClassroomSettings, parseSettings } from "../classroom-settings.ts";
import { loadVersion, noteCorrection } from "../load-version.ts";
import { isOver, pickCounted } from "./counted-attempt.ts";
import { makeCursor } from "./cursor.ts";
import { type PlayerResult, toPlayerResult } from "./player-result.ts";

/** A classroom's results as they stand. */
export type ClassroomResults = {
  classroom: ClassroomRow;
  settings: ClassroomSettings;
  /** The version that grades the classroom's. */
  body: VersionBody;
  questions: readonly Question[];
  /** By nickname, as the roster has them. */
  players: PlayerResult[];
  /** Where a later reading goes on: see `readNews`. */
  cursor: string;
  now: number;
};

type Reading = { classroom: ClassroomRow; now: number };

/** The results of everybody, in two round trips and the version from memory. */
export const readResults = async (db: Database, reading: Reading): Promise<ClassroomResults> =>
  readPlayers(db, { ...reading, roster: await findRoster(db, reading.classroom) });

/** The roster of a classroom. */
export const findRoster = (db: Database, { id, versionId }: ClassroomRow): Promise<Roster> =>
  readRoster(db, { classroomId: id, versionId });

/** The results of the players of a roster: only the attempts that count are read, one range each. */
export const readPlayers = async (
  db: Database,
  { classroom, now, roster }: Reading & { roster: Roster },
): Promise<ClassroomResults> => {
  const settings = parseSettings(classroom.settings);
  const byPlayer = Map.groupBy(roster.attempts, ({ playerId }) => playerId ?? 0);
  // Without a choice between attempts nobody asks for their points.
  const isChoice = settings.countedAttempt === "best" && settings.attemptsAllowed !== 1;
  const picking = {
    counted: settings.countedAttempt,
    now,
    pointsOf: await readPoints(db, { attempts: isChoice ? roster.attempts : [], now }),
  };
  const counted = roster.players.map(({ id }) => pickCounted(byPlayer.get(id) ?? [], picking));
  const attempts = counted.filter((attempt) => attempt !== null);
  const sheets = await readSheets(db, { classroom, attempts, correctedBy: roster.correctedBy });
  const body = await requireBody(db, classroom.versionId);
  const players = roster.players.map((player, i) => {
    const attempt = counted[i] ?? null;
    const sheet = attempt === null ? undefined : sheets.get(attempt.id);
    return toPlayerResult(
      {
        player,
        attempt,
        attemptCount: byPlayer.get(player.id)?.length ?? 0,
        responses: sheet?.responses ?? new Map(),
        isOtherVersion: sheet?.isOtherVersion ?? false,
      },
      { questions: body.questions, settings, now },
    );
  });
  const cursor = makeCursor({ classroom, correctedBy: roster.correctedBy, now });
  return { classroom, settings, body, questions: body.questions, players, cursor, now };
};

/**
 * The points of attempts that are over: as stored when they were handed in; of those that ran out before, the sum of
 * their answers, which is a range of the key each.
 */
export const readPoints = async (
  db: Database,
  { attempts, now }: { attempts: readonly ResultAttempt[]; now: number },
): Promise<(attempt: ResultAttempt) => number> => {
  const ranOut = attempts.filter((a) => a.submittedAt === null && isOver(a, now));
  const sums = await sumPoints(
    db,
    ranOut.map(({ id }) => id),
  );
  return ({ id, points }) => points ?? sums.get(id) ?? 0;
};

type SheetOfAttempt = { responses: Map<string, ResultResponse>; isOtherVersion: boolean };

/** The responses of each attempt by question id, by attempt id. */
const readSheets = async (
  db: Database,
  given: {
    classroom: ClassroomRow;
    attempts: readonly ResultAttempt[];
    correctedBy: string | null;
  },
): Promise<Map<number, SheetOfAttempt>> => {
  const { classroom, attempts, correctedBy } = given;
  // What is read of the classroom's version came with the roster.
  noteCorrection(classroom.versionId, correctedBy);
  const versions = [...new Set(attempts.map((a) => a.versionId))];
  const ids = attempts.map(({ id }) => id);
  const { responses, corrections } = await readResponses(db, { attempts: ids, versions });
  for (const id of versions) noteCorrection(id, corrections.get(id) ?? null);
  const bodies = new Map<string, VersionBody>();
  for (const id of versions) bodies.set(id, await requireBody(db, id));
  const lineOf = (id: string) => corrections.get(id) ?? id;
  const ownLine = correctedBy ?? classroom.versionId;
  const byAttempt = Map.groupBy(responses, ({ id }) => responseAttempt(id));
  return new Map(
    attempts.map(({ id, versionId }) => {
      const questions = bodies.get(versionId)?.questions ?? [];
      const given = (byAttempt.get(id) ?? []).flatMap((response) => {
        const question = questions[responsePlace(response.id)];
        return question === undefined ? [] : [[question.id, response] as const];
      });
      const isOtherVersion = lineOf(versionId) !== ownLine;
      return [id, { responses: new Map(given), isOtherVersion }];
    }),
  );
};

const requireBody = async (db: Database, id: string): Promise<VersionBody> => {
  const body = await loadVersion(db, id);
  if (body === null) throw new Problem("quiz_unknown");
  return body;
};
