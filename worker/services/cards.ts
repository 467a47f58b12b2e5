import { getAttempt } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { readClaims } from "./attempts.ts";
import type { Workspace } from "./workspace.ts";

/** Whether a request may read a quiz's cards: its owner, or a player of it who has submitted. */
export const mayReadCards =
  (db: Database, { workspace, token }: { workspace: Workspace | null; token: string | null }) =>
  async (quiz: QuizRow): Promise<boolean> => {
    if (workspace !== null && workspace.id === quiz.workspaceId) return true;
    const claims = token === null ? null : await readClaims(db, token);
    if (claims === null || claims.quiz !== quiz.id) return false;
    const found = await getAttempt(db, claims.attempt);
    return found !== null && found.attempt.submittedAt !== null;
  };
