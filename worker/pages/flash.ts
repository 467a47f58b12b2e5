import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../env.ts";

/** Short-lived cookies that carry one thing across a redirect, to the pages of one draft only. */
const recoveryCookie = "factdeck_recovery";
const thrownOutCookie = "factdeck_thrown_out";
const seconds = 600;
/** Browsers refuse cookies over 4,096 bytes. */
const maxCookieChars = 3500;

const options = (c: Context<AppEnv>, quizId: string) =>
  ({
    path: `/edit/${quizId}`,
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: seconds,
  }) as const;

/** Hands a new workspace's token to the next page of the draft. */
export const keepRecovery = (c: Context<AppEnv>, quizId: string, token: string): void => {
  setCookie(c, recoveryCookie, token, options(c, quizId));
};

/** The token of a workspace that was just made, once; null ever after. */
export const takeRecovery = (c: Context<AppEnv>, quizId: string): string | null => {
  const token = getCookie(c, recoveryCookie) ?? null;
  if (token !== null) deleteCookie(c, recoveryCookie, { path: `/edit/${quizId}` });
  return token;
};

/** Remembers a question that was thrown out, for "undo". A very long one cannot be undone. */
export const keepThrownOut = (c: Context<AppEnv>, quizId: string, question: object): void => {
  const json = JSON.stringify(question);
  if (encodeURIComponent(json).length > maxCookieChars) return;
  setCookie(c, thrownOutCookie, json, options(c, quizId));
};

/** The question that was thrown out last, as JSON, or null. */
export const peekThrownOut = (c: Context<AppEnv>): string | null =>
  getCookie(c, thrownOutCookie) ?? null;

/** Forgets the question that was thrown out. */
export const dropThrownOut = (c: Context<AppEnv>, quizId: string): void => {
  deleteCookie(c, thrownOutCookie, { path: `/edit/${quizId}` });
};
