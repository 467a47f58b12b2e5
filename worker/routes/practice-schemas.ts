import * as v from "valibot";
import { type QuestionKind, questionKinds } from "../../questions/index.ts";
import { page } from "./schemas.ts";

const maxAnswers = 50;

const id = v.pipe(v.string("Send an id."), v.maxLength(100, "Too long."));

export const sheet = v.strictObject({
  versionId: id,
  answers: v.pipe(
    v.array(v.strictObject({ questionId: id, answer: v.unknown() }), "Send a list of answers."),
    v.minLength(1, "Send at least one answer."),
    v.maxLength(maxAnswers, `Send at most ${maxAnswers} answers.`),
    v.check(
      (list) => new Set(list.map(({ questionId }) => questionId)).size === list.length,
      "Answer each question once.",
    ),
  ),
});

const kindMessage = `Choose among ${questionKinds.join(", ")}, with commas between.`;
const isKind = (text: string): text is QuestionKind =>
  (questionKinds as readonly string[]).includes(text);

export const randomQuestions = v.strictObject({
  quiz: v.optional(id),
  kind: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200, kindMessage),
      v.metadata({ description: "Kinds, with commas between.", examples: ["cloze,numeric"] }),
      v.check((text) => text.split(",").every(isKind), kindMessage),
      v.transform((text) => text.split(",").filter(isKind)),
    ),
  ),
  difficulty: v.optional(
    v.pipe(v.string(), v.regex(/^[1-5]$/, "Send a number from 1 to 5."), v.transform(Number)),
  ),
  exclude: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(6000, "Exclude fewer questions."),
      v.metadata({ description: "`ref` of questions that were had before, with commas between." }),
      v.transform((text) => text.split(",")),
    ),
  ),
  count: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[1-9]|[1-4]\d|50)$/, "Send a number from 1 to 50."),
      v.transform(Number),
    ),
    "1",
  ),
  answers: v.optional(v.picklist(["true", "false"], "Send true or false."), "false"),
});

const pageMessage = "Send a number from 1 to 40.";

/** A page of attempts: 40 at most, since each may need its version. */
export const attemptsPage = v.strictObject({
  ...page.entries,
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^(?:[1-9]|[1-3]\d|40)$/, pageMessage), v.transform(Number)),
    "20",
  ),
});
