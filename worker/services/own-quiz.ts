import type { Context } from "hono";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { requireOwnQuiz } from "./drafts.ts";
import { findWorkspace } from "./workspace.ts";

/** The quiz of an API path when the request's workspace owns it; `quiz_unknown` to everybody else. */
export const ownQuiz = async (c: Context<AppEnv, "/:id">): Promise<QuizRow> => {
  const workspace = await findWorkspace(c);
  return requireOwnQuiz(c.get("db"), {
    quizId: c.req.param("id"),
    workspaceId: workspace?.id ?? null,
  });
};
