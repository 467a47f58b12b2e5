import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { foldClassCode } from "../class-code.ts";
import { type ClassroomRow, getClassroom, getClassroomByCode } from "../db/classrooms.ts";
import { countGuesses, recordGuess } from "../db/code-guesses.ts";
import type { AppEnv } from "../env.ts";
import { base64url } from "../ids.ts";
import { verifyPlayer } from "../player-token.ts";
import { Problem } from "../problem.ts";
import { readBearer } from "./bearer.ts";
import { playerCookie } from "./player-cookie.ts";
import { loadSigningKey } from "./signing-key.ts";

/**
 * Wrong codes in ten minutes before an address must wait. A school shares one address: of two hundred who join at once,
 * every second may mistype. A guesser at this pace tries 14,400 of 191 million codes a day.
 */
const maxFailures = 100;

/**
 * The classroom of a typed code, or `classroom_unknown`. Failures are counted by a keyed hash of the address, and past
 * the bound right codes are refused too, so that nobody can try all codes.
 */
export const findClassroom = async (c: Context<AppEnv>, typed: string): Promise<ClassroomRow> => {
  const db = c.get("db");
  const now = c.get("now");
  const code = foldClassCode(typed);
  const own = await findOwnClassroom(c);
  if (own !== null && own.code === code) return own;
  const hash = await hashAddress(c);
  const [failures, classroom] = await Promise.all([
    countGuesses(db, { hash, now }),
    code === null ? null : getClassroomByCode(db, code),
  ]);
  if (failures >= maxFailures) {
    c.header("Retry-After", "600");
    throw new Problem("too_many_guesses");
  }
  if (classroom !== null) return classroom;
  await recordGuess(db, { hash, now });
  throw new Problem("classroom_unknown");
};

/** The classroom whose player the request is: whoever is in need not guess, and waits for no guesser next to them. */
const findOwnClassroom = async (c: Context<AppEnv>): Promise<ClassroomRow | null> => {
  const token = readBearer(c) ?? getCookie(c, playerCookie);
  if (token === undefined) return null;
  const claims = await verifyPlayer(await loadSigningKey(c.get("db")), token);
  return claims === null ? null : getClassroom(c.get("db"), claims.classroom);
};

/** `too_many_guesses` past the bound, also for whoever is in the class: before a device code is tried. */
export const refuseGuesser = async (c: Context<AppEnv>): Promise<void> => {
  const hash = await hashAddress(c);
  const failures = await countGuesses(c.get("db"), { hash, now: c.get("now") });
  if (failures < maxFailures) return;
  c.header("Retry-After", "600");
  throw new Problem("too_many_guesses");
};

/** Counts a wrong device code as a wrong class code. */
export const countFailure = async (c: Context<AppEnv>): Promise<void> =>
  recordGuess(c.get("db"), { hash: await hashAddress(c), now: c.get("now") });

/** An address as it is kept: its HMAC, of which nobody gets the address back. An IPv6 household counts as one. */
const hashAddress = async (c: Context<AppEnv>): Promise<string> => {
  const address = c.req.header("cf-connecting-ip") ?? "local";
  const network = address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
  const key = await loadSigningKey(c.get("db"));
  const bytes = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`guess ${network}`));
  return base64url(new Uint8Array(bytes)).slice(0, 22);
};
