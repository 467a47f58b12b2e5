import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { passkeyPatch } from "../routes/passkey-schemas.ts";
import { requireAccount } from "../services/actor.ts";
import { labelPasskey, readPasskeys, removePasskey } from "../services/passkeys.ts";
import { endOtherSessions, endSession, readSessions } from "../services/sessions.ts";
import { recoveryPath, renewRecovery } from "../services/workspace.ts";
import { check, readForm } from "../valid.ts";
import { AccountPage } from "./components/account-page.tsx";
import { sendPage } from "./layout.tsx";
import { keepOnce, takeOnce } from "./shown-once.ts";

const path = "/mine/account";

/** The ways into a workspace: the browsers that have it open, its passkeys, and its recovery link. */
export const accountRoutes = new Hono<AppEnv>()
  .get(path, async (c) => {
    const actor = await requireAccount(c);
    const token = takeOnce(c, path);
    const recovery = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    return sendPage(
      c,
      <AccountPage
        sessions={await readSessions(c, actor)}
        passkeys={await readPasskeys(c, actor)}
        named={namedHost(c.req.url)}
        recovery={recovery}
      />,
    );
  })
  .post(`${path}/passkeys/:passkey`, async (c) => {
    const actor = await requireAccount(c);
    const id = c.req.param("passkey");
    const form = await readForm(c);
    if (form.get("do") === "remove") await removePasskey(c, actor, id);
    else await labelPasskey(c, actor, { id, ...check(passkeyPatch, { label: form.get("label") }) });
    return c.redirect(`${path}#passkeys`, 303);
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

/**
 * A passkey belongs to a name: at an address of numbers, `http://127.0.0.1:8787`, the page's own at localhost; null where
 * the host has a name.
 */
const namedHost = (url: string): string | null => {
  const named = new URL(url);
  if (!/^[\d.]+$|^\[/.test(named.hostname)) return null;
  named.hostname = "localhost";
  return named.href;
};
