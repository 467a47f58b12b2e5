import type { Context } from "hono";
import type * as v from "valibot";
import { getPasskey, insertPasskey, listPasskeys, type PasskeyRow } from "../db/passkeys.ts";
import type { AppEnv } from "../env.ts";
import { base64url } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { passkeyResponse } from "../routes/passkey-schemas.ts";
import type { Actor } from "./actor.ts";
import { labelBrowser } from "./browser-label.ts";
import { holdChallenge, loadWebAuthn, orRefuse, partyOf } from "./passkey-ceremony.ts";
import { makeChallenge } from "./passkey-challenge.ts";
import { showPasskey, transportsOf } from "./passkeys.ts";

/** Most passkeys of a workspace. */
const maxPasskeys = 20;

/** What a browser needs to make a passkey for the workspace. */
export const askForNewPasskey = async (c: Context<AppEnv>, { workspaceId }: Actor) => {
  const db = c.get("db");
  const known = await listPasskeys(db, workspaceId);
  if (known.length >= maxPasskeys) throw new Problem("passkey_limit");
  const { generateRegistrationOptions } = await loadWebAuthn();
  const name = `Your quizzes (${workspaceId.slice(3, 9)})`;
  const what = { purpose: "add", workspaceId } as const;
  return generateRegistrationOptions({
    rpName: "Factdeck",
    rpID: partyOf(c).rpID,
    userID: Uint8Array.from(new TextEncoder().encode(workspaceId)),
    userName: name,
    userDisplayName: name,
    challenge: await makeChallenge(db, what, c.get("now")),
    attestationType: "none",
    excludeCredentials: known.map((row) => ({ id: row.id, transports: transportsOf(row) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
};

/** Stores a passkey that a browser made, named after the browser when it has no label; `passkey_refused` otherwise. */
export const addPasskey = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
  { response, label }: v.InferOutput<typeof passkeyResponse>,
) => {
  const db = c.get("db");
  const now = c.get("now");
  const challenged = holdChallenge(c, { purpose: "add", workspaceId });
  const transports = response.response.transports ?? [];
  const { verifyRegistrationResponse } = await loadWebAuthn();
  const { rpID, origin } = partyOf(c);
  const verified = await orRefuse(() =>
    verifyRegistrationResponse({
      response: {
        ...response,
        response: { ...response.response, transports },
        clientExtensionResults: {},
      },
      expectedChallenge: challenged.check,
      expectedOrigin: origin,
      expectedRPID: rpID,
    }),
  );
  if (!verified.verified) throw new Problem("passkey_refused");
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const isFirst = await challenged.use();
  const row: PasskeyRow = {
    id,
    workspaceId,
    publicKey: base64url(publicKey),
    counter,
    transports: JSON.stringify(transports),
    label: label ?? labelBrowser(c.req.header("user-agent")),
    createdAt: now,
    usedAt: null,
  };
  if (isFirst && (await insertPasskey(db, row))) return showPasskey(row);
  // A repeated request finds what its first run stored.
  const known = await getPasskey(db, id);
  if (known === null || known.workspaceId !== workspaceId) throw new Problem("passkey_refused");
  return showPasskey(known);
};
