import type { Context } from "hono";
import { Hono } from "hono";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { undoChange } from "../services/change-draft.ts";
import { readDraft } from "../services/drafts.ts";
import {
  acceptQuestions,
  addQuestion,
  moveQuestion,
  replaceQuestion,
  saveQuestion,
  throwOutQuestion,
} from "../services/edit-draft.ts";
import { recoveryPath } from "../services/workspace.ts";
import { readForm } from "../valid.ts";
import { editableQuiz, showDesk } from "./desk.tsx";
import { acceptPlayed, changeKind, correctPlayed, tryForm } from "./desk-actions.ts";
import { type FormArgs, readQuestionForm, seenIn, withCheckedForm } from "./desk-form.ts";
import { takeRecovery } from "./flash.ts";

/** The editor's desk: look at one question and its proof at a time; accept, mend, move, or throw out. */
export const editRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz", async (c) => {
    const quiz = await editableQuiz(c);
    const token = takeRecovery(c, quiz.id);
    const recovery = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    const isOut = c.req.query("out") !== undefined;
    const regraded = readCount(c.req.query("regraded"));
    return showDesk(c, { quiz, at: c.req.query("q"), recovery, isOut, regraded });
  })
  // Where a form with errors or a tried answer was shown: a reload finds the question as it is saved.
  .get("/edit/:quiz/questions/:qid", async (c) => {
    const quiz = await editableQuiz(c);
    return c.redirect(deskPath(quiz, c.req.param("qid")), 303);
  })
  .post("/edit/:quiz/questions/:qid", async (c) => {
    const quiz = await editableQuiz(c);
    const form = await readForm(c);
    return actOnForm(c, { quiz, id: c.req.param("qid"), form });
  })
  .post("/edit/:quiz/questions/:qid/accepted", async (c) => {
    const quiz = await editableQuiz(c);
    return acceptPlayed(c, { quiz, id: c.req.param("qid"), form: await readForm(c) });
  })
  .post("/edit/:quiz/questions/:qid/corrected", async (c) => {
    const quiz = await editableQuiz(c);
    return correctPlayed(c, { quiz, id: c.req.param("qid"), form: await readForm(c) });
  })
  .post("/edit/:quiz/undo", async (c) => {
    const quiz = await editableQuiz(c);
    const given = { quizId: quiz.id, seen: seenIn(await readForm(c)), now: c.get("now") };
    const { result } = await undoChange(c.get("db"), given);
    return c.redirect(deskPath(quiz, result?.questionId), 303);
  })
  .post("/edit/:quiz/order", async (c) => {
    const quiz = await editableQuiz(c);
    const form = await readForm(c);
    const id = String(form.get("question") ?? "");
    const place = readCount(String(form.get("place") ?? ""));
    const given = { quizId: quiz.id, seen: null, now: c.get("now"), id };
    if (place !== null) await moveQuestion(c.get("db"), { ...given, place });
    return c.redirect(deskPath(quiz, String(form.get("at") ?? id)), 303);
  })
  .post("/edit/:quiz/accept", async (c) => {
    const quiz = await editableQuiz(c);
    const { questions } = await readDraft(c.get("db"), quiz);
    const ids = questions.filter(({ warnings }) => warnings.length === 0).map(({ id }) => id);
    await acceptQuestions(c.get("db"), { quizId: quiz.id, seen: null, now: c.get("now"), ids });
    return c.redirect(deskPath(quiz), 303);
  });

const deskPath = ({ id }: QuizRow, at?: string | null): string =>
  at ? `/edit/${id}?q=${encodeURIComponent(at)}` : `/edit/${id}`;

/** A count in an address or a field that we wrote; null for anything else. */
const readCount = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;

const actOnForm = async (c: Context<AppEnv>, args: FormArgs): Promise<Response> => {
  const { quiz, id, form } = args;
  const given = { quizId: quiz.id, seen: seenIn(form), now: c.get("now") };
  switch (form.get("do")) {
    case "try":
    case "also":
      return tryForm(c, { ...args, isAdded: form.get("do") === "also" });
    case "out":
      return throwOut(c, args);
    case "again":
      return putBack(c, args);
    case "kind":
      return changeKind(c, args);
    case "accept":
      return withCheckedForm(c, args, async (question) => {
        const next = await nextQuestion(c, quiz, id);
        await replaceQuestion(c.get("db"), { ...given, question });
        return c.redirect(deskPath(quiz, next ?? id), 303);
      });
    default:
      return withCheckedForm(c, args, async (question) => {
        const { revision } = await saveQuestion(c.get("db"), { ...given, question });
        await move(c, args);
        // The script goes on from what this form has seen, whatever another window did since.
        return c.redirect(`${deskPath(quiz, id)}&saved=${revision}`, 303);
      });
  }
};

/** One place up or down, when one of those buttons was pressed. */
const move = async (c: Context<AppEnv>, { quiz, id, form }: FormArgs): Promise<void> => {
  const wanted = form.get("do");
  if (wanted !== "earlier" && wanted !== "later") return;
  const { questions } = await readDraft(c.get("db"), quiz);
  const from = questions.findIndex((question) => question.id === id);
  const place = from + (wanted === "earlier" ? -1 : 1);
  await moveQuestion(c.get("db"), { quizId: quiz.id, seen: null, now: c.get("now"), id, place });
};

/** A second click finds the question gone, which is what it wanted. */
const throwOut = async (c: Context<AppEnv>, args: FormArgs): Promise<Response> => {
  const { quiz, id, form } = args;
  const next = await nextQuestion(c, quiz, id);
  const gone = c.redirect(`/edit/${quiz.id}?q=${next ?? ""}&out`, 303);
  try {
    const given = { quizId: quiz.id, seen: seenIn(form), now: c.get("now"), id };
    await throwOutQuestion(c.get("db"), given);
    return gone;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code === "question_unknown") return gone;
    if (problem.code !== "draft_changed") throw problem;
    const { saved, typed } = await readQuestionForm(c, args);
    return showDesk(c, { quiz, at: id, typed, conflict: { theirs: saved } }, 409);
  }
};

/** Adds the form's question again, after it was thrown out in another window. */
const putBack = async (c: Context<AppEnv>, args: FormArgs): Promise<Response> => {
  const { quiz, id } = args;
  const { typed, checked } = await readQuestionForm(c, args);
  if (checked instanceof Problem) {
    const conflict = { theirs: null };
    return showDesk(c, { quiz, at: id, typed, conflict, errors: checked.errors }, 422);
  }
  const given = { quizId: quiz.id, seen: null, now: c.get("now"), question: checked };
  const { result } = await addQuestion(c.get("db"), given);
  return c.redirect(deskPath(quiz, result.id), 303);
};

/** Where the desk goes on: the next question that is not accepted yet, otherwise the next one; null when it is alone. */
const nextQuestion = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  id: string,
): Promise<string | null> => {
  const { questions } = await readDraft(c.get("db"), quiz);
  const place = questions.findIndex((question) => question.id === id);
  const around = [...questions.slice(place + 1), ...questions.slice(0, Math.max(place, 0))];
  return (around.find(({ isAccepted }) => !isAccepted) ?? around[0])?.id ?? null;
};
