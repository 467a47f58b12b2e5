import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { connect } from "./db/connect.ts";
import type { AppEnv } from "./env.ts";
import { guardPages } from "./headers.ts";
import { newId } from "./ids.ts";
import { embedRoutes } from "./pages/embed/index.tsx";
import { oembedRoutes } from "./pages/embed/oembed.tsx";
import { sendErrorPage, wantsPage } from "./pages/error-page.tsx";
import { pageRoutes } from "./pages/index.ts";
import { Problem, problemBody } from "./problem.ts";
import { accountRoutes } from "./routes/account.ts";
import { articleRoutes } from "./routes/articles.ts";
import { attemptRoutes } from "./routes/attempts.ts";
import { classroomRoutes } from "./routes/classrooms.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { gradingRoutes } from "./routes/grading.ts";
import { openTriviaRoutes } from "./routes/opentdb.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { quizRoutes } from "./routes/quizzes.ts";
import { resultRoutes } from "./routes/results.ts";
import { invitationRoutes, reviewRoutes, shareRoutes } from "./routes/shares.ts";
import { refuseUnmatched } from "./routes/unmatched.ts";
import { versionRoutes } from "./routes/versions.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { maxBodyBytes } from "./valid.ts";

/** The whole service: middleware, the JSON API, and the pages. */
export const createApp = () => {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("db", connect(c.env.DB));
    c.set("now", Date.now());
    c.set("requestId", newId("req"));
    await next();
  });
  app.use(guardPages);
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => {
        throw new Problem("body_too_large");
      },
    }),
  );
  app.notFound(() => {
    throw new Problem("not_found");
  });
  app.onError((error, c) => {
    const problem = toProblem(error);
    const requestId = c.get("requestId");
    if (problem.code === "internal") console.error(requestId, error);
    if (wantsPage(c)) return sendErrorPage(c, problem);
    return c.json(problemBody(problem, requestId), problem.status, {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    });
  });
  const withApi = app
    .route("/api/v1/articles", articleRoutes)
    .route("/api/v1/quizzes", quizRoutes)
    .route("/api/v1/quizzes", draftRoutes)
    .route("/api/v1/quizzes", versionRoutes)
    .route("/api/v1/quizzes", gradingRoutes)
    .route("/api/v1/attempts", attemptRoutes)
    .route("/api/v1/webhooks", webhookRoutes)
    .route("/opentdb", openTriviaRoutes)
    .route("/api/v1/workspace", accountRoutes)
    .route("/api/v1/workspace", passkeyRoutes)
    .route("/api/v1/quizzes", shareRoutes)
    .route("/api/v1/invitations", invitationRoutes)
    .route("/api/v1/reviews", reviewRoutes)
    .route("/api/v1/classrooms", classroomRoutes)
    .route("/api/v1/classrooms", resultRoutes);
  // Before the pages, whose guard against foreign forms is not for the API.
  withApi.all("/api/*", refuseUnmatched(app.routes));
  return withApi.route("/", embedRoutes).route("/", oembedRoutes).route("/", pageRoutes);
};

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 403) return new Problem("cross_site");
  return new Problem("internal");
};
