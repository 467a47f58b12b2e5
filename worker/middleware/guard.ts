import type { Context, MiddlewareHandler, Next } from "hono";
import type { AppEnv } from "../env.ts";
import { countUse } from "../services/key-usage.ts";
import { admit } from "./admit.ts";
import { idempotency } from "./idempotency.ts";
import { limitCalls } from "./limit.ts";
import { limitBody } from "./limit-body.ts";

/**
 * What stands before every page and every call: one middleware that asks one thing after the other, since each more in
 * Hono's chain is felt in a small answer's time.
 */
export const guard: MiddlewareHandler<AppEnv> = (c, next) =>
  limitBody(c, isCall(c) ? () => guardCall(c, next) : next);

/** Whether JSON is asked for. It needs two headers of a page's dozen, which `admit` sets. */
export const isCall = (c: Context<AppEnv>): boolean => c.req.path.startsWith("/api/");

const guardCall = async (c: Context<AppEnv>, next: Next): Promise<void> => {
  await limitCalls(c);
  const key = await admit(c);
  await idempotency(c, next);
  if (key !== null) countUse(c, key.id);
};
