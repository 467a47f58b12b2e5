import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { type ApiKey, findApiKey } from "../services/api-key.ts";

/** What a page of another origin may read of an answer besides its body. */
const exposed =
  "ETag, Location, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id, Idempotency-Replayed";

/**
 * Reads the API key and says which origins may read the answer. No cookie is ever taken from another origin, since no
 * answer allows credentials; so a page elsewhere has what it sends itself: nothing, an attempt's token, or a browser key.
 */
export const admit = async (c: Context<AppEnv>): Promise<ApiKey | null> => {
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  c.header("Access-Control-Allow-Origin", "*");
  if (c.req.header("origin") !== undefined) c.header("Access-Control-Expose-Headers", exposed);
  const key = await findApiKey(c);
  c.set("apiKey", key);
  if (key !== null) checkOrigin(c, key);
  return key;
};

const checkOrigin = (c: Context<AppEnv>, key: ApiKey): void => {
  const origin = c.req.header("origin");
  if (origin === undefined) return;
  if (key.kind === "server") throw new Problem("key_in_browser");
  if (key.origins.length === 0) return;
  c.header("Vary", "Origin", { append: true });
  if (!key.origins.includes(origin)) throw new Problem("origin_not_allowed");
  c.header("Access-Control-Allow-Origin", origin);
};
