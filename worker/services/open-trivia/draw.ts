import { createRandom } from "../../../questions/index.ts";
import type { Database } from "../../db/connect.ts";
import { newId } from "../../ids.ts";
import { loadPool } from "./pool.ts";
import { findTriviaSession, keepGiven } from "./sessions.ts";
import type { TriviaDifficulty, TriviaQuestion, TriviaType } from "./trivia-question.ts";

export type TriviaFilter = {
  category?: number | undefined;
  difficulty?: TriviaDifficulty | undefined;
  type?: TriviaType | undefined;
};

/** Open Trivia DB's response codes: 1 not enough questions, 2 bad parameter, 3 no such token, 4 token exhausted, 5 too many requests. */
export type TriviaFault = 1 | 2 | 3 | 4 | 5;

export type Draw = { ok: true; questions: TriviaQuestion[] } | { ok: false; code: TriviaFault };

/** `amount` random questions of the pool; with a token, none that it has been given before. */
export const drawTrivia = async (
  db: Database,
  asked: { amount: number; filter: TriviaFilter; token: string | undefined; now: number },
): Promise<Draw> => {
  const { amount, filter, token, now } = asked;
  const pool = (await loadPool(db, now)).filter(matches(filter));
  if (token !== undefined) return drawFor(db, { pool, amount, token, now });
  return pool.length < amount
    ? { ok: false, code: 1 }
    : { ok: true, questions: pick(pool, amount) };
};

const drawFor = async (
  db: Database,
  {
    pool,
    amount,
    token,
    now,
  }: { pool: TriviaQuestion[]; amount: number; token: string; now: number },
): Promise<Draw> => {
  // Again when another request with the same token was faster; each round lets one of them through.
  for (;;) {
    const session = await findTriviaSession(db, token, now);
    if (session === null) return { ok: false, code: 3 };
    if (pool.length < amount) return { ok: false, code: 1 };
    const given = new Set(JSON.parse(session.given) as string[]);
    const fresh = pool.filter(({ hash }) => !given.has(hash));
    if (fresh.length < amount) return { ok: false, code: 4 };
    const questions = pick(fresh, amount);
    for (const { hash } of questions) given.add(hash);
    if (await keepGiven(db, session, { given: [...given], now })) return { ok: true, questions };
  }
};

export const matches =
  ({ category, difficulty, type }: TriviaFilter) =>
  (question: TriviaQuestion): boolean =>
    (category === undefined || question.category === category) &&
    (difficulty === undefined || question.difficulty === difficulty) &&
    (type === undefined || question.type === type);

const pick = (pool: readonly TriviaQuestion[], amount: number): TriviaQuestion[] =>
  createRandom(newId("draw")).shuffle(pool).slice(0, amount);
