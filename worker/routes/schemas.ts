import * as v from "valibot";
import { questionKinds } from "../../questions/index.ts";
import { firstCategory, lastCategory } from "../services/open-trivia/categories.ts";

/** Longest title, stem or option, in UTF-16 units. */
const maxLine = 500;
const maxUrl = 2000;

/** Trimmed text of 1 to `max` characters. */
export const text = (max: number) =>
  v.pipe(
    v.string("Send text."),
    v.trim(),
    v.minLength(1, "Must not be empty."),
    v.maxLength(max, `Use at most ${max} characters.`),
  );

export const title = text(200);

export const newArticle = v.pipe(
  v.strictObject({
    text: v.optional(v.string("Send the article's text.")),
    html: v.optional(v.string("Send the page's HTML.")),
    url: v.optional(v.pipe(v.string("Send an address."), v.maxLength(maxUrl, "Too long."))),
    title: v.optional(title),
    sourceUrl: v.optional(
      v.pipe(
        v.string("Send an address."),
        v.maxLength(maxUrl, "Too long."),
        v.regex(/^https?:\/\/[^\s]+$/, "Send an http(s) address."),
      ),
    ),
  }),
  v.check(
    ({ text, html, url }) => [text, html, url].filter((given) => given !== undefined).length === 1,
    "Send exactly one of text, html and url.",
  ),
);

export const kinds = v.pipe(
  v.array(v.picklist(questionKinds, `Choose among ${questionKinds.join(", ")}.`)),
  v.minLength(1, "Name at least one kind, or leave it out."),
);

const countMessage = "Ask for 1 to 50 questions.";
export const count = v.pipe(
  v.number(countMessage),
  v.integer(countMessage),
  v.minValue(1, countMessage),
  v.maxValue(50, countMessage),
);

export const newQuiz = v.strictObject({
  articleId: v.pipe(v.string("Send the id of an article."), v.maxLength(100, "Too long.")),
  count: v.optional(count, 10),
  kinds: v.optional(kinds),
  seed: v.optional(
    v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(100)),
    "1",
  ),
  title: v.optional(title),
});

export const visibility = v.picklist(
  ["private", "unlisted", "public"],
  "Choose private, unlisted or public.",
);

const triviaMessage = `Send a number from ${firstCategory} to ${lastCategory}, or null.`;
const triviaCategory = v.pipe(
  v.number(triviaMessage),
  v.integer(triviaMessage),
  v.minValue(firstCategory, triviaMessage),
  v.maxValue(lastCategory, triviaMessage),
);

export const quizPatch = v.strictObject({
  title: v.optional(title),
  visibility: v.optional(visibility),
  openPractice: v.optional(v.boolean("Send true or false.")),
  triviaCategory: v.optional(v.nullable(triviaCategory)),
  /** Ids of the questions in their new order. */
  order: v.optional(
    v.pipe(v.array(v.string()), v.maxLength(50, "A quiz has at most 50 questions.")),
  ),
});

export const publication = v.strictObject({ visibility: v.optional(visibility) });

export const newAttempt = v.strictObject({
  player: v.optional(text(40)),
  /** An app's own key for the player, to list the player's attempts by. */
  playerKey: v.optional(
    v.pipe(
      v.string("Send text."),
      v.regex(/^[\x21-\x7e]{16,200}$/, "Send 16 to 200 characters that nobody can guess."),
    ),
  ),
});

export const givenAnswer = v.strictObject({ answer: v.unknown() });

export const page = v.strictObject({
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/, "Send a number from 1 to 100."),
      v.transform(Number),
      v.minValue(1, "Send a number from 1 to 100."),
      v.maxValue(100, "Send a number from 1 to 100."),
    ),
    "20",
  ),
  cursor: v.optional(v.string()),
});

const offset = v.pipe(
  v.string("Send an offset into the article."),
  v.regex(/^\d{1,7}$/, "Send an offset into the article."),
  v.transform(Number),
);

/** A passage of the article, and the question that another one would replace. */
export const passage = v.strictObject({
  start: offset,
  end: offset,
  instead: v.optional(v.string()),
});

