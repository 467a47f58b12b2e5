import type { Context } from "hono";
import type { AttemptRow } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import {
  eraseAttempt,
  erasePlayer,
  listPlayerAttempts,
  listPlayerResponses,
} from "../db/player-attempts.ts";
import { responseAttempt, responsePlace } from "../db/responses.ts";
import type { AppEnv } from "../env.ts";
import { attemptId, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { ApiKey } from "./api-key.ts";
import type { VersionBody } from "./build-version.ts";
import { isoTime } from "./iso-time.ts";
import { cutPage, parseCursor } from "./list-page.ts";
import { loadVersion } from "./load-version.ts";
import { questionPoints } from "./present.ts";

const shape = /^[\x21-\x7e]{16,200}$/;

/**
 * A player as D1 knows one: a hash of the app's workspace and its own key for the player. Two apps that use the same key
 * know nothing of each other. Refuses with `key_missing` or `player_key_invalid`.
 */
export const hashPlayer = async (apiKey: ApiKey | null | undefined, given: string | undefined) => {
  if (apiKey == null) throw new Problem("key_missing");
  if (given === undefined || !shape.test(given)) throw new Problem("player_key_invalid");
  return sha256(`player\n${apiKey.workspaceId}\n${given}`);
};

/** The player of the request's Player-Key header. */
export const requirePlayer = (c: Context<AppEnv>): Promise<string> =>
  hashPlayer(c.get("apiKey"), c.req.header("player-key"));

type Asked = { playerKey: string; limit: number; cursor: string | null };

/** One page of a player's attempts, newest first. */
export const listAttempts = async (db: Database, asked: Asked) => {
  const { page, nextCursor } = await readPage(db, asked);
  return { attempts: await showAll(db, page), nextCursor };
};

/** One page of all that is kept of a player: attempts, and what was answered. */
export const exportPlayer = async (db: Database, asked: Asked) => {
  const { page, nextCursor } = await readPage(db, asked);
  const from = page.at(-1)?.createdAt ?? 0;
  const to = page[0]?.createdAt ?? 0;
  const responses = await listPlayerResponses(db, { playerKey: asked.playerKey, from, to });
  const bodies = await loadBodies(db, page);
  const shown = await showAll(db, page);
  return {
    attempts: shown.map((attempt, i) => ({
      ...attempt,
      responses: responses
        .filter(({ id }) => responseAttempt(id) === page[i]?.id)
        .map((response) => ({
          questionId:
            bodies.get(page[i]?.versionId ?? "")?.questions[responsePlace(response.id)]?.id ?? "",
          answer: JSON.parse(response.answer) as unknown,
          verdict: response.verdict,
          credit: response.credit,
          points: response.points,
          answeredAt: new Date(response.answeredAt).toISOString(),
        })),
    })),
    nextCursor,
  };
};

/** Erases all that is kept of a player. A second time erases nothing. */
export const forgetPlayer = async (db: Database, playerKey: string) => ({
  attemptsErased: await erasePlayer(db, playerKey),
});

/** Erases one attempt, or `attempt_unknown`. */
export const forgetAttempt = async (db: Database, number: number): Promise<void> => {
  if (!(await eraseAttempt(db, number))) throw new Problem("attempt_unknown");
};

const readPage = async (db: Database, { playerKey, limit, cursor }: Asked) => {
  const after = parseCursor(cursor, /^\d{1,16}$/);
  const before = after && { createdAt: after.time, id: Number(after.id) };
  const rows = await listPlayerAttempts(db, { playerKey, before, limit: limit + 1 });
  return cutPage(rows, { limit, timeOf: ({ createdAt }) => createdAt });
};

const loadBodies = async (db: Database, rows: readonly AttemptRow[]) => {
  const ids = [...new Set(rows.map(({ versionId }) => versionId))];
  const bodies = await Promise.all(ids.map((id) => loadVersion(db, id)));
  return new Map(
    ids.flatMap((id, i): [string, VersionBody][] => {
      const body = bodies[i];
      return body ? [[id, body]] : [];
    }),
  );
};

const showAll = async (db: Database, rows: readonly AttemptRow[]) => {
  const bodies = await loadBodies(db, rows);
  return rows.map((row) => {
    const body = bodies.get(row.versionId);
    return {
      id: attemptId(row.id),
      quizId: body?.quizId ?? null,
      title: body?.title ?? null,
      versionId: row.versionId,
      player: row.player,
      startedAt: new Date(row.createdAt).toISOString(),
      submittedAt: isoTime(row.submittedAt),
      score: row.submittedAt === null || body === undefined ? null : scoreOf(row, body),
    };
  });
};

const scoreOf = (row: AttemptRow, body: VersionBody) => ({
  points: row.points ?? 0,
  maxPoints: body.questions.reduce((sum, question) => sum + questionPoints(question), 0),
  correct: row.correct ?? 0,
  total: body.questions.length,
});
