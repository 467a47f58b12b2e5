import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { newId } from "../ids.ts";
import { type FieldError, Problem } from "../problem.ts";
import { page } from "../routes/schemas.ts";
import { newWebhook } from "../routes/webhook-schemas.ts";
import { requireAccount } from "../services/actor.ts";
import { mayReachLocalhost } from "../services/webhooks/address.ts";
import { listOwnDeliveries, replayOwnDelivery } from "../services/webhooks/own-deliveries.ts";
import {
  changeWebhook,
  chosenWebhookId,
  createWebhook,
  listManagedWebhooks,
  type OwnWebhook,
  removeWebhook,
  requireWebhook,
  rotateSecret,
  showWebhook,
} from "../services/webhooks/own-webhooks.ts";
import { sendSoon } from "../services/webhooks/run.ts";
import { check, readForm, readQuery } from "../valid.ts";
import { DeliveriesPage } from "./components/deliveries-page.tsx";
import type { WebhookValues } from "./components/webhook-form.tsx";
import { WebhooksPage } from "./components/webhooks-page.tsx";
import { sendPage } from "./layout.tsx";
import { keepOnce, takeOnce } from "./shown-once.ts";

const path = "/mine/webhooks";

/** Where a workspace's apps hear of submitted attempts and closed classes, and what was sent there. */
export const webhookPages = new Hono<AppEnv>()
  .get(path, async (c) => showWebhooks(c, { made: takeOnce(c, path) }))
  .post(path, async (c) => {
    const { workspaceId } = await requireAccount(c);
    const values = readValues(await readForm(c));
    try {
      const given = check(newWebhook, { url: values.url, events: values.events });
      const allowsLocal = mayReachLocalhost(c.env);
      const id = chosenWebhookId(values.nonce);
      const making = { workspaceId, given, allowsLocal, now: c.get("now"), id };
      return leadBack(c, (await createWebhook(c.get("db"), making)).secret);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
      const errors =
        problem.errors.length > 0 ? problem.errors : [{ field: "url", message: problem.title }];
      return showWebhooks(c, { values, errors });
    }
  })
  .get(`${path}/:webhook`, async (c) => {
    const own = await ownOf(c);
    const webhook = showWebhook(await requireWebhook(c.get("db"), own));
    const { cursor = null, limit } = readQuery(c, page);
    const list = await listOwnDeliveries(c.get("db"), own, { limit, cursor });
    return sendPage(c, <DeliveriesPage webhook={webhook} {...list} isFirst={cursor === null} />);
  })
  .post(`${path}/:webhook`, async (c) => {
    const own = await ownOf(c);
    return act(c, own, await readForm(c));
  })
  .post(`${path}/:webhook/deliveries/:delivery`, async (c) => {
    const own = await ownOf(c);
    const deliveryId = c.req.param("delivery");
    await replayOwnDelivery(c.get("db"), own, { deliveryId, now: c.get("now") });
    sendSoon(c);
    return c.redirect(`${path}/${own.id}`, 303);
  });

const ownOf = async (c: Context<AppEnv, "/:webhook">): Promise<OwnWebhook> => ({
  id: c.req.param("webhook"),
  workspaceId: (await requireAccount(c)).workspaceId,
});

/** What a webhook's form asks for. Sent twice, each does nothing the second time. */
const act = async (c: Context<AppEnv>, own: OwnWebhook, form: FormData) => {
  const [db, now] = [c.get("db"), c.get("now")];
  const wanted = form.get("do");
  if (wanted === "renew") {
    const seen = String(form.get("after") ?? "");
    const after = seen === "" ? null : Number(seen);
    return leadBack(c, (await rotateSecret(db, own, { now, after })).secret);
  }
  if (wanted === "remove") await removeWebhook(db, own);
  else {
    const change = { isEnabled: wanted === "resume" };
    await changeWebhook(db, own, { change, allowsLocal: mayReachLocalhost(c.env), now });
  }
  return c.redirect(`${path}#webhooks`, 303);
};

/** Back to the list, which shows a new secret once. */
const leadBack = (c: Context<AppEnv>, secret: string | null) => {
  if (secret !== null) keepOnce(c, path, secret);
  return c.redirect(path, 303);
};

const readValues = (form: FormData): WebhookValues => ({
  url: String(form.get("url") ?? "").trim(),
  events: form.getAll("events").map(String),
  nonce: String(form.get("nonce") ?? ""),
});

type Shown = { made?: string | null; values?: WebhookValues; errors?: readonly FieldError[] };

const showWebhooks = async (c: Context<AppEnv>, { made = null, values, errors = [] }: Shown) => {
  const { workspaceId } = await requireAccount(c);
  const webhooks = await listManagedWebhooks(c.get("db"), workspaceId);
  const shown = values ?? { url: "", events: [], nonce: newId("n").slice(2) };
  return sendPage(
    c,
    <WebhooksPage webhooks={webhooks} made={made} values={shown} errors={errors} />,
    errors.length === 0 ? 200 : 422,
  );
};
