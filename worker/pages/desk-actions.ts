import type { Context } from "hono";
import type { Question } from "../../questions/index.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { acceptedAnswer } from "../routes/schemas.ts";
import { acceptAnswer } from "../services/accept-answer.ts";
import { withAccepted } from "../services/accepted-question.ts";
import { readDraft, requireQuestion } from "../services/drafts.ts";
import { type Tried, tryAnswer } from "../services/try-answer.ts";
import { check } from "../valid.ts";
import { showDesk } from "./desk.tsx";
import { applyForm, checkQuestion } from "./question-form.ts";

type FormArgs = { quiz: QuizRow; id: string; form: FormData };

/** Does `then` with the form's question when it is right; otherwise shows the desk with the errors, as typed. */
export const withCheckedForm = async (
  c: Context<AppEnv>,
  { quiz, id, form }: FormArgs,
  then: (checked: Question) => Promise<Response>,
): Promise<Response> => {
  const { question } = await requireQuestion(c.get("db"), quiz.id, id);
  const typed = applyForm(question, form);
  const { article } = await readDraft(c.get("db"), quiz);
  const checked = attempt(() => checkQuestion(typed, article.text));
  if (checked instanceof Problem) {
    const tried = { answer: triedIn(form) };
    return showDesk(c, { quiz, at: id, typed, tried, errors: checked.errors }, 422);
  }
  return then(checked);
};

/** Tries an answer against the form's question; `isAdded` puts it among the right ones first. Saves nothing. */
export const tryForm = (c: Context<AppEnv>, args: FormArgs & { isAdded: boolean }) =>
  withCheckedForm(c, args, async (checked) => {
    const answer = triedIn(args.form);
    if (answer === "") return showTried(c, args, checked, "Type an answer to try.");
    const typed = args.isAdded ? attempt(() => withAccepted(checked, answer)) : checked;
    if (typed instanceof Problem) return showTried(c, args, checked, adviceOf(typed));
    const result = attempt(() => tryAnswer(typed, answer));
    return showTried(c, args, typed, result instanceof Problem ? adviceOf(result) : result);
  });

const triedIn = (form: FormData): string => String(form.get("tried") ?? "").trim();

const showTried = (
  c: Context<AppEnv>,
  { quiz, id, form }: FormArgs,
  typed: Question,
  outcome: string | Tried,
) => {
  const answer = triedIn(form);
  const isRefused = typeof outcome === "string";
  const tried = isRefused ? { answer, error: outcome } : { answer, result: outcome };
  return showDesk(c, { quiz, at: id, typed, tried }, isRefused ? 422 : 200);
};

/** Accepts an answer that players gave, and goes back to the question. */
export const acceptPlayed = async (c: Context<AppEnv>, { quiz, id, form }: FormArgs) => {
  try {
    const { answer } = check(acceptedAnswer, { answer: form.get("answer") });
    const accepting = { quizId: quiz.id, questionId: id, answer, now: c.get("now") };
    const { responsesChanged } = await acceptAnswer(c.get("db"), accepting);
    return c.redirect(`/edit/${quiz.id}?q=${id}&regraded=${responsesChanged}`, 303);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
    return showDesk(c, { quiz, at: id, rejectedError: adviceOf(problem) }, 422);
  }
};

const adviceOf = (problem: Problem): string => problem.errors[0]?.message ?? problem.title;

/** The value, or the problem that names what to mend in the form. */
const attempt = <T>(make: () => T): T | Problem => {
  try {
    return make();
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 422) return problem;
    throw problem;
  }
};
