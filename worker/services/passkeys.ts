import type { Context } from "hono";
import { deletePasskey, listPasskeys, type PasskeyRow, renamePasskey } from "../db/passkeys.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import type { Actor } from "./actor.ts";
import { isoTime } from "./iso-time.ts";

/** How a passkey's device is reached, as the browser named it. */
export const transportsOf = ({ transports }: PasskeyRow): string[] =>
  JSON.parse(transports) as string[];

/** A passkey as its owner sees it. */
export const showPasskey = ({ id, label, createdAt, usedAt }: PasskeyRow) => ({
  id,
  label,
  createdAt: new Date(createdAt).toISOString(),
  lastUsedAt: isoTime(usedAt),
});

export type ShownPasskey = ReturnType<typeof showPasskey>;

/** The workspace's passkeys, the newest first. */
export const readPasskeys = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
): Promise<ShownPasskey[]> => (await listPasskeys(c.get("db"), workspaceId)).map(showPasskey);

/** Gives a passkey another name, or `passkey_unknown`. */
export const labelPasskey = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
  { id, label }: { id: string; label: string },
): Promise<void> => {
  if (!(await renamePasskey(c.get("db"), { id, workspaceId, label }))) {
    throw new Problem("passkey_unknown");
  }
};

/** Forgets a passkey, or `passkey_unknown`. Browsers that it opened stay open. */
export const removePasskey = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
  id: string,
): Promise<void> => {
  if (!(await deletePasskey(c.get("db"), { id, workspaceId }))) {
    throw new Problem("passkey_unknown");
  }
};
