import type { Context } from "hono";
import { getSharedRole } from "../db/co-teachers.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { type Actor, findActor, type Right } from "./actor.ts";

/** What an actor is to a quiz. A stranger, a player and a co-teacher whose invitation is revoked have no role. */
export type QuizRole = "viewer" | "editor" | "owner";

/** A quiz with what the request is to it. */
export type QuizAccess = { quiz: QuizRow; role: QuizRole };

const roleOfRight = { view: "viewer", edit: "editor", own: "owner" } as const;
const ranks = { view: 1, edit: 2, own: 3 } as const satisfies Record<Right, number>;
const rankOfRole = { viewer: 1, editor: 2, owner: 3 } as const satisfies Record<QuizRole, number>;

/** Whether a role includes a right: an owner may edit, an editor may view. */
export const includesRight = (role: QuizRole, right: Right): boolean =>
  rankOfRole[role] >= ranks[right];

/** What the request is to a quiz; null when it may do no more than any stranger. */
export const findQuizRole = async (c: Context<AppEnv>, quiz: QuizRow): Promise<QuizRole | null> => {
  const actor = await findActor(c);
  const right = actor === null ? null : await findRight(c, quiz, actor);
  return right === null ? null : roleOfRight[right];
};

const findRight = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  { workspaceId, mostRight }: Actor,
): Promise<Right | null> => {
  const right =
    quiz.workspaceId === workspaceId
      ? "own"
      : await getSharedRole(c.get("db"), { quizId: quiz.id, workspaceId });
  if (right === null) return null;
  return ranks[right] > ranks[mostRight] ? mostRight : right;
};

/** The quiz and the request's role in it; null when there is no such quiz, or no role. */
export const findQuizAccess = async (
  c: Context<AppEnv>,
  quizId: string,
): Promise<QuizAccess | null> => {
  if ((await findActor(c)) === null) return null;
  const quiz = await getQuiz(c.get("db"), quizId);
  const role = quiz === null ? null : await findQuizRole(c, quiz);
  return quiz === null || role === null ? null : { quiz, role };
};

/**
 * The quiz when the request may do that with it. Without any role it is `quiz_unknown`, so that ids tell nothing; with
 * one that does not include the right, `view_only` or `owner_only`.
 */
export const requireQuizRole = async (
  c: Context<AppEnv>,
  quizId: string,
  right: Right,
): Promise<QuizAccess> => {
  const access = await findQuizAccess(c, quizId);
  if (access === null) throw new Problem("quiz_unknown");
  if (!includesRight(access.role, right)) {
    throw new Problem(right === "own" ? "owner_only" : "view_only");
  }
  return access;
};
