/** What a webhook can hear of. */
export const webhookEvents = ["attempt.submitted", "classroom.closed"] as const;

export type WebhookEvent = (typeof webhookEvents)[number];
