import * as v from "valibot";
import { label } from "./share-schemas.ts";

const maxBytes = 20_000;
const encoded = v.pipe(
  v.string("Send base64url."),
  v.regex(/^[\w-]+$/, "Send base64url."),
  v.maxLength(maxBytes, "Too long."),
);

const transports = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(10));

/** What `navigator.credentials.create` gives, as JSON. Fields that are not read are let through and dropped. */
export const passkeyResponse = v.strictObject({
  label: v.optional(label),
  response: v.object({
    id: encoded,
    rawId: encoded,
    type: v.literal("public-key"),
    response: v.object({
      clientDataJSON: encoded,
      attestationObject: encoded,
      transports: v.optional(transports),
    }),
  }),
});

/** What `navigator.credentials.get` gives, as JSON. */
export const passkeyAnswer = v.strictObject({
  response: v.object({
    id: encoded,
    rawId: encoded,
    type: v.literal("public-key"),
    response: v.object({
      clientDataJSON: encoded,
      authenticatorData: encoded,
      signature: encoded,
      userHandle: v.optional(encoded),
    }),
  }),
});

export const passkeyPatch = v.strictObject({ label });
