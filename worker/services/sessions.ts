import type { Context } from "hono";
import {
  deleteOtherSessions,
  deleteSession,
  getSession,
  insertSession,
  listSessions,
  type SessionRow,
  touchSession,
} from "../db/sessions.ts";
import type { AppEnv } from "../env.ts";
import { newId, newSecret, sha256 } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { Actor } from "./actor.ts";
import { labelBrowser } from "./browser-label.ts";
import { cookieDays, keepWorkspace } from "./workspace-cookie.ts";

const dayMs = 86_400_000;

const dayOf = (now: number): number => Math.floor(now / dayMs) * dayMs;

/** The oldest day on which a session may have been seen last and still be alive. */
const unseenSince = (now: number): number => dayOf(now) - cookieDays * dayMs;

/** Opens the workspace in this browser: a session of its own, whose token only its cookie holds. */
export const startSession = async (c: Context<AppEnv>, workspaceId: string): Promise<string> => {
  const now = c.get("now");
  const id = newId("ss");
  const token = `${id}.${newSecret()}`;
  const row = {
    id,
    workspaceId,
    tokenHash: await sha256(token),
    label: labelBrowser(c.req.header("user-agent")),
    createdAt: now,
    seenAt: dayOf(now),
  };
  await insertSession(c.get("db"), row, unseenSince(now));
  keepWorkspace(c, token);
  return id;
};

/** The session of a token; null when it was ended, or not seen for as long as its cookie lives. */
export const findSession = async (
  c: Context<AppEnv>,
  token: string,
): Promise<SessionRow | null> => {
  const now = c.get("now");
  const row = await getSession(c.get("db"), token.split(".")[0] ?? "");
  if (row === null || row.seenAt < unseenSince(now)) return null;
  if (row.tokenHash !== (await sha256(token))) return null;
  const today = dayOf(now);
  if (row.seenAt < today) {
    await touchSession(c.get("db"), { id: row.id, seenAt: today });
    keepWorkspace(c, token);
  }
  return row;
};

/** Every browser that has the workspace open, the newest first. Days are UTC. */
export const readSessions = async (c: Context<AppEnv>, { workspaceId, sessionId }: Actor) => {
  const rows = await listSessions(c.get("db"), workspaceId);
  return rows
    .filter(({ seenAt }) => seenAt >= unseenSince(c.get("now")))
    .map(({ id, label, createdAt, seenAt }) => ({
      id,
      label,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenOn: new Date(seenAt).toISOString().slice(0, 10),
      isThis: id === sessionId,
    }));
};

export type ShownSession = Awaited<ReturnType<typeof readSessions>>[number];

/** Ends one browser's session, or `session_unknown`. */
export const endSession = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
  id: string,
): Promise<void> => {
  if (!(await deleteSession(c.get("db"), { id, workspaceId }))) {
    throw new Problem("session_unknown");
  }
};

/** Ends all sessions but this request's own; gives how many. */
export const endOtherSessions = (
  c: Context<AppEnv>,
  { workspaceId, sessionId }: Actor,
): Promise<number> => deleteOtherSessions(c.get("db"), { workspaceId, keep: sessionId });
