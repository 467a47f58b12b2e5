import type { Context } from "hono";
import type { AppEnv } from "../env.ts";

/** The request's bearer token, or null. */
export const readBearer = (c: Context<AppEnv>): string | null =>
  /^Bearer (\S{1,400})$/.exec(c.req.header("authorization") ?? "")?.[1] ?? null;
