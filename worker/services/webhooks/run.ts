import type { Context } from "hono";
import { connect, type Database } from "../../db/connect.ts";
import {
  claimDueDeliveries,
  forgetDeliveries,
  recordOutcomes,
} from "../../db/webhook-deliveries.ts";
import { announceClosings } from "../../db/webhook-outbox.ts";
import { getWebhooks } from "../../db/webhooks.ts";
import type { AppEnv } from "../../env.ts";
import { background } from "../background.ts";
import { mayReachLocalhost } from "./address.ts";
import { leaseMs } from "./schedule.ts";
import { type Sender, sendDelivery } from "./send.ts";

/** A request of the free plan may make 50 of its own: this many messages, and what the database is asked. */
const maxAtOnce = 20;
const dayMs = 86_400_000;
/** Deliveries are listed this long. */
const keptMs = 30 * dayMs;
/** A closing that nobody was told within this time is not told any more. */
const lookBackMs = 6 * 3_600_000;
const forgottenAtOnce = 200;

/** Sends what is due, all at the same time; gives how many there were. */
export const sendDue = async (db: Database, sender: Sender): Promise<number> => {
  const { now } = sender;
  const claimed = await claimDueDeliveries(db, { now, leaseMs, limit: maxAtOnce });
  if (claimed.length === 0) return 0;
  const ids = [...new Set(claimed.map(({ webhookId }) => webhookId))];
  const webhooks = new Map((await getWebhooks(db, ids)).map((row) => [row.id, row]));
  const outcomes = await Promise.all(
    claimed.map((delivery) => sendDelivery(sender, webhooks.get(delivery.webhookId), delivery)),
  );
  await recordOutcomes(db, outcomes, now);
  return claimed.length;
};

/** What happens every minute: closings are told, what is due is sent, old deliveries are forgotten. */
export const runWebhooks = async (env: Env, now: number): Promise<void> => {
  const db = connect(env.DB);
  await announceClosings(db, { now, since: now - lookBackMs });
  await sendDue(db, { fetch, allowsLocal: mayReachLocalhost(env), now });
  await forgetDeliveries(db, { before: now - keptMs, limit: forgottenAtOnce });
};

/** The first try, as soon as the request is answered: a slow receiver slows nobody. */
export const sendSoon = (c: Context<AppEnv>): void => {
  const sender = { fetch, allowsLocal: mayReachLocalhost(c.env), now: c.get("now") };
  background(c, async () => {
    await sendDue(c.get("db"), sender);
  });
};
