import type { Context, Next } from "hono";
import { getCookie } from "hono/cookie";
import type { StatusCode } from "hono/utils/http-status";
import {
  closeRecord,
  dropRecord,
  getRecord,
  type IdempotencyRow,
  openRecord,
  sweepRecords,
} from "../db/idempotency.ts";
import type { AppEnv } from "../env.ts";
import { sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { background } from "../services/background.ts";
import { seal, unseal } from "../services/sealed.ts";
import { workspaceCookie } from "../services/workspace-cookie.ts";

const dayMs = 86_400_000;
/** A request that was not answered after this died on the way, and may be made again. */
const abandonedMs = 60_000;
/** How long a repeated request waits for the first one's answer, before it is told to come back. */
const waitsMs = [25, 50, 100, 200, 400, 800, 1600];
/** A key that a stranger could have chosen as well counts for its address only. */
const guessableChars = 16;
const sweptAtOnce = 20;
/** Headers that belong to the answer, and not to the request. */
const keptHeaders = ["content-type", "location", "etag", "cache-control"];

/** A repeated POST with the same Idempotency-Key and body gets the first one's answer, for 24 hours. */
export const idempotency = async (c: Context<AppEnv>, next: Next): Promise<void> => {
  const key = c.req.header("idempotency-key");
  if (c.req.method !== "POST" || key === undefined) return next();
  if (!/^[\x21-\x7e][\x20-\x7e]{0,254}$/.test(key)) throw new Problem("idempotency_key_invalid");
  const secret = `${scopeOf(c, key)}\n${key}`;
  const id = await sha256(`record\n${secret}`);
  const fingerprint = await fingerprintOf(c);
  const now = c.get("now");
  const found = await openRecord(c.get("db"), {
    id,
    fingerprint,
    now,
    expired: now - dayMs,
    abandoned: now - abandonedMs,
  });
  if (found !== null) return replay(c, await settled(c, found, fingerprint), secret);
  background(c, () => sweepRecords(c.get("db"), { expired: now - dayMs, limit: sweptAtOnce }));
  await next();
  await keep(c, id, secret);
};

/** Whose key it is: two callers may use the same one. */
const scopeOf = (c: Context<AppEnv>, key: string): string => {
  const credential = c.req.header("authorization") ?? getCookie(c, workspaceCookie);
  if (credential !== undefined) return credential;
  return key.length < guessableChars ? (c.req.header("cf-connecting-ip") ?? "here") : "anybody";
};

const fingerprintOf = async (c: Context<AppEnv>): Promise<string> => {
  const { pathname, search } = new URL(c.req.url);
  return sha256(`${c.req.method} ${pathname}${search}\n${await c.req.text()}`);
};

type Answered = IdempotencyRow & { status: number; answer: string };

/** The record once its request is answered. Refuses with `idempotency_key_reused` or `…_in_flight`. */
const settled = async (
  c: Context<AppEnv>,
  found: IdempotencyRow,
  fingerprint: string,
): Promise<Answered> => {
  if (found.fingerprint !== fingerprint) throw new Problem("idempotency_key_reused");
  let record: IdempotencyRow | null = found;
  for (const ms of waitsMs) {
    if (isAnswered(record)) return record;
    await scheduler.wait(ms);
    record = await getRecord(c.get("db"), found.id);
    if (record === null) break;
  }
  if (isAnswered(record)) return record;
  c.header("Retry-After", "1");
  throw new Problem("idempotency_in_flight");
};

const isAnswered = (record: IdempotencyRow | null): record is Answered =>
  record !== null && record.status !== null && record.answer !== null;

type Kept = { body: string; headers: [string, string][] };

const replay = async (c: Context<AppEnv>, record: Answered, secret: string): Promise<void> => {
  const { body, headers } = JSON.parse(await unseal(secret, record.answer)) as Kept;
  for (const [name, value] of headers) c.header(name, value, { append: name === "set-cookie" });
  c.header("Idempotency-Replayed", "true");
  c.res = c.newResponse(body === "" ? null : body, toStatus(record.status));
};

/** It was the status of an answer of ours. */
const toStatus = (status: number): StatusCode => status as StatusCode;

/** Keeps an answer, unless the request should be made again: after a failure of ours, or a refusal to look at it. */
const keep = async (c: Context<AppEnv>, id: string, secret: string): Promise<void> => {
  const { status, headers } = c.res;
  if (status >= 500 || status === 429) return dropRecord(c.get("db"), id);
  const kept: Kept = {
    body: await c.res.clone().text(),
    headers: [
      ...keptHeaders.flatMap((name): [string, string][] => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
      ...headers.getSetCookie().map((value): [string, string] => ["set-cookie", value]),
    ],
  };
  await closeRecord(c.get("db"), { id, status, answer: await seal(secret, JSON.stringify(kept)) });
};
