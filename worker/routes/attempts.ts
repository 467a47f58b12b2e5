import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/attempts.ts";
import { describe } from "../openapi/describe.ts";
import { answerQuestion, checkToken, finishAttempt, readAttempt } from "../services/attempts.ts";
import { readBearer } from "../services/bearer.ts";
import { readJson } from "../valid.ts";
import { givenAnswer } from "./schemas.ts";

export const attemptRoutes = new Hono<AppEnv>()
  .get("/:id", describe(calls.readAttempt), async (c) =>
    c.json(await readAttempt(c.get("db"), await claimsOf(c), c.get("now"))),
  )
  .put("/:id/answers/:questionId", describe(calls.giveAnswer), async (c) => {
    const claims = await claimsOf(c);
    const { answer } = await readJson(c, givenAnswer);
    const graded = await answerQuestion(c.get("db"), {
      claims,
      questionId: c.req.param("questionId"),
      answer,
      now: c.get("now"),
    });
    return c.json(graded);
  })
  .post("/:id/submit", describe(calls.submitAttempt), async (c) =>
    c.json(await finishAttempt(c.get("db"), await claimsOf(c), c.get("now"))),
  );

const claimsOf = (c: Context<AppEnv, "/:id">) =>
  checkToken(c.get("db"), { id: c.req.param("id"), token: readBearer(c) });
