import type { DeliveryRow, Outcome } from "../../db/webhook-deliveries.ts";
import type { WebhookRow } from "../../db/webhooks.ts";
import { webhookAddress } from "./address.ts";
import { answerMs, delayAfter } from "./schedule.ts";
import { signatureHeaders } from "./signature.ts";

export type Sender = { fetch: typeof fetch; allowsLocal: boolean; now: number };

/** Sends a delivery once, and says what came of it. Never throws. */
export const sendDelivery = async (
  sender: Sender,
  webhook: WebhookRow | undefined,
  delivery: DeliveryRow,
): Promise<Outcome> => {
  if (webhook === undefined || webhook.disabledAt !== null) {
    return { ...over(delivery, 0, "disabled"), webhookIs: null };
  }
  const url = webhookAddress(webhook.url, sender.allowsLocal);
  if (url === null) return over(delivery, 0, "address_not_allowed");
  return toOutcome(sender, delivery, await post(sender, url, { webhook, delivery }));
};

/** The status of the answer, or why there was none. */
type Answer = { status: number; error: string | null };

const post = async (
  { fetch: send, now }: Sender,
  url: URL,
  { webhook, delivery }: { webhook: WebhookRow; delivery: DeliveryRow },
): Promise<Answer> => {
  const { id, payload } = delivery;
  const signed = await signatureHeaders({ id, payload, sentAt: now }, secretsOf(webhook, now));
  try {
    const response = await send(url, {
      method: "POST",
      headers: {
        ...signed,
        "content-type": "application/json",
        "user-agent": "Factdeck-Webhooks/1",
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.timeout(answerMs),
    });
    await response.body?.cancel();
    return { status: response.status, error: errorOf(response) };
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === "TimeoutError";
    return { status: 0, error: isLate ? "timeout" : "no_answer" };
  }
};

const errorOf = ({ ok, status }: Response): string | null => {
  if (ok) return null;
  return status >= 300 && status < 400 ? "redirect" : "status";
};

/** The secret, and the one before it until its day is over. */
const secretsOf = (webhook: WebhookRow, now: number): string[] =>
  webhook.oldSecret !== null && (webhook.oldSecretExpiresAt ?? 0) > now
    ? [webhook.secret, webhook.oldSecret]
    : [webhook.secret];

const gone = 410;

const toOutcome = ({ now }: Sender, delivery: DeliveryRow, { status, error }: Answer): Outcome => {
  if (error === null) {
    return {
      delivery,
      status: "delivered",
      nextTryAt: null,
      lastStatus: status,
      lastError: null,
      webhookIs: null,
    };
  }
  if (status === gone) return { ...over(delivery, status, error), webhookIs: "gone" };
  const delay = delayAfter(delivery.tries);
  if (delay === null) return over(delivery, status, error);
  return {
    delivery,
    status: "pending",
    nextTryAt: now + delay,
    lastStatus: status,
    lastError: error,
    webhookIs: null,
  };
};

const over = (delivery: DeliveryRow, lastStatus: number, lastError: string): Outcome => ({
  delivery,
  status: "failed",
  nextTryAt: null,
  lastStatus,
  lastError,
  webhookIs: "failing",
});
