import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";

type Route = { method: string; path: string };

/** Refuses a request that no JSON route took: `method_not_allowed` with Allow where the address is known. */
export const refuseUnmatched = (routes: readonly Route[]) => {
  const known = routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => ({ method, segments: path.split("/") }));
  return (c: Context<AppEnv>): never => {
    const asked = c.req.path.replace(/(?<=.)\/$/, "").split("/");
    const allowed = known.filter(({ segments }) => isSameAddress(segments, asked));
    if (allowed.length === 0) throw new Problem("not_found");
    c.header("Allow", [...new Set(allowed.map(({ method }) => method))].sort().join(", "));
    throw new Problem("method_not_allowed");
  };
};

/** Matches `/quizzes/:id` and `/quizzes/qz_1`; not `/quizzes/:id` and `/quizzes`. */
const isSameAddress = (pattern: readonly string[], asked: readonly string[]): boolean =>
  pattern.length === asked.length &&
  pattern.every((segment, i) => segment.startsWith(":") || segment === asked[i]);
