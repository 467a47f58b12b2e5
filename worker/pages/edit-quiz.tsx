import type { Context } from "hono";
import { Hono } from "hono";
import type { Question } from "../../questions/index.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import {
  addQuestion,
  readDraft,
  replaceQuestion,
  requireQuestion,
  throwOutQuestion,
} from "../services/drafts.ts";
import { recoveryPath } from "../services/workspace.ts";
import { readForm } from "../valid.ts";
import { editableQuiz, showDesk } from "./desk.tsx";
import { acceptPlayed, tryForm, withCheckedForm } from "./desk-actions.ts";
import { dropThrownOut, keepThrownOut, peekThrownOut, takeRecovery } from "./flash.ts";
import { checkQuestion } from "./question-form.ts";

/** The editor's desk: look at one question and its proof at a time; accept, mend, or throw out. */
export const editRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz", async (c) => {
    const quiz = await editableQuiz(c);
    const token = takeRecovery(c, quiz.id);
    const recovery = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    const canUndo = c.req.query("out") !== undefined && peekThrownOut(c) !== null;
    const regraded = readCount(c.req.query("regraded"));
    return showDesk(c, { quiz, at: c.req.query("q"), recovery, canUndo, regraded });
  })
  // Where a form with errors or a tried answer was shown: a reload finds the question as it is saved.
  .get("/edit/:quiz/questions/:qid", async (c) => {
    const quiz = await editableQuiz(c);
    return c.redirect(`/edit/${quiz.id}?q=${encodeURIComponent(c.req.param("qid"))}`, 303);
  })
  .post("/edit/:quiz/questions/:qid", async (c) => {
    const quiz = await editableQuiz(c);
    const id = c.req.param("qid");
    const form = await readForm(c);
    const wanted = form.get("do");
    if (wanted === "try" || wanted === "also") {
      return tryForm(c, { quiz, id, form, isAdded: wanted === "also" });
    }
    const next = await nextQuestion(c, quiz, id);
    if (wanted === "out") {
      await throwOut(c, quiz, id);
      return c.redirect(`/edit/${quiz.id}?q=${next ?? ""}&out`, 303);
    }
    return withCheckedForm(c, { quiz, id, form }, async (question) => {
      await replaceQuestion(c.get("db"), { quiz, question, now: c.get("now") });
      return c.redirect(`/edit/${quiz.id}?q=${next ?? id}`, 303);
    });
  })
  .post("/edit/:quiz/questions/:qid/accepted", async (c) => {
    const quiz = await editableQuiz(c);
    return acceptPlayed(c, { quiz, id: c.req.param("qid"), form: await readForm(c) });
  })
  .post("/edit/:quiz/restore", async (c) => {
    const quiz = await editableQuiz(c);
    const json = peekThrownOut(c);
    dropThrownOut(c, quiz.id);
    if (json === null) return c.redirect(`/edit/${quiz.id}`, 303);
    const draft = await readDraft(c.get("db"), quiz);
    const question = checkQuestion(JSON.parse(json) as Question, draft.article.text);
    // A second click finds it back already.
    const twin = draft.questions.find(({ stem }) => stem === question.stem);
    if (twin !== undefined) return c.redirect(`/edit/${quiz.id}?q=${twin.id}`, 303);
    const added = await addQuestion(c.get("db"), { quiz, question, now: c.get("now") });
    return c.redirect(`/edit/${quiz.id}?q=${added.id}`, 303);
  });

/** A count in an address that we wrote; null for anything else. */
const readCount = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;

/** A second click finds the question gone, which is what it wanted. */
const throwOut = async (c: Context<AppEnv>, quiz: QuizRow, id: string): Promise<void> => {
  try {
    const { question } = await requireQuestion(c.get("db"), quiz.id, id);
    await throwOutQuestion(c.get("db"), { quiz, id, now: c.get("now") });
    keepThrownOut(c, quiz.id, question);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== "question_unknown") throw problem;
  }
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
