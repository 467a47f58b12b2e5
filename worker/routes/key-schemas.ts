import * as v from "valibot";
import { scopes } from "../services/key-scopes.ts";
import { text } from "./schemas.ts";

const days = "Send a whole number of days from 1 to 3650.";
const hours = "Send a whole number of hours from 0 to 168.";

/** An origin as browsers send it: scheme and host, and a port that is not the usual one. */
const origin = v.pipe(
  v.string("Send an origin."),
  v.maxLength(300, "Too long."),
  v.check(
    (given) => URL.parse(given)?.origin === given && /^https?:/.test(given),
    "Send an origin such as https://app.example.org, without a path.",
  ),
);

export const newKey = v.strictObject({
  kind: v.picklist(["browser", "server"], "Choose browser or server."),
  label: text(60),
  scopes: v.optional(
    v.pipe(
      v.array(v.picklist(scopes, `Choose among ${scopes.join(", ")}.`)),
      v.minLength(1, "Name at least one scope, or leave it out."),
      v.maxLength(scopes.length, "Name each scope once."),
    ),
  ),
  origins: v.optional(v.pipe(v.array(origin), v.maxLength(20, "At most 20 origins."))),
  expiresInDays: v.optional(
    v.pipe(v.number(days), v.integer(days), v.minValue(1, days), v.maxValue(3650, days)),
  ),
});

/** For how long the old key goes on. */
export const rotation = v.strictObject({
  overlapHours: v.optional(
    v.pipe(v.number(hours), v.integer(hours), v.minValue(0, hours), v.maxValue(168, hours)),
    24,
  ),
});
