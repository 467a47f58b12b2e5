import type { Context } from "hono";
import { Hono } from "hono";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { newShare } from "../routes/share-schemas.ts";
import { requireQuizRole } from "../services/access.ts";
import { createShare, endShare, readShares } from "../services/shares.ts";
import { check, readForm } from "../valid.ts";
import { SharePage, type ShareValues } from "./components/share-page.tsx";
import { sendPage } from "./layout.tsx";
import { keepOnce, takeOnce } from "./shown-once.ts";

const sharePagePath = (quizId: string): string => `/edit/${quizId}/share`;

/** Who else is let at a quiz: co-teachers by invitation, and readers by a review link. For its owner. */
export const shareRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz/share", async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("quiz"), "own");
    const path = takeOnce(c, sharePagePath(quiz.id));
    return showShares(c, quiz, { link: path === null ? null : new URL(path, c.req.url).href });
  })
  .post("/edit/:quiz/share", async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("quiz"), "own");
    const form = await readForm(c);
    const text = (name: string) => String(form.get(name) ?? "");
    const values = { role: text("role"), label: text("label"), nonce: text("nonce") };
    try {
      const { role, label } = check(newShare, { role: values.role, label: values.label });
      const nonce = values.nonce === "" ? {} : { nonce: values.nonce };
      const args = { quizId: quiz.id, role, label, now: c.get("now"), ...nonce };
      const { path } = await createShare(c.get("db"), args);
      keepOnce(c, sharePagePath(quiz.id), path);
      return c.redirect(sharePagePath(quiz.id), 303);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
      const error = problem.errors[0]?.message ?? problem.title;
      return showShares(c, quiz, { values: { ...values, error } });
    }
  })
  .post("/edit/:quiz/share/:share", async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("quiz"), "own");
    await endShare(c.get("db"), { id: c.req.param("share"), quizId: quiz.id, now: c.get("now") });
    return c.redirect(sharePagePath(quiz.id), 303);
  });

const showShares = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  { link = null, values }: { link?: string | null; values?: ShareValues },
) => {
  const shares = await readShares(c.get("db"), quiz.id);
  const empty = { role: "edit", label: "", nonce: crypto.randomUUID() };
  return sendPage(
    c,
    <SharePage quiz={quiz} shares={shares} link={link} values={values ?? empty} />,
    values?.error === undefined ? 200 : 422,
  );
};
