import { Hono } from "hono";
import { csrf } from "hono/csrf";
import type { AppEnv } from "../env.ts";
import { aboutRoutes } from "./about.tsx";
import { accountRoutes } from "./account.tsx";
import { addRoutes } from "./add-question.tsx";
import { cardRoutes } from "./cards.tsx";
import { doorRoutes } from "./class-door.tsx";
import { classManageRoutes } from "./class-manage.tsx";
import { classPlayRoutes } from "./class-play.tsx";
import { classSettingsRoutes } from "./class-settings.tsx";
import { editRoutes } from "./edit-quiz.tsx";
import { homeRoutes } from "./home.tsx";
import { inviteRoutes } from "./invite.tsx";
import { keyPages } from "./keys.tsx";
import { leaderboardRoutes } from "./leaderboard.tsx";
import { mineRoutes } from "./mine.tsx";
import { newQuizRoutes } from "./new-quiz.tsx";
import { playRoutes } from "./play.tsx";
import { practiseRoutes } from "./practise.tsx";
import { publishRoutes } from "./publish-quiz.tsx";
import { resultPages } from "./results.tsx";
import { reviewRoutes } from "./review.tsx";
import { shareRoutes } from "./share.tsx";
import { startRoutes } from "./start.tsx";
import { versionPages } from "./versions.tsx";
import { webhookPages } from "./webhooks.tsx";

/** Every HTML page. A form is taken only from our own pages: by its Origin, or by Sec-Fetch-Site. */
export const pageRoutes = new Hono<AppEnv>()
  .use(csrf())
  .route("/", homeRoutes)
  .route("/", aboutRoutes)
  .route("/", newQuizRoutes)
  .route("/", editRoutes)
  .route("/", addRoutes)
  .route("/", publishRoutes)
  .route("/", versionPages)
  .route("/", mineRoutes)
  .route("/", accountRoutes)
  .route("/", keyPages)
  .route("/", webhookPages)
  .route("/", shareRoutes)
  .route("/", inviteRoutes)
  .route("/", reviewRoutes)
  .route("/", startRoutes)
  .route("/", playRoutes)
  .route("/", practiseRoutes)
  .route("/", cardRoutes)
  .route("/", resultPages)
  .route("/", leaderboardRoutes)
  .route("/", doorRoutes)
  .route("/", classPlayRoutes)
  .route("/", classManageRoutes)
  .route("/", classSettingsRoutes);
