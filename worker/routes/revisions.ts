import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";

/**
 * The revision of a draft or a class that a client has seen, as it says in If-Match: `"12"` or `W/"12"`. Null for `*` and for a
 * client that does not say: its change is made whatever came between.
 */
export const readSeen = (c: Context<AppEnv>): number | null => {
  const given = c.req.header("if-match")?.trim();
  if (given === undefined || given === "*") return null;
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(given)?.[1];
  if (revision === undefined) {
    throw new Problem("invalid_request", [
      { field: "If-Match", message: 'Send the ETag as it came, such as "12".' },
    ]);
  }
  return Number(revision);
};

/** Tells the revision with the answer, for the next If-Match. */
export const tellRevision = (c: Context<AppEnv>, revision: number): void => {
  c.header("etag", `"${revision}"`);
};
