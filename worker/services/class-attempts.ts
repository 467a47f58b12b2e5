import { type AttemptClaims, signAttempt } from "../attempt-token.ts";
import { type AttemptRow, submitAttempt } from "../db/attempts.ts";
import { insertClassAttempt, listPlayerAttempts, openQuestion } from "../db/class-attempts.ts";
import { type ClassroomRow, getClassroom } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import type { PlayerRow } from "../db/players.ts";
import { attemptId, newAttemptNumber } from "../ids.ts";
import { Problem } from "../problem.ts";
import { classroomRules, mayDisclose } from "./attempt-rules.ts";
import { attemptSeconds, readAttempt, requireVersion } from "./attempts.ts";
import { parseSettings } from "./classroom-settings.ts";
import { isoTime } from "./iso-time.ts";
import { refuseUnlessOpen } from "./players.ts";
import { shuffleQuestions } from "./present.ts";
import { loadSigningKey } from "./signing-key.ts";

type Playing = { classroom: ClassroomRow; player: PlayerRow; now: number };

/** A player's attempts in a classroom, the first first. One whose time is up is closed before it is told of. */
export const listOwnAttempts = async (
  db: Database,
  { classroom, player, now }: Playing,
): Promise<AttemptRow[]> => {
  const of = { classroomId: classroom.id, playerId: player.id };
  const rows = await listPlayerAttempts(db, of);
  const over = rows.filter((row) => isOver(row, now));
  for (const { id } of over) await submitAttempt(db, { id, now });
  return over.length === 0 ? rows : listPlayerAttempts(db, of);
};

const isOver = ({ submittedAt, dueAt }: AttemptRow, now: number): boolean =>
  submittedAt === null && dueAt !== null && now >= dueAt;

/** The player's attempt that goes on, or a new one where the classroom allows it. */
export const startClassAttempt = async (db: Database, playing: Playing): Promise<AttemptRow> => {
  const { classroom, player, now } = playing;
  const before = await listOwnAttempts(db, playing);
  const open = before.find(({ submittedAt }) => submittedAt === null);
  if (open !== undefined) return open;
  refuseUnlessOpen(classroom, now);
  const id = newAttemptNumber();
  const { versionId } = classroom;
  await insertClassAttempt(db, { id, versionId, playerId: player.id, now });
  // Of two starts at once one was stored; both get that one.
  const after = await listOwnAttempts(db, playing);
  const started = after.find(({ submittedAt }) => submittedAt === null);
  if (started === undefined) throw new Problem("attempts_used_up");
  return started;
};

/** What the token of a classroom's attempt says. */
export const claimsOfAttempt = (
  { classroom, now }: Pick<Playing, "classroom" | "now">,
  attempt: AttemptRow,
): AttemptClaims => ({
  attempt: attempt.id,
  version: attempt.versionId,
  quiz: classroom.quizId,
  expires: Math.floor(now / 1000) + attemptSeconds,
  classroom: classroom.id,
});

/** As `startClassAttempt`, with a token, for the API. `isNew` tells whether it began just now. */
export const startForToken = async (db: Database, playing: Playing) => {
  const attempt = await startClassAttempt(db, playing);
  const claims = claimsOfAttempt(playing, attempt);
  const token = await signAttempt(await loadSigningKey(db), claims);
  const result = await readAttempt(db, claims, playing.now);
  return { isNew: attempt.createdAt === playing.now, started: { token, ...result } };
};

/** A player's attempts as they may see them: scores only once they may be told. */
export const readOwnAttempts = async (db: Database, playing: Playing) => {
  const rules = classroomRules(playing.classroom, playing.now);
  const rows = await listOwnAttempts(db, playing);
  return {
    attempts: rows.map((row) => ({
      id: attemptId(row.id),
      startedAt: isoTime(row.createdAt),
      submittedAt: isoTime(row.submittedAt),
      dueAt: isoTime(row.dueAt),
      ...(row.submittedAt !== null && mayDisclose(rules, true)
        ? { points: row.points ?? 0, correct: row.correct ?? 0 }
        : {}),
    })),
  };
};

/**
 * Shows one question of a classroom's attempt; where questions have a limit, its time starts when it is shown first.
 * `dueAt` is when its own time is up; the attempt's may be up before.
 */
export const showQuestion = async (
  db: Database,
  { claims, questionId, now }: { claims: AttemptClaims; questionId: string; now: number },
) => {
  const result = await readAttempt(db, claims, now);
  const body = await requireVersion(db, claims.version);
  const place = body.questions.findIndex(({ id }) => id === questionId);
  if (place === -1) throw new Problem("question_unknown");
  const classroom =
    claims.classroom === undefined ? null : await getClassroom(db, claims.classroom);
  const rules = classroom === null ? undefined : classroomRules(classroom, now);
  const question = shuffleQuestions(body, claims.attempt, rules).find(
    ({ id }) => id === questionId,
  );
  if (question === undefined) throw new Problem("question_unknown");
  if (classroom === null || result.submittedAt !== null) return { question, dueAt: null };
  const { questionSeconds } = parseSettings(classroom.settings);
  if (questionSeconds === null) return { question, dueAt: null };
  const opening = { attempt: claims.attempt, place, now };
  const { openedAt, extraSeconds } = await openQuestion(db, opening);
  return { question, dueAt: isoTime(openedAt + (questionSeconds + extraSeconds) * 1000) };
};
