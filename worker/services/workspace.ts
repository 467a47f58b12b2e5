import type { Context } from "hono";
import { getWorkspace, insertWorkspace } from "../db/workspaces.ts";
import type { AppEnv } from "../env.ts";
import { newId, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { findActor } from "./actor.ts";
import { dropWorkspace, keepWorkspace } from "./workspace-cookie.ts";

/** What a request acts for. `token` is only there right after the workspace was made: it is shown once. */
export type Workspace = { id: string; token?: string };

/** The request's workspace; a new one, with its cookie set, when it has none. */
export const openWorkspace = async (c: Context<AppEnv>): Promise<Workspace> => {
  const known = await findActor(c);
  if (known !== null) return { id: known.workspaceId };
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
export const leaveWorkspace = (c: Context<AppEnv>): void => dropWorkspace(c);

/** Path of the link that opens the workspace in another browser. */
export const recoveryPath = (token: string): string => `/w/${token}`;
