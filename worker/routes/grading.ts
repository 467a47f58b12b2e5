import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/grading.ts";
import { describe } from "../openapi/describe.ts";
import { acceptAnswer } from "../services/accept-answer.ts";
import { requireQuizRole } from "../services/access.ts";
import { correctKey } from "../services/correct-key.ts";
import { requireQuestion } from "../services/drafts.ts";
import { readRegrades } from "../services/regrade-records.ts";
import { listRejected } from "../services/rejected-answers.ts";
import { tryAnswer } from "../services/try-answer.ts";
import { readJson } from "../valid.ts";
import { acceptedAnswer, givenAnswer, keyCorrection } from "./schemas.ts";

/** Most attempts whose answers one request looks at, the newest: 4,000 rows read. */
const maxAttempts = 2000;

/** What an owner and co-teachers see and say of grading, question by question. */
export const gradingRoutes = new Hono<AppEnv>()
  .post("/:id/questions/:qid/try", describe(calls.tryAnswer), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "view");
    const { question } = await requireQuestion(c.get("db"), quiz.id, c.req.param("qid"));
    const { answer } = await readJson(c, givenAnswer);
    return c.json(tryAnswer(question, answer));
  })
  .get("/:id/questions/:qid/rejected", describe(calls.listRejected), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "view");
    const questionId = c.req.param("qid");
    return c.json(await listRejected(c.get("db"), { quiz, questionId, maxAttempts }));
  })
  .post("/:id/questions/:qid/accepted", describe(calls.acceptAnswer), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const given = await readJson(c, acceptedAnswer);
    const questionId = c.req.param("qid");
    const accepting = { quizId: quiz.id, questionId, ...given, now: c.get("now") };
    return c.json(await acceptAnswer(c.get("db"), accepting));
  })
  .post("/:id/questions/:qid/corrections", describe(calls.correctKey), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const correction = await readJson(c, keyCorrection);
    const questionId = c.req.param("qid");
    const correcting = { quizId: quiz.id, questionId, correction, now: c.get("now") };
    return c.json(await correctKey(c.get("db"), correcting));
  })
  .get("/:id/questions/:qid/regrades", describe(calls.listRegrades), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "view");
    return c.json(await readRegrades(c.get("db"), { quiz, questionId: c.req.param("qid") }));
  });
