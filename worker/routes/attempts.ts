import { type Context, Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/attempts.ts";
import * as practice from "../openapi/calls/practice.ts";
import { describe } from "../openapi/describe.ts";
import { answerQuestion, checkToken, finishAttempt, readAttempt } from "../services/attempts.ts";
import { readBearer } from "../services/bearer.ts";
import { showQuestion } from "../services/class-attempts.ts";
import { forgetAttempt, listAttempts, requirePlayer } from "../services/player.ts";
import { sendSoon } from "../services/webhooks/run.ts";
import { readJson, readQuery } from "../valid.ts";
import { attemptsPage } from "./practice-schemas.ts";
import { givenAnswer } from "./schemas.ts";

export const attemptRoutes = new Hono<AppEnv>()
  .get("/", describe(practice.listAttempts), async (c) => {
    const { limit, cursor } = readQuery(c, attemptsPage);
    const playerKey = await requirePlayer(c);
    return c.json(await listAttempts(c.get("db"), { playerKey, limit, cursor: cursor ?? null }));
  })
  .delete("/:id", describe(practice.eraseAttempt), async (c) => {
    const { attempt } = await claimsOf(c);
    await forgetAttempt(c.get("db"), attempt);
    return c.body(null, 204);
  })
  .get("/:id", describe(calls.readAttempt), async (c) =>
    c.json(await readAttempt(c.get("db"), await claimsOf(c), c.get("now"))),
  )
  .post("/:id/questions/:questionId/open", describe(calls.openQuestion), async (c) => {
    const opening = { claims: await claimsOf(c), questionId: c.req.param("questionId") };
    return c.json(await showQuestion(c.get("db"), { ...opening, now: c.get("now") }));
  })
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
  .post("/:id/submit", describe(calls.submitAttempt), async (c) => {
    const result = await finishAttempt(c.get("db"), await claimsOf(c), c.get("now"));
    sendSoon(c);
    return c.json(result);
  });

const claimsOf = (c: Context<AppEnv, "/:id">) =>
  checkToken(c.get("db"), { id: c.req.param("id"), token: readBearer(c) });
