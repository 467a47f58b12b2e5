import { base64url, fromBase64url } from "./ids.ts";

/** What a player's token says. It is signed, not secret: it holds nothing about the key. */
export type AttemptClaims = {
  /** Number of the attempt. */
  attempt: number;
  version: string;
  quiz: string;
  /** When answering ends, in seconds since 1970. */
  expires: number;
  /** The classroom that it is played in, if any. */
  classroom?: string;
};

const encoder = new TextEncoder();

/** The signature of a text, 43 characters. What one kind of text begins with, no other kind may. */
export const signText = async (key: CryptoKey, payload: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(payload))));

/** The key that signs tokens, from the secret that D1 keeps. */
export const importSigningKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

/** Whether we signed that text so. */
export const verifyText = async (
  key: CryptoKey,
  payload: string,
  signature: string,
): Promise<boolean> =>
  /^[\w-]{43}$/.test(signature) &&
  crypto.subtle.verify("HMAC", key, fromBase64url(signature), encoder.encode(payload));

/** `attempt.version.quiz.expires.signature`, with `.classroom` after `expires` in one: every part is URL-safe. */
export const signAttempt = async (key: CryptoKey, claims: AttemptClaims): Promise<string> => {
  const payload = [
    claims.attempt.toString(36),
    claims.version,
    claims.quiz,
    claims.expires.toString(36),
    ...(claims.classroom === undefined ? [] : [claims.classroom]),
  ].join(".");
  return `${payload}.${await signText(key, payload)}`;
};

/** The claims of a token that we signed; null for anything else. Does not look at the clock. */
export const verifyAttempt = async (
  key: CryptoKey,
  token: string,
): Promise<AttemptClaims | null> => {
  const end = token.lastIndexOf(".");
  const payload = token.slice(0, end);
  const [attempt, version, quiz, expires, classroom, extra] = payload.split(".");
  if (!attempt || !version || !quiz || !expires || extra !== undefined) return null;
  if (!(await verifyText(key, payload, token.slice(end + 1)))) return null;
  return {
    attempt: Number.parseInt(attempt, 36),
    version,
    quiz,
    expires: Number.parseInt(expires, 36),
    ...(classroom === undefined ? {} : { classroom }),
  };
};
