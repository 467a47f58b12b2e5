import type { Context } from "hono";
import type { Question } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import { findEarlierKind } from "../db/draft-changes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { acceptedAnswer } from "../routes/schemas.ts";
import { acceptAnswer } from "../services/accept-answer.ts";
import { withAccepted } from "../services/accepted-question.ts";
import { isExchangeable, withKind } from "../services/change-kind.ts";
import { correctKey } from "../services/correct-key.ts";
import { requireQuestion } from "../services/drafts.ts";
import { saveOtherKind } from "../services/edit-draft.ts";
import { type Tried, tryAnswer } from "../services/try-answer.ts";
import { check } from "../valid.ts";
import { showDesk } from "./desk.tsx";
import {
  adviceOf,
  attempt,
  type FormArgs,
  readQuestionForm,
  seenIn,
  triedIn,
  withCheckedForm,
} from "./desk-form.ts";
import { checkQuestion } from "./question-form.ts";

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

/**
 * Turns the form's question into the kind that was chosen. Where that wants nothing more it is saved at once; otherwise
 * the desk shows what to fill in, and the next save keeps it.
 */
export const changeKind = async (c: Context<AppEnv>, args: FormArgs): Promise<Response> => {
  const { quiz, id, form } = args;
  const db = c.get("db");
  const kind = form.get("asKind");
  const { saved, typed } = await readQuestionForm(c, args);
  if (saved === null) return showDesk(c, { quiz, at: id, typed, conflict: { theirs: null } }, 409);
  if (!isExchangeable(kind)) throw new Problem("invalid_request");
  const body = await findEarlierKind(db, { quizId: quiz.id, id, kind });
  const earlier = body === null ? null : (JSON.parse(body) as Question);
  const turned = withKind(typed, kind, earlier);
  const text = (await getArticle(db, quiz.articleId))?.text ?? "";
  const checked = attempt(() => checkQuestion(turned, text));
  if (checked instanceof Problem) {
    return showDesk(c, { quiz, at: id, typed: turned, errors: checked.errors }, 422);
  }
  try {
    const given = { quizId: quiz.id, seen: seenIn(form), now: c.get("now") };
    const { revision } = await saveOtherKind(db, { ...given, question: checked });
    return c.redirect(`/edit/${quiz.id}?q=${encodeURIComponent(id)}&saved=${revision}`, 303);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== "draft_changed") throw problem;
    return showDesk(c, { quiz, at: id, typed: turned, conflict: { theirs: saved } }, 409);
  }
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

/** Corrects the published key to what the draft has by now: its answer, proof, explanation and rules. */
export const correctPlayed = async (c: Context<AppEnv>, { quiz, id, form }: FormArgs) => {
  const { question } = await requireQuestion(c.get("db"), quiz.id, id);
  const { key, evidence, explanation, grading } = question;
  const correction = {
    key,
    evidence: { start: evidence.start, end: evidence.end },
    explanation,
    grading: grading ?? {},
    keepPoints: form.get("points") !== "take",
    versionId: undefined,
  };
  const correcting = { quizId: quiz.id, questionId: id, correction, now: c.get("now") };
  try {
    const { responsesChanged } = await correctKey(c.get("db"), correcting);
    return c.redirect(`/edit/${quiz.id}?q=${id}&regraded=${responsesChanged}`, 303);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
    return showDesk(c, { quiz, at: id, errors: problem.errors }, 422);
  }
};
