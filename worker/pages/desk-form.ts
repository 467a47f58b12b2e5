import type { Context } from "hono";
import { type Question, questionKinds } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { isExchangeable, withKind } from "../services/change-kind.ts";
import { requireQuestion } from "../services/drafts.ts";
import { blankQuestion } from "./blank-question.ts";
import { showDesk } from "./desk.tsx";
import { applyForm, checkQuestion } from "./question-form.ts";

export type FormArgs = { quiz: QuizRow; id: string; form: FormData };

/** The value, or the problem that names what to mend in the form. */
export const attempt = <T>(make: () => T): T | Problem => {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 422) return problem;
    throw problem;
  }
};

export const adviceOf = (problem: Problem): string => problem.errors[0]?.message ?? problem.title;

export const triedIn = (form: FormData): string => String(form.get("tried") ?? "").trim();

/** The revision that the form's author has seen; null for a form that does not say. */
export const seenIn = (form: FormData): number | null => {
  const given = String(form.get("keep") ?? form.get("revision") ?? "");
  return /^\d{1,15}$/.test(given) ? Number(given) : null;
};

/**
 * The form's question, as typed and checked. `saved` is null for one that was thrown out in another window: then the form
 * itself says what kind it was.
 */
export const readQuestionForm = async (
  c: Context<AppEnv>,
  { quiz, id, form }: FormArgs,
): Promise<{ saved: Question | null; typed: Question; checked: Question | Problem }> => {
  const article = await getArticle(c.get("db"), quiz.articleId);
  const text = article?.text ?? "";
  const saved = await findSaved(c, quiz.id, id);
  const before = saved === null ? blankOf(id, form) : inFormKind(saved, form);
  if (before === null) throw new Problem("question_unknown");
  const typed = applyForm(before, form, text);
  return { saved, typed, checked: attempt(() => checkQuestion(typed, text)) };
};

/** The form may hold another kind than what is saved: one that was chosen and still wants something. */
const inFormKind = (saved: Question, form: FormData): Question => {
  const kind = form.get("kind");
  return isExchangeable(kind) ? withKind(saved, kind) : saved;
};

const findSaved = async (
  c: Context<AppEnv>,
  quizId: string,
  id: string,
): Promise<Question | null> => {
  try {
    return (await requireQuestion(c.get("db"), quizId, id)).question;
  } catch (problem) {
    if (problem instanceof Problem && problem.code === "question_unknown") return null;
    throw problem;
  }
};

const blankOf = (id: string, form: FormData): Question | null => {
  const kind = questionKinds.find((name) => name === form.get("kind"));
  return kind === undefined ? null : { ...blankQuestion(kind, { start: 0, end: 0, text: "" }), id };
};

/** Does `then` with the form's question when it is right; otherwise shows the desk with the errors, as typed. */
export const withCheckedForm = async (
  c: Context<AppEnv>,
  args: FormArgs,
  then: (checked: Question) => Promise<Response>,
): Promise<Response> => {
  const { quiz, id, form } = args;
  const { saved, typed, checked } = await readQuestionForm(c, args);
  if (saved === null) return showDesk(c, { quiz, at: id, typed, conflict: { theirs: null } }, 409);
  if (checked instanceof Problem) {
    const tried = { answer: triedIn(form) };
    return showDesk(c, { quiz, at: id, typed, tried, errors: checked.errors }, 422);
  }
  try {
    return await then(checked);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== "draft_changed") throw problem;
    const theirs = (await findSaved(c, quiz.id, id)) ?? null;
    return showDesk(c, { quiz, at: id, typed: checked, conflict: { theirs } }, 409);
  }
};
