import * as v from "valibot";
import { webhookEvents } from "../services/webhooks/events.ts";

const url = v.pipe(v.string("Send an address."), v.maxLength(2000, "Too long."));
const events = v.pipe(
  v.array(v.picklist(webhookEvents, `Choose among ${webhookEvents.join(", ")}.`)),
  v.minLength(1, "Name at least one event."),
  v.maxLength(webhookEvents.length, "Name each event once."),
);

export const newWebhook = v.strictObject({
  url,
  events: v.optional(events, [...webhookEvents]),
});

export const webhookChange = v.strictObject({
  url: v.optional(url),
  events: v.optional(events),
  isEnabled: v.optional(v.boolean("Send true or false.")),
});
