import type { Context } from "hono";
import { deleteSession } from "../db/sessions.ts";
import { insertWorkspace, replaceTokenHash } from "../db/workspaces.ts";
import type { AppEnv } from "../env.ts";
import { newId, newSecret, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { type Actor, actorOfSession, checkRecovery, findActor } from "./actor.ts";
import { startSession } from "./sessions.ts";
import { dropWorkspace } from "./workspace-cookie.ts";

/** What a request acts for. `token` is only there right after the workspace was made: it is shown once. */
export type Workspace = { id: string; token?: string };

/** The request's workspace; a new one, with a session for its browser, when it has none. */
export const openWorkspace = async (c: Context<AppEnv>): Promise<Workspace> => {
  const known = await findActor(c);
  if (known !== null) return { id: known.workspaceId };
  const id = newId("ws");
  const token = newRecoveryToken(id);
  await insertWorkspace(c.get("db"), {
    id,
    tokenHash: await sha256(token),
    createdAt: c.get("now"),
  });
  await signIn(c, id);
  return { id, token };
};

/** Opens a workspace in this browser. A session that it has already stays as it is; another workspace's is ended. */
export const signIn = async (c: Context<AppEnv>, workspaceId: string): Promise<void> => {
  const actor = await findActor(c);
  if (actor?.sessionId != null) {
    if (actor.workspaceId === workspaceId) return;
    await deleteSession(c.get("db"), { id: actor.sessionId, workspaceId: actor.workspaceId });
  }
  const sessionId = await startSession(c, workspaceId);
  c.set("actor", actorOfSession(workspaceId, sessionId));
};

/** Opens a recovery link's workspace in this browser, or `workspace_unknown`. */
export const recoverWorkspace = async (c: Context<AppEnv>, token: string): Promise<void> => {
  const workspaceId = await checkRecovery(c, token);
  if (workspaceId === null) throw new Problem("workspace_unknown");
  await signIn(c, workspaceId);
};

/** A new recovery link in the place of the old one, which opens nothing any more. Sessions and passkeys stay. */
export const renewRecovery = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
): Promise<string> => {
  const token = newRecoveryToken(workspaceId);
  await replaceTokenHash(c.get("db"), { id: workspaceId, tokenHash: await sha256(token) });
  return token;
};

/** Ends this browser's session; the workspace stays reachable by its recovery link and its passkeys. */
export const leaveWorkspace = async (c: Context<AppEnv>): Promise<void> => {
  const actor = await findActor(c);
  if (actor?.sessionId != null) {
    await deleteSession(c.get("db"), { id: actor.sessionId, workspaceId: actor.workspaceId });
  }
  dropWorkspace(c);
};

/** Path of the link that opens the workspace in another browser. */
export const recoveryPath = (token: string): string => `/w/${token}`;

const newRecoveryToken = (workspaceId: string): string => `${workspaceId}.${newSecret()}`;
