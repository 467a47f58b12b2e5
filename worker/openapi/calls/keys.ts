import { newKey, rotation } from "../../routes/key-schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/keys.ts";

/** A key cannot make keys: whoever finds one shall not be able to stay. */
const ofWorkspace = { tag: "Keys", callers: ["workspace"], scope: null } as const;

export const createKey: Description = {
  ...ofWorkspace,
  id: "createKey",
  summary: "Make a key",
  description:
    "A browser key can have the scopes `read`, `attempts` and `grade`. Without `scopes` a key has all that its kind can have.",
  body: newKey,
  bodyExample: { kind: "browser", label: "Our app", origins: ["https://app.example.org"] },
  answers: { 201: { description: "The key, shown once.", shape: shapes.madeKey } },
  problems: ["workspace_missing", "keys_full"],
};

export const listKeys: Description = {
  ...ofWorkspace,
  id: "listKeys",
  summary: "The workspace's keys",
  answers: { 200: { description: "Newest first, at most 100.", shape: shapes.keyList } },
  problems: ["workspace_missing"],
};

export const revokeKey: Description = {
  ...ofWorkspace,
  id: "revokeKey",
  summary: "Revoke a key",
  description: "At once here, and within ten seconds everywhere.",
  answers: { 204: { description: "It is revoked." } },
  problems: ["workspace_missing", "key_unknown"],
};

export const rotateKey: Description = {
  ...ofWorkspace,
  id: "rotateKey",
  summary: "Make a key like it, and let it expire",
  body: rotation,
  bodyIsOptional: true,
  bodyExample: { overlapHours: 24 },
  answers: { 201: { description: "The new key, shown once.", shape: shapes.madeKey } },
  problems: ["workspace_missing", "key_unknown"],
};

export const readKeyUsage: Description = {
  ...ofWorkspace,
  id: "readKeyUsage",
  summary: "How often a key was used",
  answers: { 200: { description: "The last 90 days.", shape: shapes.keyUsage } },
  problems: ["workspace_missing", "key_unknown"],
};
