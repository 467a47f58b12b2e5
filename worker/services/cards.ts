import type { Context } from "hono";
import { getAttempt } from "../db/attempts.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { findQuizRole } from "./access.ts";
import { readClaims } from "./attempts.ts";
import { findClassView } from "./class-view.ts";
import { isHeldByClassroom } from "./held-quiz.ts";

/**
 * Whether a request may read a quiz's cards: its owner and co-teachers, or a player of it who has submitted, once no
 * classroom holds the quiz. A classroom that never tells what was right gives no cards either.
 */
export const mayReadCards =
  (c: Context<AppEnv>, token: string | null) =>
  async (quiz: QuizRow): Promise<boolean> => {
    if ((await findQuizRole(c, quiz)) !== null) return true;
    const db = c.get("db");
    const now = c.get("now");
    const claims = token === null ? null : await readClaims(db, token);
    if (claims === null || claims.quiz !== quiz.id) return false;
    if (await isHeldByClassroom(db, { quizId: quiz.id, now })) return false;
    const view = await findClassView(db, { claims, now });
    if (view?.rules.discloses === "nothing") return false;
    const found = await getAttempt(db, claims.attempt);
    return found !== null && found.attempt.submittedAt !== null;
  };
