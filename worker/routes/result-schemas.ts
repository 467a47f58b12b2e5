import * as v from "valibot";

/** Which results: all, or what is new since a cursor. */
export const asked = v.strictObject({
  since: v.optional(v.pipe(v.string(), v.maxLength(100, "Send cursor of the results before."))),
});
