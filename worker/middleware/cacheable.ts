import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import type { Tagged } from "../services/tagged.ts";

/** For whom an answer may be kept: for everybody a minute, for whoever asked only after asking again. */
export const shared = "public, max-age=60, stale-while-revalidate=300";
export const ownOnly = "private, no-cache";

/** Sends JSON that can be kept; 304 without a body to whoever has it. */
export const sendTagged = (
  c: Context<AppEnv>,
  { text, etag }: Tagged,
  cacheControl: string,
): Response => {
  const headers = {
    etag,
    "cache-control": cacheControl,
    vary: "Authorization, Cookie, Origin",
  };
  if (isKnown(c.req.header("if-none-match") ?? "", etag)) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "content-type": "application/json" });
};

/** Weak comparison, as If-None-Match asks for: `W/"a", "b"` knows `"a"`; `*` knows all. */
const isKnown = (header: string, etag: string): boolean =>
  header.split(",").some((one) => {
    const given = one.trim();
    return given === "*" || given.replace(/^W\//, "") === etag;
  });
