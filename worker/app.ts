import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppEnv } from "./env.ts";
import { guardPages } from "./headers.ts";
import { guard, isCall } from "./middleware/guard.ts";
import { observe, withoutValues } from "./middleware/observe.ts";
import { documentOf } from "./openapi/document.ts";
import { docsRoutes } from "./pages/docs.tsx";
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
import { healthRoutes } from "./routes/health.ts";
import { keyRoutes } from "./routes/keys.ts";
import { openTriviaRoutes } from "./routes/opentdb.ts";
import { passkeyRoutes } from "./routes/passkeys.ts";
import { playerRoutes } from "./routes/players.ts";
import { practiceRoutes } from "./routes/practice.ts";
import { quizRoutes } from "./routes/quizzes.ts";
import { resultRoutes } from "./routes/results.ts";
import { serviceRoutes } from "./routes/service.ts";
import { invitationRoutes, reviewRoutes, shareRoutes } from "./routes/shares.ts";
import { refuseUnmatched } from "./routes/unmatched.ts";
import { versionRoutes } from "./routes/versions.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { workspaceRoutes } from "./routes/workspace.ts";

/** The whole service: middleware, the JSON API, and the pages. */
export const createApp = () => {
  const app = new Hono<AppEnv>();
  app.use((c, next) => observe(c, isCall(c) ? next : () => guardPages(c, next)));
  app.use(guard);
  app.notFound(refuseUnknown);
  app.onError((error, c) => {
    const problem = toProblem(error);
    const requestId = c.get("requestId");
    c.set("problem", problem.code);
    if (problem.code === "internal") console.error(requestId, withoutValues(error));
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
    .route("/api/v1/classrooms", resultRoutes)
    .route("/api/v1/player", playerRoutes)
    .route("/api/v1/workspace", workspaceRoutes)
    .route("/api/v1/keys", keyRoutes)
    .route("/api/v1/health", healthRoutes)
    .route("/api/v1", practiceRoutes);
  // Before the pages, whose guard against foreign forms is not for the API.
  withApi.all("/api/*", refuseUnmatched(app.routes));
  const document = documentOf(withApi);
  return withApi
    .route("/", serviceRoutes(document))
    .route("/", docsRoutes(document))
    .route("/", embedRoutes)
    .route("/", oembedRoutes)
    .route("/", pageRoutes);
};

const refuseUnknown = (): never => {
  throw new Problem("not_found");
};

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 403) return new Problem("cross_site");
  return new Problem("internal");
};
