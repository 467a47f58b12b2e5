import { env } from "cloudflare:workers";
import { playerId } from "../../worker/ids.ts";
import { type Client, createClient } from "./client.ts";
import { makeTypedQuiz, type TypedName, type TypedQuiz } from "./typed-quiz.ts";

/** What a player gave to a question of the typed quiz, and what it came to. */
export type Given = { answer: unknown; credit: number; verdict?: string; at?: number };

export type Played = {
  nickname: string;
  answers?: Partial<Record<TypedName, Given>>;
  /** Null while it is being played. */
  submittedAt?: number | null;
  createdAt?: number;
  lateAfter?: number | null;
  dueAt?: number | null;
  versionId?: string;
};

/** When the test's class began, in milliseconds. */
export const classStart = Date.UTC(2026, 10, 25, 9);

export type TestClass = {
  owner: Client;
  quiz: TypedQuiz;
  code: string;
  path: string;
  classroomId: string;
  /** Stores an attempt of a player, whom the first one makes; gives the player's public id and the attempt's number. */
  play: (played: Played) => Promise<{ player: string; attempt: number }>;
};

const order: readonly TypedName[] = ["who", "what", "howMany", "choice"];
let made = 0;

/** A classroom on a typed quiz, written straight into the database: what it counts is then exactly known. */
export const makeClass = async (settings: object = {}): Promise<TestClass> => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const code = "K7MQ2D";
  const classroomId = "cl_test";
  await env.DB.prepare(
    `INSERT INTO classrooms (id, code, quiz_id, version_id, title, settings, created_at, updated_at)
     VALUES (?1, ?2, ?3, ?4, 'Class 8b', ?5, ?6, ?6)`,
  )
    .bind(classroomId, code, quiz.id, quiz.versionId, JSON.stringify(settings), classStart)
    .run();
  const ids = new Map<string, number>();
  const play = async (played: Played) => {
    const known = ids.get(played.nickname);
    const number = known ?? ++made * 1000;
    if (known === undefined) await insertPlayer(number, classroomId, played.nickname);
    ids.set(played.nickname, number);
    const attempt = number + (known === undefined ? 1 : ++made);
    await insertAttempt({ attempt, number, classroomId, versionId: quiz.versionId, ...played });
    return { player: playerId(number), attempt };
  };
  return { owner, quiz, code, path: `/classrooms/${code}/results`, classroomId, play };
};

const insertPlayer = (number: number, classroomId: string, nickname: string) =>
  env.DB.prepare(
    `INSERT INTO players (id, classroom_id, nickname, nickname_key, joined_at, created_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
  )
    .bind(number, classroomId, nickname, nickname.toLowerCase(), classStart)
    .run();

type Stored = Played & {
  attempt: number;
  number: number;
  classroomId: string;
  versionId: string;
};

const insertAttempt = async (given: Stored): Promise<void> => {
  const { createdAt = classStart, submittedAt = createdAt + 60_000, answers = {} } = given;
  const rows = order.flatMap((name, place) => {
    const answer = answers[name];
    return answer === undefined ? [] : [{ ...answer, at: answer.at ?? createdAt + 1000, place }];
  });
  const points = rows.reduce((sum, { credit }) => sum + credit, 0);
  const answeredAt = rows.length === 0 ? null : Math.max(...rows.map(({ at }) => at));
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO attempts (id, version_id, created_at, submitted_at, points, classroom_id, player_id,
         late_after, due_at, answered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    ).bind(
      given.attempt,
      given.versionId,
      createdAt,
      submittedAt,
      submittedAt === null ? null : points,
      given.classroomId,
      given.number,
      given.lateAfter ?? null,
      given.dueAt ?? null,
      answeredAt,
    ),
    ...rows.map(({ place, answer, credit, at, verdict = credit === 1 ? "correct" : "incorrect" }) =>
      env.DB.prepare(
        `INSERT INTO responses (id, answer, verdict, credit, points, rule, message, grader_version,
           answered_at) VALUES (?1, ?2, ?3, ?4, ?4, 'same', 'right', 1, ?5)`,
      ).bind(given.attempt * 64 + place, JSON.stringify(answer), verdict, credit, at),
    ),
  ]);
};

export const right = (answer: unknown, at?: number): Given => ({
  answer,
  credit: 1,
  ...(at === undefined ? {} : { at }),
});
export const wrong = (answer: unknown, at?: number): Given => ({
  answer,
  credit: 0,
  ...(at === undefined ? {} : { at }),
});
