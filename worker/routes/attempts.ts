import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { answerQuestion, checkToken, finishAttempt, readAttempt } from "../services/attempts.ts";
import { readBearer } from "../services/bearer.ts";
import { showQuestion } from "../services/class-attempts.ts";
import { sendSoon } from "../services/webhooks/run.ts";
import { readJson } from "../valid.ts";
import { givenAnswer } from "./schemas.ts";

export const attemptRoutes = new Hono<AppEnv>()
  .get("/:id", async (c) => c.json(await readAttempt(c.get("db"), await claimsOf(c), c.get("now"))))
  .post("/:id/questions/:questionId/open", async (c) => {
    const opening = { claims: await claimsOf(c), questionId: c.req.param("questionId") };
    return c.json(await showQuestion(c.get("db"), { ...opening, now: c.get("now") }));
  })
  .put("/:id/answers/:questionId", async (c) => {
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
  .post("/:id/submit", async (c) => {
    const result = await finishAttempt(c.get("db"), await claimsOf(c), c.get("now"));
    sendSoon(c);
    return c.json(result);
  });

const claimsOf = (c: Context<AppEnv, "/:id">) =>
  checkToken(c.get("db"), { id: c.req.param("id"), token: readBearer(c) });
