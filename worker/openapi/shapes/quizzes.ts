import * as v from "valibot";
import { grading } from "../../routes/schemas.ts";
import {
  answer,
  count,
  evidence,
  kind,
  moment,
  option,
  said,
  shownEvidence,
  visibility,
} from "./common.ts";

export const articleMade = v.object({
  id: said("The same for the same text.", "art_Xq3v8m2q4r6t1w5y7z9a0b"),
  title: v.string(),
  wordCount: count,
  sentenceCount: count,
});

export const article = v.object({
  ...articleMade.entries,
  sourceUrl: v.nullable(v.string()),
  dated: v.nullable(v.string()),
  createdAt: moment,
  text: v.string(),
  sentences: v.array(evidence),
});

/** A question as a player sees it before it is graded. */
export const publicQuestion = v.object({
  id: said("Within its version.", "q1"),
  kind,
  stem: v.string(),
  options: v.optional(v.array(option)),
  left: v.optional(v.array(option)),
  right: v.optional(v.array(option)),
  unit: v.optional(v.string()),
  points: v.number(),
});

/** A question with its key, for those who may edit it. `key` has the form that an answer takes. */
export const draftQuestion = v.object({
  id: v.string(),
  kind,
  stem: v.string(),
  options: v.optional(v.array(option)),
  left: v.optional(v.array(option)),
  right: v.optional(v.array(option)),
  unit: v.optional(v.string()),
  key: answer,
  evidence,
  difficulty: v.number(),
  explanation: v.optional(v.string()),
  grading: v.optional(grading),
});

export const ownerQuestion = v.object({
  ...draftQuestion.entries,
  keyText: v.string(),
  accepted: v.array(v.string()),
  isAccepted: v.boolean(),
  proof: shownEvidence,
  /** What is wrong with it, for its author to look at. */
  warnings: v.array(
    v.object({
      code: said("In snake_case.", "key_in_stem"),
      field: v.picklist(["stem", "key", "options", "evidence"]),
      option: v.optional(v.string()),
      message: v.string(),
    }),
  ),
  /** The right answer that players are graded by, where it is another one. */
  publishedKey: v.nullable(v.string()),
});

export const card = v.object({ front: v.string(), back: v.string(), evidence });

export const quizSummary = v.object({
  id: said("Of the quiz.", "qz_demo"),
  title: v.string(),
  versionId: v.nullable(v.string()),
  visibility,
  openPractice: v.boolean(),
  questionCount: count,
  publishedAt: moment,
});

export const quizPage = v.object({
  quizzes: v.array(quizSummary),
  nextCursor: v.nullable(v.string()),
});

export const publicQuiz = v.object({
  ...quizSummary.entries,
  questions: v.array(publicQuestion),
});

/** A change of a draft that can be taken back. */
const change = v.object({
  name: said("What was done.", "edit"),
  questionId: v.nullable(v.string()),
  at: moment,
});

/** A quiz as those see it who may edit it. */
export const draft = v.object({
  id: v.string(),
  articleId: v.string(),
  title: v.string(),
  status: v.picklist(["draft", "published"]),
  visibility,
  openPractice: v.boolean(),
  versionId: v.nullable(v.string()),
  createdAt: moment,
  updatedAt: moment,
  article: v.object({
    title: v.string(),
    text: v.string(),
    sourceUrl: v.nullable(v.string()),
  }),
  questions: v.array(ownerQuestion),
  cards: v.array(card),
  /** Send it back as If-Match, so that nothing is replaced that was not seen. */
  revision: count,
  undo: v.nullable(change),
  triviaCategory: v.nullable(count),
  /** What publishing would change, by the questions' ids; null before the first time. */
  unpublished: v.nullable(
    v.object({
      isChanged: v.boolean(),
      title: v.boolean(),
      order: v.boolean(),
      added: v.array(v.string()),
      changed: v.array(v.string()),
      removed: v.array(v.string()),
    }),
  ),
  role: v.optional(v.picklist(["viewer", "editor", "owner"])),
});

export const newDraft = v.object({
  ...draft.entries,
  /** Candidates that were left out, by reason. */
  skipped: v.array(v.object({ reason: v.string(), count })),
  workspace: v.optional(
    v.object({
      token: said("Shown once: the owner's bearer token.", "ws_0k3v8m2q.…"),
      recoveryUrl: v.string(),
    }),
  ),
});

export const published = v.object({
  id: v.string(),
  versionId: v.string(),
  title: v.string(),
  visibility,
  questionCount: count,
  publishedAt: moment,
  playPath: v.string(),
});

export const cards = v.object({ quizId: v.string(), title: v.string(), cards: v.array(card) });

/** Questions that are stored nowhere yet, so without ids. */
export const suggestions = v.object({ questions: v.array(v.omit(draftQuestion, ["id"])) });

export const undone = v.object({
  undone: v.nullable(v.object({ name: v.string(), questionId: v.nullable(v.string()) })),
  draft,
});

const version = v.object({
  id: v.string(),
  createdAt: moment,
  isCurrent: v.boolean(),
  /** The version that grades its attempts, where its key was corrected. */
  correctedBy: v.nullable(v.string()),
});

export const versions = v.object({
  versions: v.array(
    v.object({
      ...version.entries,
      /** From 1, the oldest. */
      number: count,
      questionCount: count,
      classroomCount: count,
    }),
  ),
});

export const versionWithKeys = v.object({
  ...version.entries,
  quizId: v.string(),
  title: v.string(),
  questions: v.array(v.object({ ...draftQuestion.entries, keyText: v.string() })),
  cards: v.array(card),
});
