import { signText, verifyText } from "../attempt-token.ts";
import type { Database } from "../db/connect.ts";
import { newSecret } from "../ids.ts";
import { loadSigningKey } from "./signing-key.ts";

const challengeMs = 5 * 60_000;

/** What a challenge is for: adding a passkey to one workspace, or signing in with any. */
export type ChallengeFor = { purpose: "add"; workspaceId: string } | { purpose: "sign_in" };

export type Challenge = { id: string; expiresAt: number };

const signedText = (what: ChallengeFor, { id, expiresAt }: Challenge): string =>
  ["passkey", what.purpose, "workspaceId" in what ? what.workspaceId : "", expiresAt, id].join("|");

/**
 * A challenge to answer within five minutes: `id.expires.signature`. It is signed and not stored, so that nobody fills
 * the database by asking for them; that it was answered is stored.
 */
export const makeChallenge = async (
  db: Database,
  what: ChallengeFor,
  now: number,
): Promise<string> => {
  const challenge = { id: newSecret(), expiresAt: now + challengeMs };
  const signature = await signText(await loadSigningKey(db), signedText(what, challenge));
  return `${challenge.id}.${challenge.expiresAt}.${signature}`;
};

/** The challenge of an answer when we made it, for that, and not too long ago; otherwise null. */
export const readChallenge = async (
  db: Database,
  { text, what, now }: { text: string; what: ChallengeFor; now: number },
): Promise<Challenge | null> => {
  const [, id, expires, signature] = /^(\w{32})\.(\d{13,16})\.([\w-]{43})$/.exec(text) ?? [];
  if (id === undefined || expires === undefined || signature === undefined) return null;
  const challenge = { id, expiresAt: Number(expires) };
  if (challenge.expiresAt < now) return null;
  const key = await loadSigningKey(db);
  return (await verifyText(key, signedText(what, challenge), signature)) ? challenge : null;
};
