import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";

/** How much one caller may ask for in a window of time. */
type Policy = {
  name: "calls" | "costly" | "answers" | "trivia";
  quota: number;
  windowSeconds: number;
};

const policies = {
  calls: { name: "calls", quota: 600, windowSeconds: 60 },
  /** What reads an article or makes a quiz. */
  costly: { name: "costly", quota: 60, windowSeconds: 60 },
  /** Of one attempt, so that a class behind one address is not one caller. */
  answers: { name: "answers", quota: 240, windowSeconds: 60 },
  /**
   * Open Trivia DB lets an address ask once in five seconds. Here a class behind one address is served; and a client that
   * waits five seconds after a refusal, as it has learned there, is served again.
   */
  trivia: { name: "trivia", quota: 20, windowSeconds: 5 },
} as const satisfies Record<string, Policy>;

/** Counts of this isolate in each policy's present window, and callers at most: past that, all begin anew. */
const windows = new Map<Policy["name"], { number: number; counts: Map<string, number> }>();
const maxCallers = 50_000;

/**
 * Refuses who asks too much, and says in RateLimit how much is left (draft-ietf-httpapi-ratelimit-headers-10). The
 * isolate counts for itself, which is all there is on a laptop; Cloudflare's binding counts for all isolates of a place.
 */
export const limitCalls = async (c: Context<AppEnv>): Promise<void> => {
  const policy = policyOf(c);
  const scale = Number(c.env.RATE_LIMIT_SCALE ?? 1);
  const quota = Math.ceil(policy.quota * scale);
  const { windowSeconds } = policy;
  const caller = `${policy.name} ${callerOf(c, policy)}`;
  const seconds = Math.floor(c.get("now") / 1000);
  const used = count(policy, caller, seconds);
  const secondsLeft = windowSeconds - (seconds % windowSeconds);
  c.header("RateLimit-Policy", `"${policy.name}";q=${quota};w=${windowSeconds}`);
  c.header("RateLimit", `"${policy.name}";r=${Math.max(0, quota - used)};t=${secondsLeft}`);
  const isWithin = used <= quota && (scale !== 1 || (await isWithinEverywhere(c, policy, caller)));
  if (!isWithin) {
    c.header("Retry-After", String(secondsLeft));
    // A page of another origin must be able to read how long to wait, whoever it is.
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After");
    throw new Problem("rate_limited");
  }
};

/** `limitCalls` as a middleware. */
export const limit: MiddlewareHandler<AppEnv> = async (c, next) => {
  await limitCalls(c);
  await next();
};

const policyOf = (c: Context<AppEnv>): Policy => {
  const { path, method } = c.req;
  if (/^\/api\/v1\/attempts\/att_/.test(path)) return policies.answers;
  if (path === "/opentdb/api.php") return policies.trivia;
  const isCostly = method === "POST" && /^\/api\/v1\/(?:articles|quizzes)\/?$/.test(path);
  return isCostly ? policies.costly : policies.calls;
};

/** An attempt, a key, or an address. A browser key is everybody's, so each of its addresses counts alone. */
const callerOf = (c: Context<AppEnv>, { name }: Policy): string => {
  if (name === "answers") return c.req.path.split("/")[4] ?? "";
  const key = /^Bearer (fd_[sp]k_\w{16})/.exec(c.req.header("authorization") ?? "")?.[1];
  const address = c.req.header("cf-connecting-ip") ?? "here";
  return key?.startsWith("fd_sk_") ? key : `${key ?? ""} ${address}`;
};

const count = ({ name, windowSeconds }: Policy, caller: string, seconds: number): number => {
  const number = Math.floor(seconds / windowSeconds);
  const last = windows.get(name);
  const counts = last?.number === number && last.counts.size < maxCallers ? last.counts : new Map();
  if (counts !== last?.counts) windows.set(name, { number, counts });
  const used = (counts.get(caller) ?? 0) + 1;
  counts.set(caller, used);
  return used;
};

const isWithinEverywhere = async (
  c: Context<AppEnv>,
  { name }: Policy,
  caller: string,
): Promise<boolean> => {
  const bindings: Record<Policy["name"], RateLimit | undefined> = {
    calls: c.env.LIMIT_CALLS,
    costly: c.env.LIMIT_COSTLY,
    answers: c.env.LIMIT_ANSWERS,
    trivia: c.env.LIMIT_CALLS,
  };
  const { success } = (await bindings[name]?.limit({ key: caller })) ?? { success: true };
  return success;
};
