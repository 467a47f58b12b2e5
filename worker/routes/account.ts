import { Hono } from "hono";
import { listOwnQuizzes } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/account.ts";
import { describe } from "../openapi/describe.ts";
import { requireAccount } from "../services/actor.ts";
import { endOtherSessions, endSession, readSessions } from "../services/sessions.ts";
import { leaveQuiz, readSharedQuizzes } from "../services/shares.ts";
import { recoveryPath, renewRecovery } from "../services/workspace.ts";

/** A teacher's workspace: its quizzes, the browsers that have it open, and its recovery link. */
export const accountRoutes = new Hono<AppEnv>()
  .get("/", describe(calls.readWorkspace), async (c) => {
    const { workspaceId } = await requireAccount(c);
    const [own, shared] = await Promise.all([
      listOwnQuizzes(c.get("db"), workspaceId),
      readSharedQuizzes(c.get("db"), workspaceId),
    ]);
    const quizzes = own.map(({ id, title, versionId }) => ({
      id,
      title,
      status: versionId === null ? ("draft" as const) : ("published" as const),
      role: "owner" as const,
    }));
    return c.json({ id: workspaceId, quizzes: [...quizzes, ...shared] });
  })
  // A co-teacher gives a quiz of another's up.
  .delete("/shared/:quiz", describe(calls.leaveQuiz), async (c) => {
    const { workspaceId } = await requireAccount(c);
    await leaveQuiz(c.get("db"), { quizId: c.req.param("quiz"), workspaceId });
    return c.body(null, 204);
  })
  .get("/sessions", describe(calls.listSessions), async (c) => {
    const actor = await requireAccount(c);
    return c.json({ sessions: await readSessions(c, actor) });
  })
  // All but the one that asks.
  .delete("/sessions", describe(calls.endOtherSessions), async (c) => {
    const actor = await requireAccount(c);
    return c.json({ ended: await endOtherSessions(c, actor) });
  })
  .delete("/sessions/:session", describe(calls.endSession), async (c) => {
    const actor = await requireAccount(c);
    await endSession(c, actor, c.req.param("session"));
    return c.body(null, 204);
  })
  .post("/recovery", describe(calls.renewRecovery), async (c) => {
    const token = await renewRecovery(c, await requireAccount(c));
    return c.json({ token, recoveryUrl: new URL(recoveryPath(token), c.req.url).href }, 201);
  });
