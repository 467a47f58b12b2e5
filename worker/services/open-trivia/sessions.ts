import type { Database } from "../../db/connect.ts";
import {
  getTriviaToken,
  insertTriviaToken,
  type TriviaTokenRow,
  updateTriviaToken,
} from "../../db/open-trivia-tokens.ts";
import { sha256 } from "../../ids.ts";

const idleMs = 6 * 3_600_000;
const tokenBytes = 32;

/** A new token, 64 hexadecimal digits. Only its SHA-256 is kept. */
export const openTriviaSession = async (db: Database, now: number): Promise<string> => {
  const bytes = crypto.getRandomValues(new Uint8Array(tokenBytes));
  const token = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  await insertTriviaToken(db, {
    id: await sha256(token),
    now,
    idleBefore: now - idleMs,
  });
  return token;
};

/** The session of a token; null when there is none, or none any more. */
export const findTriviaSession = async (
  db: Database,
  token: string,
  now: number,
): Promise<TriviaTokenRow | null> => {
  if (!/^[\da-f]{64}$/i.test(token)) return null;
  const row = await getTriviaToken(db, await sha256(token.toLowerCase()));
  return row === null || row.usedAt < now - idleMs ? null : row;
};

/** Keeps what has been given; false when another request drew at the same time. */
export const keepGiven = (
  db: Database,
  session: TriviaTokenRow,
  { given, now }: { given: readonly string[]; now: number },
): Promise<boolean> =>
  updateTriviaToken(db, {
    id: session.id,
    before: session.given,
    given: JSON.stringify(given),
    now,
  });

/** Forgets what a session has been given; false when there is no such session. */
export const resetTriviaSession = async (
  db: Database,
  token: string,
  now: number,
): Promise<boolean> => {
  for (;;) {
    const session = await findTriviaSession(db, token, now);
    if (session === null) return false;
    if (await keepGiven(db, session, { given: [], now })) return true;
  }
};
