import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { requireQuizRole } from "../services/access.ts";
import { readReview } from "../services/review.ts";
import { openShare } from "../services/shares.ts";
import { ReviewPage } from "./components/review-page.tsx";
import { sendPage } from "./layout.tsx";

/** A draft to read: for whoever has its review link, and for co-teachers, who come from their own list. */
export const reviewRoutes = new Hono<AppEnv>()
  .get("/review/:token", async (c) => {
    const { quiz } = await openShare(c.get("db"), c.req.param("token"), "review");
    c.header("x-robots-tag", "noindex, nofollow");
    return sendPage(c, <ReviewPage review={await readReview(c.get("db"), quiz)} />);
  })
  .get("/edit/:quiz/look", async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "view");
    const review = await readReview(c.get("db"), quiz);
    return sendPage(c, <ReviewPage review={review} access={{ quizId: quiz.id, role }} />);
  });