const option = v.strictObject({ id: text(20), text: text(maxLine) });
const options = v.pipe(
  v.array(option),
  v.minLength(2, "Give at least two options."),
  v.maxLength(12, "Give at most twelve options."),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, "Ids must differ."),
);
/** Most accepted, prompt or reject texts of a question, each. */
export const maxListed = 32;
const listed = text(200);
const answers = v.pipe(v.array(listed), v.maxLength(maxListed, `At most ${maxListed} answers.`));

/** Of the version that is meant; the quiz's current one when absent. */
const versionId = v.optional(
  v.pipe(v.string("Send a version's id."), v.maxLength(60, "Too long.")),
);

export const acceptedAnswer = v.strictObject({
  answer: v.pipe(
    v.union([v.string(), v.number()], "Send text or a number."),
    v.transform(String),
    listed,
  ),
  versionId,
});

const distanceMessage = "Give a number, 0 or more.";
const distance = v.pipe(
  v.number(distanceMessage),
  v.finite(distanceMessage),
  v.minValue(0, distanceMessage),
);
const figuresMessage = "Give a whole number from 1 to 15.";
const figures = v.pipe(
  v.number(figuresMessage),
  v.integer(figuresMessage),
  v.minValue(1, figuresMessage),
  v.maxValue(15, figuresMessage),
);

/** What an author may say about the grading of one question. */
export const grading = v.strictObject({
  accepted: v.optional(answers),
  prompt: v.optional(answers),
  reject: v.optional(answers),
  caseStrict: v.optional(v.boolean()),
  diacriticsStrict: v.optional(v.boolean()),
  typosAllowed: v.optional(v.boolean()),
  tolerance: v.optional(
    v.variant("mode", [
      v.strictObject({ mode: v.literal("exact") }),
      v.strictObject({ mode: v.literal("absolute"), value: distance }),
      v.strictObject({ mode: v.literal("relative"), value: distance }),
      v.strictObject({ mode: v.literal("significant_figures"), value: figures }),
    ]),
  ),
  unitRequired: v.optional(v.boolean()),
  selectScoring: v.optional(v.picklist(["all_or_nothing", "right_minus_wrong", "per_option"])),
});

/** Offsets into the article; its text is read from there. */
const evidence = v.strictObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(1, "The article does not have this passage.")),
});
const explanation = v.optional(text(1000));

/** Another key for a published question, in the form that its kind has, and what else was wrong about the answer. */
export const keyCorrection = v.strictObject({
  key: v.union(
    [v.string(), v.number(), v.boolean(), v.array(v.string()), v.record(v.string(), v.string())],
    "Send the key as the question's kind has it.",
  ),
  evidence: v.optional(evidence),
  explanation,
  grading: v.optional(grading),
  /** Whether points stay that were given by the old key. */
  keepPoints: v.optional(v.boolean("Send true or false."), true),
  versionId,
});
export type KeyCorrection = v.InferOutput<typeof keyCorrection>;

const shared = {
  stem: text(maxLine),
  evidence,
  difficulty: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)), 3),
  explanation,
  grading: v.optional(grading),
};

/** A question as its owner writes it: without an id, and with offsets instead of the evidence's text. */
export const questionInput = v.variant("kind", [
  v.strictObject({ kind: v.literal("multiple_choice"), ...shared, options, key: v.string() }),
  v.strictObject({
    kind: v.literal("multiple_select"),
    ...shared,
    options,
    key: v.pipe(v.array(v.string()), v.minLength(1, "Mark at least one option as right.")),
  }),
  v.strictObject({ kind: v.literal("true_false"), ...shared, key: v.boolean() }),
  v.strictObject({ kind: v.literal("short_answer"), ...shared, key: text(200) }),
  v.strictObject({ kind: v.literal("cloze"), ...shared, key: text(200) }),
  v.strictObject({
    kind: v.literal("numeric"),
    ...shared,
    key: v.pipe(v.number("Send a number."), v.finite("Send a number.")),
    unit: v.optional(text(40)),
  }),
  v.strictObject({ kind: v.literal("ordering"), ...shared, options, key: v.array(v.string()) }),
  v.strictObject({
    kind: v.literal("matching"),
    ...shared,
    left: options,
    right: options,
    key: v.record(v.string(), v.string()),
  }),
]);
export type QuestionInput = v.InferOutput<typeof questionInput>;
