import type { Context } from "hono";
import { Hono } from "hono";
import { type QuizRow, updateQuiz } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { quizPatch } from "../routes/schemas.ts";
import { includesRight, type QuizRole, requireQuizRole } from "../services/access.ts";
import { readDraft } from "../services/drafts.ts";
import { rearrangeDraft } from "../services/edit-draft.ts";
import { firstCategory } from "../services/open-trivia/categories.ts";
import { publishQuiz } from "../services/publishing.ts";
import { check, readForm } from "../valid.ts";
import { PublishPage } from "./components/publish-page.tsx";
import { PublishedPage } from "./components/published-page.tsx";
import { seenIn } from "./desk-form.ts";
import { embedSnippet } from "./embed/snippet.tsx";
import { sendPage } from "./layout.tsx";
import { quizPath } from "./play-state.ts";

/** The last look before others see a quiz: its name, and who may play it. */
export const publishRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz/publish", async (c) => {
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    const draft = await readDraft(c.get("db"), quiz);
    const link = new URL(quizPath(draft.id), c.req.url).href;
    const snippet = embedSnippet({
      origin: new URL(link).origin,
      quizId: quiz.id,
      title: quiz.title,
    });
    const isDone = c.req.query("done") !== undefined && draft.status === "published";
    return sendPage(
      c,
      isDone ? (
        <PublishedPage draft={draft} link={link} snippet={snippet} />
      ) : (
        <PublishPage draft={draft} role={role} />
      ),
    );
  })
  .post("/edit/:quiz/publish", async (c) => {
    const db = c.get("db");
    const { quiz, role } = await requireQuizRole(c, c.req.param("quiz"), "edit");
    const form = await readForm(c);
    const given = { title: String(form.get("title") ?? ""), ...readAudience(form, quiz, role) };
    const done = `/edit/${quiz.id}/publish?done`;
    try {
      await publishForm(c, { quiz, given, seen: seenIn(form) });
      return c.redirect(done, 303);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const draft = await readDraft(db, quiz);
      const shown = { draft: { ...draft, title: given.title }, role };
      if (problem.code === "draft_changed") {
        // A second click finds all of it published.
        if (draft.unpublished?.isChanged === false) return c.redirect(done, 303);
        return sendPage(c, <PublishPage {...shown} isNews />, 409);
      }
      if (problem.status !== 422) throw problem;
      const error = problem.errors[0]?.message ?? problem.title;
      return sendPage(c, <PublishPage {...shown} error={error} />, 422);
    }
  });

type Publishing = {
  quiz: QuizRow;
  given: {
    title: string;
    visibility: string;
    openPractice: boolean;
    triviaCategory: number | null;
  };
  seen: number | null;
};

/** Publishes what the form's author has seen, under the form's title, and nothing newer. */
const publishForm = async (c: Context<AppEnv>, { quiz, given, seen }: Publishing) => {
  const db = c.get("db");
  const now = c.get("now");
  const { title, visibility } = check(quizPatch, given);
  const { openPractice, triviaCategory } = given;
  const { result, revision } = await rearrangeDraft(db, { quizId: quiz.id, seen, now, title });
  await updateQuiz(db, { id: quiz.id, patch: { openPractice, triviaCategory }, now });
  await publishQuiz(db, {
    quiz,
    seen: result.isChanged ? revision : seen,
    visibility: visibility ?? quiz.visibility,
    now,
  });
};

/** Who may play is the owner's to say: a co-teacher's form has no such fields, and leaves it as it is. */
const readAudience = (form: FormData, quiz: QuizRow, role: QuizRole) => {
  if (includesRight(role, "own")) {
    return {
      visibility: String(form.get("visibility") ?? ""),
      openPractice: form.has("openPractice"),
      triviaCategory: Number(form.get("triviaCategory") ?? quiz.triviaCategory ?? firstCategory),
    };
  }
  if (form.has("visibility") || form.has("openPractice")) throw new Problem("owner_only");
  const { visibility, openPractice, triviaCategory } = quiz;
  return { visibility, openPractice, triviaCategory };
};
