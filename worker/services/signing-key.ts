import { importSigningKey } from "../attempt-token.ts";
import type { Database } from "../db/connect.ts";
import { getOrCreateSecret } from "../db/signing-keys.ts";
import { newId } from "../ids.ts";

let signingKey: Promise<CryptoKey> | null = null;

/**
 * The key that signs what we hand out and take back: attempt tokens, challenges. What is signed begins differently for
 * each. Kept for the life of the isolate; a failed load is tried again at the next request.
 */
export const loadSigningKey = (db: Database): Promise<CryptoKey> => {
  signingKey ??= getOrCreateSecret(db, newId("sk") + newId("sk"))
    .then(importSigningKey)
    .catch((cause: unknown) => {
      signingKey = null;
      throw cause;
    });
  return signingKey;
};
