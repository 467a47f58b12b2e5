import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { connect } from "../db/connect.ts";
import type { AppEnv } from "../env.ts";
import { newId } from "../ids.ts";

/**
 * Gives every request a database, one time and a name; writes one line of it, and tells the client how long it took. The
 * route's pattern stands in the line, not the path: paths hold tokens. No body, answer, nickname, address or header goes
 * in.
 */
export const observe: MiddlewareHandler<AppEnv> = async (c, next) => {
  const start = performance.now();
  c.set("db", connect(c.env.DB));
  c.set("now", Date.now());
  const requestId = newId("req");
  c.set("requestId", requestId);
  c.header("X-Request-Id", requestId);
  await next();
  const ms = Math.round((performance.now() - start) * 100) / 100;
  c.res.headers.set("Server-Timing", `app;dur=${ms}`);
  if (c.env.REQUEST_LOG !== "off") console.log(JSON.stringify(lineOf(c, ms)));
};

/** The pattern that took the request, and not that of a middleware; null when there is nothing at the address. */
const routeOf = (c: Context<AppEnv>): string | null =>
  matchedRoutes(c).findLast(({ method }) => method !== "ALL")?.path ?? null;

const lineOf = (c: Context<AppEnv>, ms: number) => ({
  event: "request",
  requestId: c.get("requestId"),
  method: c.req.method,
  route: routeOf(c),
  status: c.res.status,
  ms,
  key: c.get("apiKey")?.id,
  problem: c.get("problem"),
});

/**
 * An unknown error as it may stand in the log: a failed query is told by its cause and its SQL, since its own message holds
 * the values, which are answers, nicknames and tokens.
 */
export const withoutValues = (error: unknown): unknown =>
  error instanceof Error && "params" in error && "query" in error
    ? { event: "query_failed", query: error.query, cause: String(error.cause) }
    : error;
