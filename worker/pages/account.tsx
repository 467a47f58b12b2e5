import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { requireAccount } from "../services/actor.ts";
import { endOtherSessions, endSession, readSessions } from "../services/sessions.ts";
import { recoveryPath, renewRecovery } from "../services/workspace.ts";
import { AccountPage } from "./components/account-page.tsx";
import { sendPage } from "./layout.tsx";
import { keepOnce, takeOnce } from "./shown-once.ts";

const path = "/mine/account";

/** The ways into a workspace: the browsers that have it open, and its recovery link. */
export const accountRoutes = new Hono<AppEnv>()
  .get(path, async (c) => {
    const actor = await requireAccount(c);
    const token = takeOnce(c, path);
    const recovery = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    return sendPage(c, <AccountPage sessions={await readSessions(c, actor)} recovery={recovery} />);
  })
  .post(`${path}/sessions`, async (c) => {
    await endOtherSessions(c, await requireAccount(c));
    return c.redirect(`${path}#browsers`, 303);
  })
  .post(`${path}/sessions/:session`, async (c) => {
    const actor = await requireAccount(c);
    try {
      await endSession(c, actor, c.req.param("session"));
    } catch (problem) {
      // A second press finds it ended, which is what it wanted.
      if (!(problem instanceof Problem) || problem.code !== "session_unknown") throw problem;
    }
    return c.redirect(`${path}#browsers`, 303);
  })
  .post(`${path}/recovery`, async (c) => {
    keepOnce(c, path, await renewRecovery(c, await requireAccount(c)));
    return c.redirect(path, 303);
  });
