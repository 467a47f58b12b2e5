import type { Context } from "hono";
import { getAttempt } from "../db/attempts.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { findQuizRole } from "./access.ts";
import { readClaims } from "./attempts.ts";

/** Whether a request may read a quiz's cards: its owner and co-teachers, or a player of it who has submitted. */
export const mayReadCards =
  (c: Context<AppEnv>, token: string | null) =>
  async (quiz: QuizRow): Promise<boolean> => {
    if ((await findQuizRole(c, quiz)) !== null) return true;
    const db = c.get("db");
    const claims = token === null ? null : await readClaims(db, token);
    if (claims === null || claims.quiz !== quiz.id) return false;
    const found = await getAttempt(db, claims.attempt);
    return found !== null && found.attempt.submittedAt !== null;
  };
