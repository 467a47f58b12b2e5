import type { Context } from "hono";
import type * as v from "valibot";
import { getPasskey, touchPasskey } from "../db/passkeys.ts";
import type { AppEnv } from "../env.ts";
import { fromBase64url } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { passkeyAnswer } from "../routes/passkey-schemas.ts";
import { holdChallenge, loadWebAuthn, orRefuse, partyOf } from "./passkey-ceremony.ts";
import { makeChallenge } from "./passkey-challenge.ts";
import { transportsOf } from "./passkeys.ts";
import { signIn } from "./workspace.ts";

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
  const { userHandle, ...signed } = response.response;
  const answer = { ...signed, ...(userHandle === undefined ? {} : { userHandle }) };
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
      response: { ...response, response: answer, clientExtensionResults: {} },
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
