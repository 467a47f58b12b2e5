import * as v from "valibot";
import { answer, count, moment, said, shownEvidence, verdict } from "./common.ts";
import { publicQuestion } from "./quizzes.ts";

export const startedAttempt = v.object({
  id: said("Of the attempt.", "att_0p4r8k2m6t"),
  token: said("The bearer of it answers in this attempt.", "…"),
  quizId: v.string(),
  title: v.string(),
  versionId: v.string(),
  expiresAt: moment,
  questions: v.array(publicQuestion),
});

/** Key and proof are there once the question is graded for good. Null: a classroom withholds it. */
export const gradedAnswer = v.object({
  questionId: v.string(),
  answer: v.optional(answer),
  verdict: v.nullable(verdict),
  credit: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  points: v.nullable(v.number()),
  message: v.string(),
  triesLeft: count,
  key: v.optional(v.string()),
  keyAnswer: v.optional(answer),
  explanation: v.optional(v.string()),
  evidence: v.optional(shownEvidence),
});

export const score = v.object({
  points: v.number(),
  maxPoints: v.number(),
  correct: count,
  total: count,
});

export const attempt = v.object({
  id: v.string(),
  quizId: v.string(),
  title: v.string(),
  versionId: v.string(),
  player: v.nullable(v.string()),
  startedAt: moment,
  expiresAt: moment,
  submittedAt: v.nullable(moment),
  questions: v.array(publicQuestion),
  answers: v.array(gradedAnswer),
  score: v.optional(score),
  article: v.optional(
    v.object({
      title: v.string(),
      sourceUrl: v.nullable(v.string()),
      sentences: v.array(v.array(count)),
    }),
  ),
  order: v.optional(v.array(v.string())),
  classroom: v.optional(
    v.object({
      code: v.string(),
      title: v.string(),
      feedback: v.string(),
      questionSeconds: v.nullable(count),
    }),
  ),
  lateAfter: v.optional(v.nullable(moment)),
  dueAt: v.optional(v.nullable(moment)),
  serverTime: v.optional(moment),
});
