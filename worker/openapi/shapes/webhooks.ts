import * as v from "valibot";
import { webhookEvents } from "../../services/webhooks/events.ts";
import { score } from "./attempts.ts";
import { count, moment, said } from "./common.ts";

const event = v.picklist(webhookEvents);

export const webhook = v.object({
  id: said("Of the webhook.", "whk_0k3v8m2q4r6t1w5y"),
  url: v.string(),
  events: v.array(event),
  createdAt: moment,
  /** Null while it is on. */
  disabledAt: v.nullable(moment),
  /** Why it is off. */
  note: v.nullable(v.string()),
});

export const webhooks = v.object({ webhooks: v.array(webhook) });

const secret = said("Signs what is sent, as Standard Webhooks says. Shown once.", "whsec_…");

export const madeWebhook = v.object({ ...webhook.entries, secret });

export const rotatedWebhook = v.object({
  ...webhook.entries,
  secret,
  /** Until then messages are signed with the old secret too. */
  oldSecretExpiresAt: moment,
});

/** The body as it was sent. */
const payload = v.variant("type", [
  v.object({
    type: v.literal("attempt.submitted"),
    timestamp: moment,
    data: v.object({
      attemptId: v.string(),
      quizId: v.string(),
      versionId: v.string(),
      classroomId: v.nullable(v.string()),
      startedAt: moment,
      submittedAt: moment,
      score,
    }),
  }),
  v.object({
    type: v.literal("classroom.closed"),
    timestamp: moment,
    data: v.object({
      classroomId: v.string(),
      code: v.string(),
      quizId: v.string(),
      versionId: v.string(),
      closedAt: moment,
    }),
  }),
]);

export const delivery = v.object({
  id: said("Names the message, however often it is sent.", "msg_…"),
  event,
  status: v.picklist(["pending", "delivered", "failed"]),
  tries: count,
  /** What the receiver said last: an HTTP status, or 0 for no answer. */
  lastStatus: v.nullable(count),
  lastError: v.nullable(v.string()),
  nextTryAt: v.nullable(moment),
  createdAt: moment,
  deliveredAt: v.nullable(moment),
  payload,
});

export const deliveries = v.object({
  deliveries: v.array(delivery),
  nextCursor: v.nullable(v.string()),
});
