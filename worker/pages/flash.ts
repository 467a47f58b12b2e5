import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../env.ts";

/** A short-lived cookie that carries one thing across a redirect, to the pages of one draft only. */
const recoveryCookie = "factdeck_recovery";
const seconds = 600;

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
