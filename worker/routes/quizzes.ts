import { Hono } from "hono";
import { deleteQuiz, hasClassroom } from "../db/delete-quiz.ts";
import type { AppEnv } from "../env.ts";
import { sendTagged, shared } from "../middleware/cacheable.ts";
import * as calls from "../openapi/calls/quizzes.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { loadReader } from "../reader.ts";
import { findQuizAccess, includesRight, requireQuizRole } from "../services/access.ts";
import { startAttempt } from "../services/attempts.ts";
import { readBearer } from "../services/bearer.ts";
import { mayReadCards } from "../services/cards.ts";
import { generateDraft, storeDraft } from "../services/create-draft.ts";
import { readDraft } from "../services/drafts.ts";
import { hashPlayer } from "../services/player.ts";
import { listPublished, publishQuiz, readCards, readTaggedQuiz } from "../services/publishing.ts";
import { tag } from "../services/tagged.ts";
import { openWorkspace, recoveryPath } from "../services/workspace.ts";
import { readJson, readOptionalJson, readQuery } from "../valid.ts";
import { readSeen, tellRevision } from "./revisions.ts";
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
    tellRevision(c, access.quiz.revision);
    return c.json({ ...(await readDraft(db, access.quiz)), role: access.role });
  })
  .delete("/:id", describe(calls.deleteQuiz), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "own");
    if (await hasClassroom(c.get("db"), quiz.id)) throw new Problem("quiz_has_classrooms");
    await deleteQuiz(c.get("db"), quiz.id);
    return c.body(null, 204);
  })
  .post("/:id/publish", describe(calls.publishQuiz), async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("id"), "edit");
    const { visibility } = await readOptionalJson(c, schemas.publication);
    if (visibility !== undefined && !includesRight(role, "own")) throw new Problem("owner_only");
    const published = await publishQuiz(c.get("db"), {
      quiz,
      seen: readSeen(c),
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
