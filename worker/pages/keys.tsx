import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { newId } from "../ids.ts";
import { type FieldError, Problem } from "../problem.ts";
import { newKey } from "../routes/key-schemas.ts";
import { type Actor, requireAccount } from "../services/actor.ts";
import {
  chosenKeyId,
  createKey,
  listUsedKeys,
  revokeKey,
  rotateKey,
} from "../services/own-keys.ts";
import { check, readForm } from "../valid.ts";
import type { KeyValues } from "./components/key-form.tsx";
import { KeysPage } from "./components/keys-page.tsx";
import { sendPage } from "./layout.tsx";
import { keepOnce, takeOnce } from "./shown-once.ts";

const path = "/mine/keys";
/** For how long a replaced key goes on. */
const overlapHours = 24;

/** The keys of a workspace for learning apps: made, replaced and revoked. */
export const keyPages = new Hono<AppEnv>()
  .get(path, async (c) => {
    const actor = await requireAccount(c);
    return showKeys(c, actor, { made: takeOnce(c, path) });
  })
  .post(path, async (c) => {
    const actor = await requireAccount(c);
    const values = readValues(await readForm(c));
    try {
      const given = check(newKey, toNewKey(values));
      const id = chosenKeyId(given.kind, values.nonce);
      const making = { workspaceId: actor.workspaceId, given, now: c.get("now"), id };
      return leadBack(c, (await createKey(c.get("db"), making)).key);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
      const errors = problem.errors.length > 0 ? problem.errors : [labelError(problem)];
      return showKeys(c, actor, { values, errors });
    }
  })
  .post(`${path}/:id`, async (c) => {
    const { workspaceId } = await requireAccount(c);
    const form = await readForm(c);
    const own = { id: c.req.param("id"), workspaceId };
    const now = c.get("now");
    if (form.get("do") === "replace") {
      const kind = own.id.startsWith("fd_pk_") ? "browser" : "server";
      const chosen = chosenKeyId(kind, String(form.get("nonce") ?? ""));
      const replacing = { hours: overlapHours, now, newId: chosen };
      return leadBack(c, (await rotateKey(c.get("db"), own, replacing)).key);
    }
    await revokeKey(c.get("db"), own, now);
    return c.redirect(`${path}#keys`, 303);
  });

/** Back to the list, which shows the key once. Sent twice, the form makes one key, which the first answer shows. */
const leadBack = (c: Context<AppEnv>, key: string | null) => {
  if (key !== null) keepOnce(c, path, key);
  return c.redirect(path, 303);
};

const labelError = ({ title }: Problem): FieldError => ({ field: "label", message: title });

const readValues = (form: FormData): KeyValues => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    kind: text("kind"),
    label: text("label"),
    origins: text("origins"),
    expires: text("expires"),
    scopes: form.getAll("scopes").map(String),
    nonce: text("nonce"),
  };
};

const toNewKey = ({ kind, label, origins, expires, scopes }: KeyValues) => ({
  kind,
  label,
  ...(kind === "browser" && origins !== "" ? { origins: origins.split(/[\s,]+/) } : {}),
  ...(kind === "server" && scopes.length > 0 ? { scopes } : {}),
  ...(expires === "" ? {} : { expiresInDays: Number(expires) }),
});

type Shown = { made?: string | null; values?: KeyValues; errors?: readonly FieldError[] };

const showKeys = async (
  c: Context<AppEnv>,
  { workspaceId }: Actor,
  { made = null, values, errors = [] }: Shown,
) => {
  const now = c.get("now");
  return sendPage(
    c,
    <KeysPage
      keys={await listUsedKeys(c.get("db"), workspaceId, now)}
      made={made}
      now={now}
      values={values ?? emptyValues()}
      errors={errors}
    />,
    errors.length === 0 ? 200 : 422,
  );
};

const emptyValues = (): KeyValues => ({
  kind: "server",
  label: "",
  origins: "",
  expires: "",
  scopes: [],
  nonce: newId("n").slice(2),
});
