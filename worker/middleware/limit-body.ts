import type { Context, Next } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { maxBodyBytes } from "../valid.ts";

const refuse = (): never => {
  throw new Problem("body_too_large");
};

const countWhileReading = bodyLimit({ maxSize: maxBodyBytes, onError: refuse });

/**
 * Refuses bodies over 1 MB. Where the length is declared, which HTTP holds the sender to, the body is not looked at:
 * touching its stream makes reading it slower.
 */
export const limitBody = async (c: Context<AppEnv>, next: Next): Promise<void> => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return next();
  const length = c.req.header("content-length");
  const isDeclared = length !== undefined && c.req.header("transfer-encoding") === undefined;
  if (isDeclared) return Number(length) > maxBodyBytes ? refuse() : next();
  await countWhileReading(c, next);
};
