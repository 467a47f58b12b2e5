import * as v from "valibot";
import { count, moment, verdict } from "./common.ts";

export const tried = v.object({
  verdict,
  credit: v.number(),
  rule: v.string(),
  message: v.string(),
});

const walked = { attemptsRead: count, isComplete: v.boolean() };

export const rejected = v.object({
  questionId: v.string(),
  answers: v.array(v.object({ answer: v.string(), players: count, verdict })),
  ...walked,
});

export const acceptance = v.object({
  questionId: v.string(),
  answer: v.string(),
  accepted: v.array(v.string()),
  versionId: v.nullable(v.string()),
  responsesChanged: count,
  ...walked,
});

export const correction = v.object({
  questionId: v.string(),
  versionId: v.string(),
  key: v.string(),
  keyBefore: v.nullable(v.string()),
  keepPoints: v.boolean(),
  responsesChanged: count,
  responsesLowered: count,
  responsesKept: count,
  ...walked,
});

const worth = v.object({ verdict, credit: v.number(), points: v.number() });

export const regrades = v.object({
  questionId: v.string(),
  regrades: v.array(
    v.object({
      id: v.string(),
      answer: v.string(),
      versionId: v.string(),
      correctedVersionId: v.string(),
      acceptedAt: moment,
      kind: v.string(),
      answerBefore: v.nullable(v.string()),
      keepPoints: v.boolean(),
      responsesLowered: count,
      responsesKept: count,
      responsesChanged: count,
      changes: v.array(
        v.object({ attemptId: v.string(), changedAt: moment, before: worth, after: worth }),
      ),
    }),
  ),
});
