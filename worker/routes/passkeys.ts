import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/account.ts";
import { describe } from "../openapi/describe.ts";
import { requireAccount } from "../services/actor.ts";
import { addPasskey, askForNewPasskey } from "../services/add-passkey.ts";
import { askForPasskey, signInWithPasskey } from "../services/passkey-sign-in.ts";
import { labelPasskey, readPasskeys, removePasskey } from "../services/passkeys.ts";
import { readJson } from "../valid.ts";
import { passkeyAnswer, passkeyPatch, passkeyResponse } from "./passkey-schemas.ts";

/** A workspace's passkeys, and signing in with one. */
export const passkeyRoutes = new Hono<AppEnv>()
  .get("/passkeys", describe(calls.listPasskeys), async (c) =>
    c.json({ passkeys: await readPasskeys(c, await requireAccount(c)) }),
  )
  .post("/passkeys/options", describe(calls.askForNewPasskey), async (c) =>
    c.json(await askForNewPasskey(c, await requireAccount(c))),
  )
  .post("/passkeys", describe(calls.addPasskey), async (c) => {
    const actor = await requireAccount(c);
    return c.json(await addPasskey(c, actor, await readJson(c, passkeyResponse)), 201);
  })
  .patch("/passkeys/:passkey", describe(calls.labelPasskey), async (c) => {
    const actor = await requireAccount(c);
    const { label } = await readJson(c, passkeyPatch);
    await labelPasskey(c, actor, { id: c.req.param("passkey"), label });
    return c.body(null, 204);
  })
  .delete("/passkeys/:passkey", describe(calls.removePasskey), async (c) => {
    await removePasskey(c, await requireAccount(c), c.req.param("passkey"));
    return c.body(null, 204);
  })
  .post("/sign-in/options", describe(calls.askForPasskey), async (c) =>
    c.json(await askForPasskey(c)),
  )
  .post("/sign-in", describe(calls.signIn), async (c) => {
    const workspaceId = await signInWithPasskey(c, await readJson(c, passkeyAnswer));
    return c.json({ id: workspaceId });
  });
