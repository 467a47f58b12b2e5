import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/keys.ts";
import { describe } from "../openapi/describe.ts";
import { requireActor } from "../services/actor.ts";
import { createKey, listKeys, readUsage, revokeKey, rotateKey } from "../services/own-keys.ts";
import { readJson, readOptionalJson } from "../valid.ts";
import { newKey, rotation } from "./key-schemas.ts";

/** A workspace's keys for learning apps. */
export const keyRoutes = new Hono<AppEnv>()
  .get("/", describe(calls.listKeys), async (c) => {
    const { workspaceId } = await requireActor(c);
    return c.json(await listKeys(c.get("db"), workspaceId));
  })
  .post("/", describe(calls.createKey), async (c) => {
    const { workspaceId } = await requireActor(c);
    const given = await readJson(c, newKey);
    return c.json(await createKey(c.get("db"), { workspaceId, given, now: c.get("now") }), 201);
  })
  .delete("/:id", describe(calls.revokeKey), async (c) => {
    await revokeKey(c.get("db"), await ownKey(c), c.get("now"));
    return c.body(null, 204);
  })
  .post("/:id/rotate", describe(calls.rotateKey), async (c) => {
    const own = await ownKey(c);
    const { overlapHours } = await readOptionalJson(c, rotation);
    const change = { hours: overlapHours, now: c.get("now") };
    return c.json(await rotateKey(c.get("db"), own, change), 201);
  })
  .get("/:id/usage", describe(calls.readKeyUsage), async (c) =>
    c.json(await readUsage(c.get("db"), await ownKey(c), c.get("now"))),
  );

const ownKey = async (c: Context<AppEnv, "/:id">) => ({
  id: c.req.param("id"),
  workspaceId: (await requireActor(c)).workspaceId,
});
