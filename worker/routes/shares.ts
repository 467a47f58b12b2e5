import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/account.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { requireQuizRole } from "../services/access.ts";
import { findActor, requireAccount } from "../services/actor.ts";
import { readReview } from "../services/review.ts";
import { createShare, endShare, joinShare, openShare, readShares } from "../services/shares.ts";
import { openWorkspace, recoveryPath } from "../services/workspace.ts";
import { readJson } from "../valid.ts";
import { newShare } from "./share-schemas.ts";

/** Links of one quiz: invitations to co-teachers, and a page to read. Its owner makes and revokes them. */
export const shareRoutes = new Hono<AppEnv>()
  .get("/:id/shares", describe(calls.listShares), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "own");
    return c.json({ shares: await readShares(c.get("db"), quiz.id) });
  })
  .post("/:id/shares", describe(calls.createShare), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "own");
    const given = await readJson(c, newShare);
    const made = await createShare(c.get("db"), { quizId: quiz.id, now: c.get("now"), ...given });
    const { path, ...share } = made;
    return c.json({ ...share, url: new URL(path, c.req.url).href }, 201);
  })
  .delete("/:id/shares/:share", describe(calls.endShare), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "own");
    const ending = { id: c.req.param("share"), quizId: quiz.id, now: c.get("now") };
    await endShare(c.get("db"), ending);
    return c.body(null, 204);
  });

/** Taking an invitation up. Looking at it tells what it is for, and nothing of the quiz but its title. */
export const invitationRoutes = new Hono<AppEnv>()
  .get("/:token", describe(calls.readInvitation), async (c) => {
    const { share, quiz } = await openShare(c.get("db"), c.req.param("token"), "invitation");
    return c.json({ quizId: quiz.id, title: quiz.title, role: share.role });
  })
  .post("/:token", describe(calls.takeInvitation), async (c) => {
    refuseForeign(c);
    const db = c.get("db");
    const token = c.req.param("token");
    const { share } = await openShare(db, token, "invitation");
    // What stands for a part of a workspace takes nothing up for it.
    if ((await findActor(c)) !== null) await requireAccount(c);
    const workspace = await openWorkspace(c);
    const quiz = await joinShare(db, { token, workspaceId: workspace.id, now: c.get("now") });
    const shownOnce =
      workspace.token === undefined
        ? {}
        : {
            workspace: {
              token: workspace.token,
              recoveryUrl: new URL(recoveryPath(workspace.token), c.req.url).href,
            },
          };
    return c.json({ quizId: quiz.id, title: quiz.title, role: share.role, ...shownOnce });
  });

/** The draft for whoever has its review link, to read only. */
export const reviewRoutes = new Hono<AppEnv>().get(
  "/:token",
  describe(calls.readReview),
  async (c) => {
    const { quiz } = await openShare(c.get("db"), c.req.param("token"), "review");
    c.header("x-robots-tag", "noindex, nofollow");
    c.header("cache-control", "no-store");
    return c.json(await readReview(c.get("db"), quiz));
  },
);

/** A form of another site would come without the browser's workspace, and leave it with a new one. */
const refuseForeign = (c: Context<AppEnv>): void => {
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== new URL(c.req.url).origin) throw new Problem("cross_site");
};
