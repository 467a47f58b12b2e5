import * as v from "valibot";
import { questionKinds } from "../../../questions/index.ts";

/** A string with a description and an example, for the document only. */
export const said = (description: string, example: string) =>
  v.pipe(v.string(), v.metadata({ description, examples: [example] }));

export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.metadata({ description: "RFC 3339, UTC.", examples: ["2026-11-24T10:00:00.000Z"] }),
);

export const kind = v.picklist(questionKinds);
export const verdict = v.picklist(["correct", "partly_correct", "prompt", "incorrect"]);
export const visibility = v.picklist(["private", "unlisted", "public"]);
export const option = v.object({ id: v.string(), text: v.string() });

export const offset = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.metadata({ description: "In UTF-16 units of the article's text." }),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export { count };

/** The span of the article that proves a key. */
export const evidence = v.object({ start: offset, end: offset, text: v.string() });

/** A proof in its paragraph. */
export const shownEvidence = v.object({
  text: v.string(),
  before: v.string(),
  after: v.string(),
  start: offset,
  sentence: count,
  sentences: count,
});

/** An answer as it is sent. */
export const answer = v.pipe(
  v.unknown(),
  v.metadata({
    description:
      "An option id, a list of option ids (multiple select; ordering, in order), an object of left id → right id (matching), a boolean, a number, or a string.",
    examples: ["a"],
  }),
);

export const problem = v.object({
  type: said("Stable, and named by the code.", "https://factdeck.dev/problems/quiz-unknown"),
  title: said("What is wrong and what to do.", "There is no such quiz, or it is not yours to see."),
  status: v.pipe(v.number(), v.integer()),
  code: said("The same as `type`, in short.", "quiz_unknown"),
  requestId: said("Names this request in the log.", "req_0k3v8m2q4r6t1w5y"),
  errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() }))),
});
