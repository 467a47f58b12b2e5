import type { Question } from "../../../questions/index.ts";
import type { Database } from "../../db/connect.ts";
import {
  listOpenVersions,
  listVersionQuestions,
  type OpenVersion,
} from "../../db/open-practice.ts";
import { maxExtraSeconds, maxGraceSeconds } from "../classroom-bounds.ts";
import { isHeldByClassroom } from "../held-quiz.ts";
import { type TriviaQuestion, toTrivia } from "./trivia-question.ts";

/** The newest quizzes in open practice are served: 5,000 questions at most, and one isolate can hold them. */
const maxQuizzes = 100;
/** D1 binds at most 100 values a statement, and an answer should stay small. */
const versionsPerQuery = 25;
/** After closing, the latest that a classroom may take an answer. */
const longestLateMs = (maxGraceSeconds + maxExtraSeconds) * 1000;
const maxHeld = 2 * maxQuizzes;

/** Questions of versions, which never change; the oldest go when there are too many. */
const held = new Map<string, Question[]>();

/**
 * Every question that may be asked now, each stem once. Which quizzes are open is read anew each time, so closing one
 * counts at once; their questions come from memory where they can.
 */
export const loadPool = async (db: Database, now: number): Promise<TriviaQuestion[]> => {
  const open = await listServed(db, now);
  await fetchMissing(
    db,
    open.map(({ versionId }) => versionId).filter((id) => !held.has(id)),
  );
  const pool = new Map<string, TriviaQuestion>();
  for (const { versionId, triviaCategory } of open) {
    for (const question of held.get(versionId) ?? []) {
      const trivia = toTrivia(question, triviaCategory);
      if (trivia !== null && !pool.has(trivia.hash)) pool.set(trivia.hash, trivia);
    }
  }
  return [...pool.values()];
};

/** Quizzes in open practice that no classroom holds. */
const listServed = async (db: Database, now: number): Promise<OpenVersion[]> => {
  const open = await listOpenVersions(db, {
    now,
    closedSince: now - longestLateMs,
    limit: maxQuizzes,
  });
  const isHeld = await Promise.all(
    open.map(({ quizId, isJustClosed }) => isJustClosed && isHeldByClassroom(db, { quizId, now })),
  );
  return open.filter((_, i) => isHeld[i] === false);
};

const fetchMissing = async (db: Database, ids: readonly string[]): Promise<void> => {
  for (let i = 0; i < ids.length; i += versionsPerQuery) {
    const rows = await listVersionQuestions(db, ids.slice(i, i + versionsPerQuery));
    for (const { id, questions } of rows) held.set(id, JSON.parse(questions) as Question[]);
  }
  for (const oldest of held.keys()) {
    if (held.size <= maxHeld) break;
    held.delete(oldest);
  }
};
