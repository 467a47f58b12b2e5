import type { Context } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";

type Route = { method: string; path: string };

/** Refuses a request that no JSON route took: `method_not_allowed` with Allow where the address is known. */
export const refuseUnmatched = (routes: readonly Route[]) => {
  const known = routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => ({ method, segments: path.split("/") }));
  return (c: Context<AppEnv>): Response => {
    const asked = c.req.path.replace(/(?<=.)\/$/, "").split("/");
    const allowed = known.filter(({ segments }) => isSameAddress(segments, asked));
    if (allowed.length === 0) throw new Problem("not_found");
    const methods = methodsOf(allowed);
    c.header("Allow", methods);
    if (c.req.method === "OPTIONS") return answerOptions(c, methods);
    throw new Problem("method_not_allowed");
  };
};

/** HEAD goes wherever GET goes, and OPTIONS everywhere. */
const methodsOf = (routes: readonly { method: string }[]): string => {
  const methods = new Set(routes.map(({ method }) => method));
  if (methods.has("GET")) methods.add("HEAD");
  methods.add("OPTIONS");
  return [...methods].sort().join(", ");
};

const preflightSeconds = 86_400;

/** What may be asked here; for a browser's preflight, from a page of any origin: its key is looked at when it comes. */
const answerOptions = (c: Context<AppEnv>, methods: string): Response => {
  c.header("Access-Control-Allow-Methods", methods);
  c.header(
    "Access-Control-Allow-Headers",
    "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Player-Key",
  );
  c.header("Access-Control-Max-Age", String(preflightSeconds));
  return c.body(null, 204);
};

/** Matches `/quizzes/:id` and `/quizzes/qz_1`; not `/quizzes/:id` and `/quizzes`. */
const isSameAddress = (pattern: readonly string[], asked: readonly string[]): boolean =>
  pattern.length === asked.length &&
  pattern.every((segment, i) => segment.startsWith(":") || segment === asked[i]);
