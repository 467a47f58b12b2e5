import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { getWorkspace } from "../db/workspaces.ts";
import type { AppEnv } from "../env.ts";
import { sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { readBearer } from "./bearer.ts";
import { findSession, startSession } from "./sessions.ts";
import { workspaceCookie } from "./workspace-cookie.ts";

/** What can be asked of a quiz: `view` its draft and results, `edit` it and its classrooms, `own` it. */
export type Right = "view" | "edit" | "own";

/** Who a request acts for. */
export type Actor = {
  workspaceId: string;
  /** How the request proved it. */
  via: "session" | "recovery_link" | "server_key";
  /** The browser's session; null for a request without one. */
  sessionId: string | null;
  /** The most it may do with any quiz: whatever stands for a part of a workspace only, lowers it. */
  mostRight: Right;
};

type Recogniser = (c: Context<AppEnv>) => Promise<Actor | null>;

/** The recovery link's token as a bearer: for programs, which keep no cookies. */
const byRecoveryToken: Recogniser = async (c) => {
  const token = readBearer(c);
  const workspaceId = token === null ? null : await checkRecovery(c, token);
  if (workspaceId === null) return null;
  return { workspaceId, via: "recovery_link", sessionId: null, mostRight: "own" };
};

/** The workspace of a server key. A browser key stands for nobody: everybody can read it. */
const byServerKey: Recogniser = async (c) => {
  const key = c.get("apiKey");
  if (key?.kind !== "server") return null;
  const mostRight = key.scopes.has("write") ? "own" : "view";
  return { workspaceId: key.workspaceId, via: "server_key", sessionId: null, mostRight };
};

/** The session of this browser. A cookie from before there were sessions holds a recovery token: it gets one. */
const byCookie: Recogniser = async (c) => {
  const token = getCookie(c, workspaceCookie);
  if (token === undefined) return null;
  const session = token.startsWith("ss_") ? await findSession(c, token) : null;
  if (session !== null) return actorOfSession(session.workspaceId, session.id);
  const workspaceId = await checkRecovery(c, token);
  if (workspaceId === null) return null;
  return actorOfSession(workspaceId, await startSession(c, workspaceId));
};

/** Every way to prove who one is; the first that fits counts. A new kind of token is a new line here. */
const recognisers: readonly Recogniser[] = [byServerKey, byRecoveryToken, byCookie];

/** The workspace that a recovery token opens, or null. */
export const checkRecovery = async (c: Context<AppEnv>, token: string): Promise<string | null> => {
  if (!/^ws_\S{10,200}$/.test(token)) return null;
  const id = token.split(".")[0] ?? "";
  const row = await getWorkspace(c.get("db"), id);
  return row !== null && row.tokenHash === (await sha256(token)) ? id : null;
};

/** The actor of a browser with a session. */
export const actorOfSession = (workspaceId: string, sessionId: string): Actor => ({
  workspaceId,
  via: "session",
  sessionId,
  mostRight: "own",
});

/** Who the request acts for; null for a stranger. Looked up once a request. */
export const findActor = async (c: Context<AppEnv>): Promise<Actor | null> => {
  const known = c.get("actor");
  if (known !== undefined) return known;
  let actor: Actor | null = null;
  for (const recognise of recognisers) actor ??= await recognise(c);
  c.set("actor", actor);
  return actor;
};

/** Who the request acts for, or `workspace_missing`. */
export const requireActor = async (c: Context<AppEnv>): Promise<Actor> => {
  const actor = await findActor(c);
  if (actor === null) throw new Problem("workspace_missing");
  return actor;
};

/** What stands for the whole workspace. */
const wholeWorkspace: ReadonlySet<string> = new Set<Actor["via"]>(["session", "recovery_link"]);

/** As `requireActor`, for the workspace itself: its sessions, passkeys and recovery link. */
export const requireAccount = async (c: Context<AppEnv>): Promise<Actor> => {
  const actor = await requireActor(c);
  if (!wholeWorkspace.has(actor.via)) throw new Problem("account_only");
  return actor;
};
