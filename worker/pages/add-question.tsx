import type { Context } from "hono";
import { Hono } from "hono";
import {
  type Question,
  type QuestionKind,
  questionKinds,
  splitSentences,
} from "../../questions/index.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { loadReader } from "../reader.ts";
import { readDraft } from "../services/drafts.ts";
import { addQuestion, exchangeQuestion } from "../services/edit-draft.ts";
import { showEvidence } from "../services/present.ts";
import { suggestQuestions } from "../services/suggest-questions.ts";
import { readForm } from "../valid.ts";
import { blankQuestion } from "./blank-question.ts";
import { AddPage } from "./components/add-page.tsx";
import type { Draft } from "./components/desk-page.tsx";
import { NewQuestionPage } from "./components/new-question-page.tsx";
import { editableQuiz } from "./desk.tsx";
import { attempt, seenIn } from "./desk-form.ts";
import { sendPage } from "./layout.tsx";
import { applyForm, checkQuestion } from "./question-form.ts";

/** Adding to a draft: a passage, then one of our further questions about it or one of the author's own. */
export const addRoutes = new Hono<AppEnv>()
  .get("/edit/:quiz/add", async (c) => {
    const quiz = await editableQuiz(c);
    const draft = await readDraft(c.get("db"), quiz);
    const span = readSpan(c.req.query("evidence"), draft.article.text);
    const kind = questionKinds.find((name) => name === c.req.query("kind"));
    const after = c.req.query("after") ?? "";
    if (span === null) {
      return sendPage(c, <AddPage draft={draft} passage={null} after={after} suggestions={[]} />);
    }
    if (kind !== undefined) return showNew(c, { draft, span, kind, after });
    const passage = { span, proof: proofOf(draft, span) };
    const suggestions = await suggest(c, quiz, { ...span, after });
    return sendPage(c, <AddPage {...{ draft, passage, after, suggestions }} />);
  })
  .post("/edit/:quiz/questions", async (c) => {
    const quiz = await editableQuiz(c);
    const form = await readForm(c);
    const draft = await readDraft(c.get("db"), quiz);
    const after = String(form.get("after") ?? "");
    const kind = questionKinds.find((name) => name === form.get("kind")) ?? "short_answer";
    const blank = blankQuestion(kind, { start: 0, end: 0, text: "" });
    const question = applyForm(blank, form, draft.article.text);
    const checked = attempt(() => checkQuestion(question, draft.article.text));
    if (checked instanceof Problem) {
      const { errors } = checked;
      return sendPage(c, <NewQuestionPage {...{ draft, question, after, errors }} />, 422);
    }
    return add(c, quiz, { question: checked, after });
  })
  .post("/edit/:quiz/suggested", async (c) => {
    const quiz = await editableQuiz(c);
    const form = await readForm(c);
    const { article } = await readDraft(c.get("db"), quiz);
    const question = checkQuestion(parseQuestion(form.get("question")), article.text);
    const after = String(form.get("after") ?? "");
    if (form.get("do") !== "instead") return add(c, quiz, { question, after });
    const given = { quizId: quiz.id, seen: seenIn(form), now: c.get("now"), id: after, question };
    const { result } = await exchangeQuestion(c.get("db"), given);
    return c.redirect(`/edit/${quiz.id}?q=${result.id}`, 303);
  });

/** `[start, end)` of the article, as the sentence picker writes it; null for anything else. */
const readSpan = (given: string | undefined, text: string) => {
  const [, from = "", to = ""] = /^(\d{1,7})-(\d{1,7})$/.exec(given ?? "") ?? [];
  const [start, end] = [Number(from), Number(to)];
  return from !== "" && start < end && end <= text.length ? { start, end } : null;
};

type Span = { start: number; end: number };

const proofOf = ({ article: { text } }: Draft, span: Span) => {
  const sentences = splitSentences(text).map(({ start, end }) => [start, end] as const);
  return showEvidence({ text, sentences }, { ...span, text: text.slice(span.start, span.end) });
};

const suggest = (
  c: Context<AppEnv>,
  quiz: QuizRow,
  { start, end, after }: Span & { after: string },
) => suggestQuestions(c.get("db"), loadReader(), { quiz, start, end, instead: after });

type Fresh = { draft: Draft; span: Span; kind: QuestionKind; after: string };

const showNew = (c: Context<AppEnv>, { draft, span, kind, after }: Fresh) => {
  const evidence = { ...span, text: draft.article.text.slice(span.start, span.end) };
  const question = blankQuestion(kind, evidence);
  return sendPage(c, <NewQuestionPage {...{ draft, question, after, errors: [] }} />);
};

const add = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  { question, after }: { question: Question; after: string },
) => {
  const given = { quizId: quiz.id, seen: null, now: c.get("now"), question, after };
  const { result } = await addQuestion(c.get("db"), given);
  return c.redirect(`/edit/${quiz.id}?q=${result.id}`, 303);
};

/** What our own form carried; anything else is named by the check that follows. */
const parseQuestion = (given: unknown): Question => {
  try {
    const { evidence, ...question } = JSON.parse(String(given)) as Question;
    return { ...question, evidence: { ...evidence } };
  } catch {
    throw new Problem("invalid_request", [{ field: "question", message: "Send the form again." }]);
  }
};
