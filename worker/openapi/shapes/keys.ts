import * as v from "valibot";
import { scopes } from "../../services/key-scopes.ts";
import { count, moment, said } from "./common.ts";

export const apiKey = v.object({
  id: said("The visible beginning of the key.", "fd_sk_0k3v8m2q4r6t1w5y"),
  kind: v.picklist(["browser", "server"]),
  label: v.string(),
  scopes: v.array(v.picklist(scopes)),
  origins: v.array(v.string()),
  createdAt: moment,
  expiresAt: v.nullable(moment),
  revokedAt: v.nullable(moment),
  usedAt: v.nullable(moment),
});

export const madeKey = v.object({
  ...apiKey.entries,
  key: said(
    "The key itself. It is shown in this answer and never again.",
    "fd_sk_0k3v8m2q4r6t1w5y_…",
  ),
});

export const keyList = v.object({ keys: v.array(apiKey) });

export const keyUsage = v.object({
  id: v.string(),
  days: v.array(v.object({ date: said("UTC.", "2026-11-24"), requests: count, errors: count })),
});
