import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/practice.ts";
import { describe } from "../openapi/describe.ts";
import { exportPlayer, forgetPlayer, requirePlayer } from "../services/player.ts";
import { readQuery } from "../valid.ts";
import { attemptsPage } from "./practice-schemas.ts";

/** What is kept of one player of an app. */
export const playerRoutes = new Hono<AppEnv>()
  .get("/", describe(calls.exportPlayer), async (c) => {
    const { limit, cursor } = readQuery(c, attemptsPage);
    const playerKey = await requirePlayer(c);
    return c.json(await exportPlayer(c.get("db"), { playerKey, limit, cursor: cursor ?? null }));
  })
  .delete("/", describe(calls.erasePlayer), async (c) =>
    c.json(await forgetPlayer(c.get("db"), await requirePlayer(c))),
  );
