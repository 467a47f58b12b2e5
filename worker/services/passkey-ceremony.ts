import type { Context } from "hono";
import { useChallenge } from "../db/passkeys.ts";
import type { AppEnv } from "../env.ts";
import { fromBase64url } from "../ids.ts";
import { Problem } from "../problem.ts";
import { type Challenge, type ChallengeFor, readChallenge } from "./passkey-challenge.ts";

/** Loaded when it is needed first: no other request pays for its start. */
export const loadWebAuthn = () => import("@simplewebauthn/server");

/** A passkey belongs to the host that the request came to. */
export const partyOf = (c: Context<AppEnv>) => {
  const { hostname, origin } = new URL(c.req.url);
  return { rpID: hostname, origin };
};

/** Checks an answer's challenge, and then uses it up; `use` is false when it was used before. */
export const holdChallenge = (c: Context<AppEnv>, what: ChallengeFor) => {
  const db = c.get("db");
  const now = c.get("now");
  let found: Challenge | null = null;
  const check = async (answered: string): Promise<boolean> => {
    const text = new TextDecoder().decode(fromBase64url(answered));
    found = await readChallenge(db, { text, what, now });
    return found !== null;
  };
  const use = async (): Promise<boolean> =>
    found !== null && (await useChallenge(db, { ...found, now }));
  return { check, use };
};

/** The library throws at whatever does not fit: to the client, a passkey that is not accepted. */
export const orRefuse = async <T>(verify: () => Promise<T>): Promise<T> => {
  try {
    return await verify();
  } catch {
    throw new Problem("passkey_refused");
  }
};
