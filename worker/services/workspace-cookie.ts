import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../env.ts";

/** Holds the token of the workspace that a browser has open. */
export const workspaceCookie = "factdeck_workspace";
/** How long a browser that does not come back stays signed in. */
export const cookieDays = 400;

/** Keeps a token where only the server reads it. */
export const keepWorkspace = (c: Context<AppEnv>, token: string): void => {
  setCookie(c, workspaceCookie, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: cookieDays * 86_400,
  });
};

export const dropWorkspace = (c: Context<AppEnv>): void => {
  deleteCookie(c, workspaceCookie, { path: "/" });
};
