import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../env.ts";

/** A short-lived cookie that hands one secret to the page after a redirect, and to that page only. */
const cookieName = "factdeck_once";
const seconds = 600;

/** Hands a value to the next page at or under `path`. */
export const keepOnce = (c: Context<AppEnv>, path: string, value: string): void => {
  setCookie(c, cookieName, value, {
    path,
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: seconds,
  });
};

/** What was handed over, once; null ever after. */
export const takeOnce = (c: Context<AppEnv>, path: string): string | null => {
  const value = getCookie(c, cookieName) ?? null;
  if (value !== null) deleteCookie(c, cookieName, { path });
  return value;
};
