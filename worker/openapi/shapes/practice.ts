import * as v from "valibot";
import { gradedAnswer, score } from "./attempts.ts";
import { answer, moment, said, shownEvidence, verdict } from "./common.ts";
import { publicQuestion, quizSummary } from "./quizzes.ts";

/** An answer that was graded without an attempt. */
export const sheetAnswer = v.omit(gradedAnswer, ["answer", "triesLeft", "keyAnswer"]);

export const gradedSheet = v.object({
  versionId: v.string(),
  answers: v.array(sheetAnswer),
  score,
});

export const randomQuestion = v.object({
  ref: said("For `exclude`.", "ver_Xq3v8m2q4r6t1w5y7z9a0b:q1"),
  quizId: v.string(),
  versionId: said("For `POST /grade`.", "ver_Xq3v8m2q4r6t1w5y7z9a0b"),
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  ...publicQuestion.entries,
  key: v.optional(v.string()),
  keyAnswer: v.optional(answer),
  evidence: v.optional(shownEvidence),
});

export const randomQuestions = v.object({ questions: v.array(randomQuestion) });

export const playerAttempt = v.object({
  id: v.string(),
  quizId: v.nullable(v.string()),
  title: v.nullable(v.string()),
  versionId: v.string(),
  player: v.nullable(v.string()),
  startedAt: moment,
  submittedAt: v.nullable(moment),
  score: v.nullable(score),
});

const nextCursor = v.nullable(v.string());

export const playerAttempts = v.object({ attempts: v.array(playerAttempt), nextCursor });

export const playerExport = v.object({
  attempts: v.array(
    v.object({
      ...playerAttempt.entries,
      responses: v.array(
        v.object({
          questionId: v.string(),
          answer,
          verdict,
          credit: v.number(),
          points: v.number(),
          answeredAt: moment,
        }),
      ),
    }),
  ),
  nextCursor,
});

export const playerErased = v.object({ attemptsErased: v.pipe(v.number(), v.integer()) });

export const ownQuizzes = v.object({
  quizzes: v.array(
    v.object({
      ...v.omit(quizSummary, ["publishedAt", "questionCount"]).entries,
      status: v.picklist(["draft", "published"]),
      createdAt: moment,
      updatedAt: moment,
      publishedAt: v.nullable(moment),
    }),
  ),
  nextCursor,
});

export const health = v.object({
  status: v.literal("ok"),
  database: v.object({ status: v.literal("ok"), ms: v.number() }),
});
