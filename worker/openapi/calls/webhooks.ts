import { page } from "../../routes/schemas.ts";
import { newWebhook, webhookChange } from "../../routes/webhook-schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/webhooks.ts";

const ofWorkspace = {
  tag: "Webhooks",
  callers: ["workspace", "server_key"],
  scope: "webhooks",
} as const;
const owned = ["workspace_missing", "webhook_unknown", "webhook_disabled"] as const;

export const listWebhooks: Description = {
  ...ofWorkspace,
  id: "listWebhooks",
  summary: "The workspace's webhooks",
  answers: { 200: { description: "Newest first.", shape: shapes.webhooks } },
  problems: owned,
};

export const createWebhook: Description = {
  ...ofWorkspace,
  id: "createWebhook",
  summary: "Hear of submitted attempts and closed classrooms",
  body: newWebhook,
  bodyExample: { url: "https://app.example.org/hooks", events: ["attempt.submitted"] },
  answers: { 201: { description: "With its secret, shown once.", shape: shapes.madeWebhook } },
  problems: [...owned, "webhooks_full"],
};

export const readWebhook: Description = {
  ...ofWorkspace,
  id: "readWebhook",
  summary: "One webhook",
  answers: { 200: { description: "Without its secret.", shape: shapes.webhook } },
  problems: owned,
};

export const changeWebhook: Description = {
  ...ofWorkspace,
  id: "changeWebhook",
  summary: "Change a webhook",
  body: webhookChange,
  bodyExample: { events: ["classroom.closed"] },
  answers: { 200: { description: "As it is now.", shape: shapes.webhook } },
  problems: owned,
};

export const deleteWebhook: Description = {
  ...ofWorkspace,
  id: "deleteWebhook",
  summary: "Remove a webhook with its deliveries",
  answers: { 204: { description: "It is gone." } },
  problems: owned,
};

export const rotateWebhook: Description = {
  ...ofWorkspace,
  id: "rotateWebhook",
  summary: "A new secret; the old one signs too for a day",
  answers: { 201: { description: "The secret, shown once.", shape: shapes.rotatedWebhook } },
  problems: owned,
};

export const listDeliveries: Description = {
  ...ofWorkspace,
  id: "listDeliveries",
  summary: "What was sent to a webhook",
  query: page,
  answers: { 200: { description: "Newest first.", shape: shapes.deliveries } },
  problems: owned,
};

export const replayDelivery: Description = {
  ...ofWorkspace,
  id: "replayDelivery",
  summary: "Send a message again",
  answers: { 202: { description: "It is on its way.", shape: shapes.delivery } },
  problems: [...owned, "delivery_unknown"],
};
