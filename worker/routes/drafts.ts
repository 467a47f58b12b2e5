import { Hono } from "hono";
import { getArticle } from "../db/articles.ts";
import { updateQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import * as drafts from "../openapi/calls/drafts.ts";
import * as calls from "../openapi/calls/quizzes.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { loadReader } from "../reader.ts";
import { includesRight, requireQuizRole } from "../services/access.ts";
import { undoChange } from "../services/change-draft.ts";
import { readChangedDraft, requireQuestion } from "../services/drafts.ts";
import {
  addQuestion,
  rearrangeDraft,
  replaceQuestion,
  throwOutQuestion,
} from "../services/edit-draft.ts";
import { toQuestion } from "../services/question-input.ts";
import { suggestQuestions } from "../services/suggest-questions.ts";
import { readJson, readQuery } from "../valid.ts";
import { readSeen, tellRevision } from "./revisions.ts";
import * as schemas from "./schemas.ts";

/** Editing a draft, for its owner and co-teachers who may. With If-Match, nothing is replaced that the client has not seen. */
export const draftRoutes = new Hono<AppEnv>()
  .patch("/:id", describe(calls.changeQuiz), async (c) => {
    const db = c.get("db");
    const { quiz, role } = await requireQuizRole(c, c.req.param("id"), "edit");
    const seen = readSeen(c);
    const now = c.get("now");
    const { order, title, ...patch } = await readJson(c, schemas.quizPatch);
    const isAboutAudience = patch.visibility !== undefined || patch.openPractice !== undefined;
    if (isAboutAudience && !includesRight(role, "own")) throw new Problem("owner_only");
    await rearrangeDraft(db, { quizId: quiz.id, seen, now, title, order });
    const given = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    );
    await updateQuiz(db, { id: quiz.id, patch: given, now });
    const draft = await readChangedDraft(db, quiz.id);
    tellRevision(c, draft.revision);
    return c.json(draft);
  })
  .post("/:id/questions", describe(calls.addQuestion), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const seen = readSeen(c);
    const input = await readJson(c, schemas.questionInput);
    const article = await getArticle(db, quiz.articleId);
    const question = toQuestion("q0", input, article?.text ?? "");
    const given = { quizId: quiz.id, seen, now: c.get("now"), question };
    const { result, revision } = await addQuestion(db, given);
    tellRevision(c, revision);
    return c.json(result, 201);
  })
  .put("/:id/questions/:qid", describe(calls.replaceQuestion), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const seen = readSeen(c);
    const input = await readJson(c, schemas.questionInput);
    const article = await getArticle(db, quiz.articleId);
    const question = toQuestion(c.req.param("qid"), input, article?.text ?? "");
    const given = { quizId: quiz.id, seen, now: c.get("now"), question };
    tellRevision(c, (await replaceQuestion(db, given)).revision);
    return c.json((await requireQuestion(db, quiz.id, question.id)).question);
  })
  .delete("/:id/questions/:qid", describe(calls.removeQuestion), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const given = { quizId: quiz.id, seen: readSeen(c), now: c.get("now"), id: c.req.param("qid") };
    tellRevision(c, (await throwOutQuestion(c.get("db"), given)).revision);
    return c.body(null, 204);
  })
  .get("/:id/suggestions", describe(drafts.suggestQuestions), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const passage = readQuery(c, schemas.passage);
    const questions = await suggestQuestions(c.get("db"), loadReader(), { quiz, ...passage });
    return c.json({ questions });
  })
  .post("/:id/undo", describe(drafts.undoChange), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const given = { quizId: quiz.id, seen: readSeen(c), now: c.get("now") };
    const { result, revision } = await undoChange(db, given);
    tellRevision(c, revision);
    return c.json({ undone: result, draft: await readChangedDraft(db, quiz.id) });
  });
