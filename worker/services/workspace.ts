import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { getWorkspace, insertWorkspace } from "../db/workspaces.ts";
import type { AppEnv } from "../env.ts";
import { newId, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";

/** What a request acts for. `token` is only there right after the workspace was made: it is shown once. */
export type Workspace = { id: string; token?: string };

const cookieName = "factdeck_workspace";
const cookieDays = 400;

/** The workspace of the request's cookie or bearer token; null when there is none or it is not right. */
export const findWorkspace = async (c: Context<AppEnv>): Promise<Workspace | null> => {
  const token = readToken(c);
  const id = token?.split(".")[0];
  if (token === undefined || id === undefined) return null;
  const row = await getWorkspace(c.get("db"), id);
  return row !== null && row.tokenHash === (await sha256(token)) ? { id } : null;
};

/** The request's workspace, or `workspace_missing`. */
export const requireWorkspace = async (c: Context<AppEnv>): Promise<Workspace> => {
  const workspace = await findWorkspace(c);
  if (workspace === null) throw new Problem("workspace_missing");
  return workspace;
};

/** The request's workspace; a new one, with its cookie set, when it has none. */
export const openWorkspace = async (c: Context<AppEnv>): Promise<Workspace> => {
  const known = await findWorkspace(c);
  if (known !== null) return known;
  const id = newId("ws");
  const token = `${id}.${newId("key").slice(4)}${newId("key").slice(4)}`;
  await insertWorkspace(c.get("db"), {
    id,
    tokenHash: await sha256(token),
    createdAt: c.get("now"),
  });
  keepWorkspace(c, token);
  return { id, token };
};

/** Takes a recovery link's token into this browser, or `workspace_unknown`. */
export const recoverWorkspace = async (c: Context<AppEnv>, token: string): Promise<void> => {
  const row = await getWorkspace(c.get("db"), token.split(".")[0] ?? "");
  if (row === null || row.tokenHash !== (await sha256(token))) {
    throw new Problem("workspace_unknown");
  }
  keepWorkspace(c, token);
};

/** Forgets the workspace in this browser; it stays reachable by its recovery link. */
export const leaveWorkspace = (c: Context<AppEnv>): void => {
  deleteCookie(c, cookieName, { path: "/" });
};

/** Path of the link that opens the workspace in another browser. */
export const recoveryPath = (token: string): string => `/w/${token}`;

const keepWorkspace = (c: Context<AppEnv>, token: string): void => {
  setCookie(c, cookieName, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: cookieDays * 86_400,
  });
};

const readToken = (c: Context<AppEnv>): string | undefined => {
  const bearer = /^Bearer (ws_\S{10,200})$/.exec(c.req.header("authorization") ?? "");
  return bearer?.[1] ?? getCookie(c, cookieName);
};
