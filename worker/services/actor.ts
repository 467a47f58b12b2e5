import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { getWorkspace } from "../db/workspaces.ts";
import type { AppEnv } from "../env.ts";
import { sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import { workspaceCookie } from "./workspace-cookie.ts";

/** What can be asked of a quiz: `view` its draft and results, `edit` it and its classrooms, `own` it. */
export type Right = "view" | "edit" | "own";

/** Who a request acts for. */
export type Actor = {
  workspaceId: string;
  /** How the request proved it. */
  via: "recovery_link" | "server_key";
  /** The most it may do with any quiz: whatever stands for a part of a workspace only, lowers it. */
  mostRight: Right;
};

type Recogniser = (c: Context<AppEnv>) => Promise<Actor | null>;

/** The actor whose token the request carries as a bearer or in its cookie. */
const byRecoveryToken: Recogniser = async (c) => {
  const bearer = /^Bearer (ws_\S{10,200})$/.exec(c.req.header("authorization") ?? "")?.[1];
  const token = bearer ?? getCookie(c, workspaceCookie);
  const workspaceId = token?.split(".")[0];
  if (token === undefined || workspaceId === undefined) return null;
  const row = await getWorkspace(c.get("db"), workspaceId);
  if (row === null || row.tokenHash !== (await sha256(token))) return null;
  return { workspaceId, via: "recovery_link", mostRight: "own" };
};

/** The workspace of a server key. A browser key stands for nobody: everybody can read it. */
const byServerKey: Recogniser = async (c) => {
  const key = c.get("apiKey");
  if (key?.kind !== "server") return null;
  const mostRight = key.scopes.has("write") ? "own" : "view";
  return { workspaceId: key.workspaceId, via: "server_key", mostRight };
};

/** Every way to prove who one is, the first that fits counts. A new kind of token is a new line here. */
const recognisers: readonly Recogniser[] = [byServerKey, byRecoveryToken];

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
