import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { AppEnv } from "../env.ts";

/**
 * Writes one line a request, and tells the client how long it took. The route's pattern stands in the line, not the
 * path: paths hold tokens. No body, answer, nickname, address or header goes in.
 */
export const log: MiddlewareHandler<AppEnv> = async (c, next) => {
  const start = performance.now();
  await next();
  const ms = Math.round((performance.now() - start) * 100) / 100;
  c.res.headers.set("Server-Timing", `app;dur=${ms}`);
  if (c.env.REQUEST_LOG !== "off") console.log(JSON.stringify(lineOf(c, ms)));
};

const lineOf = (c: Context<AppEnv>, ms: number) => ({
  event: "request",
  requestId: c.get("requestId"),
  method: c.req.method,
  route: routePath(c, -1),
  status: c.res.status,
  ms,
  key: c.get("apiKey")?.id,
  problem: c.get("problem"),
});
