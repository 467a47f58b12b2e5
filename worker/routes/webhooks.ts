import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/webhooks.ts";
import { describe } from "../openapi/describe.ts";
import { requireActor } from "../services/actor.ts";
import { mayReachLocalhost } from "../services/webhooks/address.ts";
import { listOwnDeliveries, replayOwnDelivery } from "../services/webhooks/own-deliveries.ts";
import {
  changeWebhook,
  createWebhook,
  listOwnWebhooks,
  removeWebhook,
  requireWebhook,
  rotateSecret,
  showWebhook,
} from "../services/webhooks/own-webhooks.ts";
import { sendSoon } from "../services/webhooks/run.ts";
import { readJson, readQuery } from "../valid.ts";
import { page } from "./schemas.ts";
import { newWebhook, webhookChange } from "./webhook-schemas.ts";

/** Where a workspace hears of submitted attempts and closed classrooms, and what was sent there. */
export const webhookRoutes = new Hono<AppEnv>()
  .get("/", describe(calls.listWebhooks), async (c) =>
    c.json(await listOwnWebhooks(c.get("db"), await ownerOf(c))),
  )
  .post("/", describe(calls.createWebhook), async (c) => {
    const workspaceId = await ownerOf(c);
    const given = await readJson(c, newWebhook);
    const making = { workspaceId, given, allowsLocal: mayReachLocalhost(c.env), now: c.get("now") };
    return c.json(await createWebhook(c.get("db"), making), 201);
  })
  .get("/:webhook", describe(calls.readWebhook), async (c) =>
    c.json(showWebhook(await requireWebhook(c.get("db"), await own(c)))),
  )
  .patch("/:webhook", describe(calls.changeWebhook), async (c) => {
    const mine = await own(c);
    const change = await readJson(c, webhookChange);
    const changing = { change, allowsLocal: mayReachLocalhost(c.env), now: c.get("now") };
    return c.json(await changeWebhook(c.get("db"), mine, changing));
  })
  .delete("/:webhook", describe(calls.deleteWebhook), async (c) => {
    await removeWebhook(c.get("db"), await own(c));
    return c.body(null, 204);
  })
  .post("/:webhook/rotate", describe(calls.rotateWebhook), async (c) =>
    c.json(await rotateSecret(c.get("db"), await own(c), { now: c.get("now") }), 201),
  )
  .get("/:webhook/deliveries", describe(calls.listDeliveries), async (c) => {
    const mine = await own(c);
    const { limit, cursor } = readQuery(c, page);
    return c.json(await listOwnDeliveries(c.get("db"), mine, { limit, cursor: cursor ?? null }));
  })
  .post("/:webhook/deliveries/:delivery/replay", describe(calls.replayDelivery), async (c) => {
    const replaying = { deliveryId: c.req.param("delivery"), now: c.get("now") };
    const delivery = await replayOwnDelivery(c.get("db"), await own(c), replaying);
    sendSoon(c);
    return c.json(delivery, 202);
  });

/** The workspace, for whoever may do everything in it: a secret is worth as much as the results it signs for. */
const ownerOf = async (c: Context<AppEnv>): Promise<string> => (await requireActor(c)).workspaceId;

const own = async (c: Context<AppEnv, "/:webhook">) => ({
  id: c.req.param("webhook"),
  workspaceId: await ownerOf(c),
});
