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
  requireOwnQuiz,
  requireQuestion,
  throwOutQuestion,
} from "../services/drafts.ts";
import { findWorkspace, recoveryPath } from "../services/workspace.ts";
import { readForm } from "../valid.ts";
import { DeskPage } from "./components/desk-page.tsx";
import { dropThrownOut, keepThrownOut, peekThrownOut, takeRecovery } from "./flash.ts";
import { sendPage } from "./layout.tsx";
import { applyForm, checkQuestion } from "./question-form.ts";

/** The editor's desk: look at one question and its proof at a time; accept, mend, or throw out. */
export const editRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz", async (c) => {
    const quiz = await ownQuiz(c);
    const draft = await readDraft(c.get("db"), quiz);
    const token = takeRecovery(c, quiz.id);
    const link = token === null ? null : new URL(recoveryPath(token), c.req.url).href;
    const canUndo = c.req.query("out") !== undefined && peekThrownOut(c) !== null;
    return sendPage(
      c,
      <DeskPage draft={draft} at={c.req.query("q")} recovery={link} canUndo={canUndo} />,
    );
  })
  .post("/edit/:quiz/questions/:qid", async (c) => {
    const quiz = await ownQuiz(c);
    const id = c.req.param("qid");
    const form = await readForm(c);
    const next = await nextQuestion(c, quiz, id);
    if (form.get("do") === "out") {
      await throwOut(c, quiz, id);
      return c.redirect(`/edit/${quiz.id}?q=${next ?? ""}&out`, 303);
    }
    return acceptForm(c, { quiz, id, form, next: next ?? id });
  })
  .post("/edit/:quiz/restore", async (c) => {
    const quiz = await ownQuiz(c);
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

/** The quiz of the path when this browser's workspace owns it; `quiz_unknown` to everybody else. */
export const ownQuiz = async (c: Context<AppEnv>): Promise<QuizRow> => {
  const workspace = await findWorkspace(c);
  return requireOwnQuiz(c.get("db"), {
    quizId: c.req.param("quiz") ?? "",
    workspaceId: workspace?.id ?? null,
  });
};

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

type AcceptArgs = { quiz: QuizRow; id: string; form: FormData; next: string };

const acceptForm = async (c: Context<AppEnv>, { quiz, id, form, next }: AcceptArgs) => {
  const db = c.get("db");
  const { question } = await requireQuestion(db, quiz.id, id);
  const typed = applyForm(question, form);
  const draft = await readDraft(db, quiz);
  try {
    const checked = checkQuestion(typed, draft.article.text);
    await replaceQuestion(db, { quiz, question: checked, now: c.get("now") });
    return c.redirect(`/edit/${quiz.id}?q=${next}`, 303);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
    return sendPage(
      c,
      <DeskPage draft={draft} at={id} typed={typed} errors={problem.errors} />,
      422,
    );
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
