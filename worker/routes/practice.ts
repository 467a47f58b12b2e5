import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/practice.ts";
import { describe } from "../openapi/describe.ts";
import { findActor } from "../services/actor.ts";
import { gradeSheet } from "../services/grade-sheet.ts";
import { pickQuestions } from "../services/random-questions.ts";
import { readJson, readQuery } from "../valid.ts";
import * as schemas from "./practice-schemas.ts";

/** Grading and questions without an attempt. */
export const practiceRoutes = new Hono<AppEnv>()
  .post("/grade", describe(calls.gradeSheet), async (c) => {
    const sheet = await readJson(c, schemas.sheet);
    const actor = await findActor(c);
    const graded = await gradeSheet(c.get("db"), { sheet, actor, now: c.get("now") });
    return c.body(graded, 200, { "content-type": "application/json" });
  })
  .get("/questions/random", describe(calls.randomQuestions), async (c) => {
    const { quiz, kind, difficulty, exclude, count, answers } = readQuery(
      c,
      schemas.randomQuestions,
    );
    const wanted = {
      quiz,
      kinds: kind,
      difficulty,
      exclude: new Set(exclude),
      count,
      withAnswers: answers === "true",
    };
    c.header("Cache-Control", "no-store");
    return c.json(await pickQuestions(c.get("db"), wanted, c.get("now")));
  });
