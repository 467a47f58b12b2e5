import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { listOpenings } from "../db/class-attempts.ts";
import type { ClassroomRow } from "../db/classrooms.ts";
import type { PlayerRow } from "../db/players.ts";
import type { AppEnv } from "../env.ts";
import { attemptNumber } from "../ids.ts";
import { Problem } from "../problem.ts";
import { classroomRules } from "../services/attempt-rules.ts";
import { readAttempt, requireVersion } from "../services/attempts.ts";
import { claimsOfAttempt, listOwnAttempts } from "../services/class-attempts.ts";
import { type ClassroomSettings, parseSettings } from "../services/classroom-settings.ts";
import { findClassroom } from "../services/find-classroom.ts";
import { playerCookie } from "../services/player-cookie.ts";
import { findPlayer } from "../services/players.ts";
import { shuffleQuestions } from "../services/present.ts";
import { type Play, toGradedMap } from "./play-state.ts";

/** Half a school year: whoever comes back in that time finds the results. */
const cookieSeconds = 180 * 86_400;

export const classPath = (code: string): string => `/c/${code}`;

/** Keeps a player's token where only the server reads it, for the pages of this class alone. */
export const keepPlayer = (c: Context<AppEnv>, code: string, token: string): void => {
  setCookie(c, playerCookie, token, {
    path: classPath(code),
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: cookieSeconds,
  });
};

/** Forgets the player in this browser. */
export const forgetPlayer = (c: Context<AppEnv>, code: string): void => {
  deleteCookie(c, playerCookie, { path: classPath(code) });
};

/** The classroom of the path, and this browser's player in it. */
export const findSeat = async (
  c: Context<AppEnv>,
  token = getCookie(c, playerCookie) ?? null,
): Promise<{ classroom: ClassroomRow; player: PlayerRow | null; now: number }> => {
  const classroom = await findClassroom(c, c.req.param("code") ?? "");
  const player = await findPlayer(c.get("db"), { classroom, token });
  return { classroom, player, now: c.get("now") };
};

/** One attempt in a classroom, as its pages need it. */
export type ClassPlay = Play & {
  classroom: ClassroomRow;
  settings: ClassroomSettings;
  now: number;
};

/** The attempt of the path; `player_missing` to a browser without a player, `attempt_unknown` to another one. */
export const loadClassPlay = async (c: Context<AppEnv>): Promise<ClassPlay> => {
  const db = c.get("db");
  const { classroom, player, now } = await findSeat(c);
  if (player === null) throw new Problem("player_missing");
  const number = attemptNumber(c.req.param("attempt") ?? "");
  const rows = await listOwnAttempts(db, { classroom, player, now });
  const row = rows.find(({ id }) => id === number);
  if (row === undefined) throw new Problem("attempt_unknown");
  const claims = claimsOfAttempt({ classroom, now }, row);
  const result = await readAttempt(db, claims, now);
  const body = await requireVersion(db, claims.version);
  const settings = parseSettings(classroom.settings);
  const openings = settings.questionSeconds === null ? null : await listOpenings(db, row.id);
  const isShown = (id: string) =>
    openings === null || result.submittedAt !== null || openings.has(placeOf(body, id));
  const questions = shuffleQuestions(body, row.id, classroomRules(classroom, now)).map(
    (question) => (isShown(question.id) ? question : { ...question, stem: "Not opened yet" }),
  );
  const limitMs = ((settings.questionSeconds ?? 0) + player.extraSeconds) * 1000;
  const isOver = (id: string) => {
    const openedAt = openings?.get(placeOf(body, id));
    return openedAt !== undefined && now >= openedAt + limitMs;
  };
  const withheld = result.answers.filter(({ verdict }) => verdict === null);
  const answered = new Set(result.answers.map(({ questionId }) => questionId));
  const missed = questions.filter(({ id }) => !answered.has(id) && isOver(id));
  return {
    claims,
    body,
    result: { ...result, title: classroom.title, questions },
    graded: toGradedMap(result),
    settled: new Set([...withheld.map((one) => one.questionId), ...missed.map(({ id }) => id)]),
    path: `${classPath(classroom.code)}/attempts/${result.id}`,
    clock:
      row.lateAfter === null || result.submittedAt !== null
        ? null
        : {
            endsAt: row.lateAfter,
            now,
            timeZone: settings.timeZone,
            isFinal: settings.late === "refuse",
          },
    classroom,
    settings,
    now,
  };
};

const placeOf = ({ questions }: Play["body"], id: string): number =>
  questions.findIndex((question) => question.id === id);
