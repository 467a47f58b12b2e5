import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { readHealth } from "../openapi/calls/practice.ts";
import { describe } from "../openapi/describe.ts";
import { checkHealth } from "../services/health.ts";

export const healthRoutes = new Hono<AppEnv>().get("/", describe(readHealth), async (c) => {
  c.header("Cache-Control", "no-store");
  return c.json(await checkHealth(c.env.DB));
});
