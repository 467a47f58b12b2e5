import type { AuthenticatorTransportFuture } from "@simplewebauthn/server";
import type { Context } from "hono";
import type * as v from "valibot";
import {
  deletePasskey,
  getPasskey,
  insertPasskey,
  listPasskeys,
  type PasskeyRow,
  renamePasskey,
  touchPasskey,
  useChallenge,
} from "../db/passkeys.ts";
import type { AppEnv } from "../env.ts";
import { base64url, fromBase64url } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { passkeyAnswer, passkeyResponse } from "../routes/passkey-schemas.ts";
import type { Actor } from "./actor.ts";
import { labelBrowser } from "./browser-label.ts";
import { type Challenge, type ChallengeFor, makeChallenge, readChallenge } from "./passkey-challenge.ts";
import { signIn } from "./workspace.ts";

/** Most passkeys of a workspace. */
const maxPasskeys = 20;

/** Loaded when it is needed first: no other request pays for its start. */
const loadWebAuthn = () => import("@simplewebauthn/server");

/** A passkey belongs to the host that the request came to. */
const partyOf = (c: Context<AppEnv>) => {
  const { hostname, origin } = new URL(c.req.url);
  return { rpID: hostname, origin };
};

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
    userID: new TextEncoder().encode(workspaceId),
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
  const { verifyRegistrationResponse } = await loadWebAuthn();
  const { rpID, origin } = partyOf(c);
  const verified = await orRefuse(() =>
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
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
    transports: JSON.stringify(response.response.transports ?? []),
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

/** What a browser needs to sign in with any passkey it has for this host. */
export const askForPasskey = async (c: Context<AppEnv>) => {
  const { generateAuthenticationOptions } = await loadWebAuthn();
  return generateAuthenticationOptions({
    rpID: partyOf(c).rpID,
    challenge: await makeChallenge(c.get("db"), { purpose: "sign_in" }, c.get("now")),
    userVerification: "required",
  });
};

/** Opens the workspace of a passkey in this browser, or `passkey_refused`. Gives the workspace's id. */
export const signInWithPasskey = async (
  c: Context<AppEnv>,
  { response }: v.InferOutput<typeof passkeyAnswer>,
): Promise<string> => {
  const db = c.get("db");
  const known = await getPasskey(db, response.id);
  if (known === null) throw new Problem("passkey_refused");
  const challenged = holdChallenge(c, { purpose: "sign_in" });
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  const { rpID, origin } = partyOf(c);
  const credential = {
    id: known.id,
    publicKey: fromBase64url(known.publicKey),
    counter: known.counter,
    transports: transportsOf(known),
  };
  const { verified, authenticationInfo } = await orRefuse(() =>
    verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenged.check,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential,
    }),
  );
  if (!verified || !(await challenged.use())) throw new Problem("passkey_refused");
  const { newCounter } = authenticationInfo;
  await touchPasskey(db, { id: known.id, counter: newCounter, usedAt: c.get("now") });
  await signIn(c, known.workspaceId);
  return known.workspaceId;
};

/** Checks an answer's challenge, and then uses it up; `use` is false when it was used before. */
const holdChallenge = (c: Context<AppEnv>, what: ChallengeFor) => {
  const db = c.get("db");
  const now = c.get("now");
  let found: Challenge | null = null;
  const check = async (answered: string): Promise<boolean> => {
    const text = new TextDecoder().decode(fromBase64url(answered));
    found = await readChallenge(db, { text, what, now });
    return found !== null;
  };
  const use = async (): Promise<boolean> =>
    found !== null && (await useChallenge(db, { ...found, now }));
  return { check, use };
};

/** The library throws at whatever does not fit: to the client, a passkey that is not accepted. */
const orRefuse = async <T>(verify: () => Promise<T>): Promise<T> => {
  try {
    return await verify();
  } catch (cause) {
    console.warn("passkey refused", cause instanceof Error ? cause.message : cause);
    throw new Problem("passkey_refused");
  }
};

const transportsOf = ({ transports }: PasskeyRow): AuthenticatorTransportFuture[] =>
  JSON.parse(transports) as AuthenticatorTransportFuture[];

const showPasskey = ({ id, label, createdAt, usedAt }: PasskeyRow) => ({
  id,
  label,
  createdAt: new Date(createdAt).toISOString(),
  lastUsedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
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
