import * as v from "valibot";
import { grading } from "../../routes/schemas.ts";
import {
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
  key: v.unknown(),
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
  warnings: v.array(v.record(v.string(), v.unknown())),
  publishedKey: v.unknown(),
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
  undo: v.unknown(),
  triviaCategory: v.optional(v.unknown()),
  unpublished: v.unknown(),
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
