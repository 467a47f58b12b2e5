import { Hono } from "hono";
import { getArticle } from "../db/articles.ts";
import { deleteQuiz, hasClassroom } from "../db/delete-quiz.ts";
import { orderQuestions } from "../db/questions.ts";
import { updateQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { ownOnly, sendTagged, shared } from "../middleware/cacheable.ts";
import * as calls from "../openapi/calls/quizzes.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { loadReader } from "../reader.ts";
import { findQuizAccess, includesRight, requireQuizRole } from "../services/access.ts";
import { startAttempt } from "../services/attempts.ts";
import { readBearer } from "../services/bearer.ts";
import { mayReadCards } from "../services/cards.ts";
import { generateDraft, storeDraft } from "../services/create-draft.ts";
import {
  addQuestion,
  readDraft,
  replaceQuestion,
  requireQuestion,
  throwOutQuestion,
} from "../services/drafts.ts";
import { hashPlayer } from "../services/player.ts";
import { listPublished, publishQuiz, readCards, readTaggedQuiz } from "../services/publishing.ts";
import { toQuestion } from "../services/question-input.ts";
import { tag } from "../services/tagged.ts";
import { openWorkspace, recoveryPath } from "../services/workspace.ts";
import { readJson, readOptionalJson, readQuery } from "../valid.ts";
import * as schemas from "./schemas.ts";

export const quizRoutes = new Hono<AppEnv>()
  .get("/", describe(calls.listQuizzes), async (c) => {
    const { limit, cursor } = readQuery(c, schemas.page);
    const page = await listPublished(c.get("db"), { limit, cursor: cursor ?? null });
    return sendTagged(c, await tag(page), shared);
  })
  .post("/", describe(calls.createQuiz), async (c) => {
    const { kinds, title, ...options } = await readJson(c, schemas.newQuiz);
    const db = c.get("db");
    const draft = await generateDraft(db, loadReader(), {
      ...options,
      ...(kinds ? { kinds } : {}),
      ...(title ? { title } : {}),
    });
    const workspace = await openWorkspace(c);
    const quiz = await storeDraft(db, { workspaceId: workspace.id, draft, now: c.get("now") });
    const { token } = workspace;
    const shownOnce =
      token === undefined
        ? {}
        : { workspace: { token, recoveryUrl: recoveryUrl(c.req.url, token) } };
    const { skipped } = draft;
    return c.json({ ...(await readDraft(db, quiz)), skipped, ...shownOnce }, 201);
  })
  .get("/:id", describe(calls.readQuiz), async (c) => {
    const db = c.get("db");
    const access = await findQuizAccess(c, c.req.param("id"));
    if (access === null) {
      return sendTagged(c, await readTaggedQuiz(db, c.req.param("id"), c.get("now")), shared);
    }
    const draft = { ...(await readDraft(db, access.quiz)), role: access.role };
    return sendTagged(c, await tag(draft), ownOnly);
  })
  .delete("/:id", describe(calls.deleteQuiz), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "own");
    if (await hasClassroom(c.get("db"), quiz.id)) throw new Problem("quiz_has_classrooms");
    await deleteQuiz(c.get("db"), quiz.id);
    return c.body(null, 204);
  })
  .patch("/:id", describe(calls.changeQuiz), async (c) => {
    const db = c.get("db");
    const { quiz, role } = await requireQuizRole(c, c.req.param("id"), "edit");
    const { order, ...patch } = await readJson(c, schemas.quizPatch);
    const isAboutAudience = patch.visibility !== undefined || patch.openPractice !== undefined;
    if (isAboutAudience && !includesRight(role, "own")) throw new Problem("owner_only");
    if (order) await orderQuestions(db, { quizId: quiz.id, ids: order });
    const given = Object.fromEntries(
      Object.entries(patch).filter(([, value]) => value !== undefined),
    );
    await updateQuiz(db, { id: quiz.id, patch: given, now: c.get("now") });
    return c.json(await readDraft(db, { ...quiz, ...given }));
  })
  .post("/:id/questions", describe(calls.addQuestion), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const input = await readJson(c, schemas.questionInput);
    const article = await getArticle(db, quiz.articleId);
    const question = toQuestion("q0", input, article?.text ?? "");
    return c.json(await addQuestion(db, { quiz, question, now: c.get("now") }), 201);
  })
  .put("/:id/questions/:qid", describe(calls.replaceQuestion), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const input = await readJson(c, schemas.questionInput);
    const article = await getArticle(db, quiz.articleId);
    const question = toQuestion(c.req.param("qid"), input, article?.text ?? "");
    await replaceQuestion(db, { quiz, question, now: c.get("now") });
    return c.json((await requireQuestion(db, quiz.id, question.id)).question);
  })
  .delete("/:id/questions/:qid", describe(calls.removeQuestion), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    await throwOutQuestion(c.get("db"), { quiz, id: c.req.param("qid"), now: c.get("now") });
    return c.body(null, 204);
  })
  .post("/:id/publish", describe(calls.publishQuiz), async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("id"), "edit");
    const { visibility } = await readOptionalJson(c, schemas.publication);
    if (visibility !== undefined && !includesRight(role, "own")) throw new Problem("owner_only");
    const published = await publishQuiz(c.get("db"), {
      quiz,
      visibility: visibility ?? quiz.visibility,
      now: c.get("now"),
    });
    return c.json(published, 201);
  })
  .post("/:id/attempts", describe(calls.startAttempt), async (c) => {
    const { player, playerKey } = await readOptionalJson(c, schemas.newAttempt);
    const started = await startAttempt(c.get("db"), {
      quizId: c.req.param("id"),
      player: player ?? null,
      playerKey: playerKey === undefined ? null : await hashPlayer(c.get("apiKey"), playerKey),
      now: c.get("now"),
    });
    return c.json(started, 201);
  })
  .get("/:id/cards", describe(calls.readCards), async (c) => {
    const mayRead = mayReadCards(c, readBearer(c));
    const reading = { quizId: c.req.param("id"), now: c.get("now"), mayRead };
    return c.json(await readCards(c.get("db"), reading));
  });

const recoveryUrl = (requestUrl: string, token: string): string =>
  new URL(recoveryPath(token), requestUrl).href;
