import type { Context } from "hono";
import { foldClassCode } from "../class-code.ts";
import { type ClassroomRow, getClassroomByCode } from "../db/classrooms.ts";
import { countGuesses, recordGuess } from "../db/code-guesses.ts";
import type { AppEnv } from "../env.ts";
import { base64url } from "../ids.ts";
import { Problem } from "../problem.ts";
import { loadSigningKey } from "./signing-key.ts";

/**
 * Wrong codes in ten minutes before an address must wait. A school shares one address, and a class mistypes now and
 * then; a guesser at this pace tries 5,760 of 191 million codes a day.
 */
const maxFailures = 40;

/**
 * The classroom of a typed code, or `classroom_unknown`. Failures are counted by a keyed hash of the address, and past
 * the bound right codes are refused too, so that nobody can try all codes.
 */
export const findClassroom = async (c: Context<AppEnv>, typed: string): Promise<ClassroomRow> => {
  const db = c.get("db");
  const now = c.get("now");
  const hash = await hashAddress(c);
  const code = foldClassCode(typed);
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
