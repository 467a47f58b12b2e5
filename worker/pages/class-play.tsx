import type { Context } from "hono";
import { Hono } from "hono";
import type { PublicQuestion } from "../../questions/index.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { answerQuestion, finishAttempt } from "../services/attempts.ts";
import { showQuestion } from "../services/class-attempts.ts";
import { readForm } from "../valid.ts";
import { readAnswer } from "./answer-form.ts";
import { type ClassPlay, classPath, loadClassPlay } from "./class-state.ts";
import { ClassFeedback, ClassQuestion, SettledQuestion } from "./components/class-question.tsx";
import { ClassResultActions, HandedInPage } from "./components/class-result.tsx";
import { FinishPage } from "./finish.tsx";
import { sendPage } from "./layout.tsx";
import { nextOpen, questionPath } from "./play-state.ts";
import { ResultPage } from "./result.tsx";

/** Playing in a class: as a quiz by its link, with the class's clock, and no word of a verdict before its time. */
export const classPlayRoutes = new Hono<AppEnv>()
  .use("/c/:code/attempts/*", async (c, next) => {
    // A page that slept asks for the server's clock again.
    c.header("server-time", String(c.get("now")));
    await next();
  })
  .get("/c/:code/attempts/:attempt", async (c) => {
    const play = await loadClassPlay(c);
    if (play.result.submittedAt === null) return c.redirect(pathOfNext(play, -1), 303);
    if (play.result.score === undefined) return sendPage(c, <HandedInPage play={play} />);
    const actions = <ClassResultActions play={play} />;
    const { timeZone } = play.settings;
    return sendPage(c, <ResultPage play={play} timeZone={timeZone} actions={actions} />);
  })
  .get("/c/:code/attempts/:attempt/finish", async (c) => {
    const play = await loadClassPlay(c);
    if (play.result.submittedAt !== null) return c.redirect(play.path, 303);
    return sendPage(c, <FinishPage play={play} />);
  })
  .post("/c/:code/attempts/:attempt/submit", async (c) => {
    const play = await loadClassPlay(c);
    await finishAttempt(c.get("db"), play.claims, c.get("now"));
    return c.redirect(play.path, 303);
  })
  .get("/c/:code/attempts/:attempt/questions/:n", async (c) => {
    const play = await loadClassPlay(c);
    const place = placeOf(play, c.req.param("n"));
    return showPlace(c, play, place);
  })
  // A reload after an answer that was refused.
  .get("/c/:code/attempts/:attempt/answers/:questionId", async (c) => {
    const play = await loadClassPlay(c);
    return c.redirect(questionPath(play.path, placeOfId(play, c.req.param("questionId"))), 303);
  })
  .post("/c/:code/attempts/:attempt/answers/:questionId", async (c) => {
    const play = await loadClassPlay(c);
    const place = placeOfId(play, c.req.param("questionId"));
    return takeAnswer(c, play, place);
  });

const pathOfNext = (play: ClassPlay, place: number): string => {
  const next = nextOpen(play, place);
  return next === null ? `${play.path}/finish` : questionPath(play.path, next);
};

const placeOf = ({ result }: ClassPlay, n: string): number => {
  const place = /^\d{1,2}$/.test(n) ? Number(n) - 1 : -1;
  if (result.questions[place] === undefined) throw new Problem("question_unknown");
  return place;
};

const placeOfId = ({ result }: ClassPlay, id: string): number => {
  const place = result.questions.findIndex((question) => question.id === id);
  if (place === -1) throw new Problem("question_unknown");
  return place;
};

const questionAt = ({ result }: ClassPlay, place: number): PublicQuestion => {
  const question = result.questions[place];
  if (question === undefined) throw new Problem("question_unknown");
  return question;
};

/** The question at a place: its verdict, that it is settled, or its form. Its own time begins here. */
const showPlace = async (c: Context<AppEnv>, play: ClassPlay, place: number) => {
  const { id } = questionAt(play, place);
  const graded = play.graded.get(id);
  if (graded !== undefined && graded.verdict !== "prompt") {
    const isFresh = c.req.query("checked") !== undefined;
    return sendPage(
      c,
      <ClassFeedback play={play} place={place} graded={graded} isFresh={isFresh} />,
    );
  }
  if (play.settled.has(id)) return sendPage(c, <SettledQuestion play={play} place={place} />);
  if (play.result.submittedAt !== null) return c.redirect(play.path, 303);
  const opened = await openPlace(c, play, place);
  return sendPage(c, <ClassQuestion play={play} place={place} {...opened} />);
};

/** An open question, and when its own time is up, which begins when it is first shown. */
const openPlace = async (c: Context<AppEnv>, play: ClassPlay, place: number) => {
  const questionId = questionAt(play, place).id;
  const opening = { claims: play.claims, questionId, now: c.get("now") };
  const { question, dueAt } = await showQuestion(c.get("db"), opening);
  return { question, dueAt: dueAt === null ? null : Date.parse(dueAt) };
};

/** Stores an answer and goes on: to its verdict where that may be told, otherwise to the next question. */
const takeAnswer = async (c: Context<AppEnv>, play: ClassPlay, place: number) => {
  const question = questionAt(play, place);
  const form = await readForm(c);
  const { answer, error } = readAnswer(question, form);
  const again = async (error: string) => {
    const opened = await openPlace(c, play, place);
    const shown = { play, place, ...opened, given: answer, error };
    return sendPage(c, <ClassQuestion {...shown} />, 422);
  };
  if (answer === null) return again(error);
  const given = { claims: play.claims, questionId: question.id, answer, now: c.get("now") };
  try {
    const told = await answerQuestion(c.get("db"), given);
    const path = questionPath(play.path, place);
    if (told.verdict !== null) return c.redirect(`${path}?checked`, 303);
    // The question just answered is no longer open, whatever the page that was loaded before says.
    play.settled.add(question.id);
    return c.redirect(pathOfNext(play, place), 303);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code === "invalid_request") {
      return again(problem.errors[0]?.message ?? problem.title);
    }
    // The first answer counts: what became of it is shown at the question's address.
    if (problem.code === "answer_already_given") {
      return c.redirect(`${questionPath(play.path, place)}?checked`, 303);
    }
    if (problem.code !== "time_up" && problem.code !== "attempt_submitted") throw problem;
    return sendPage(c, <SettledQuestion play={play} place={place} isRefused />, 409);
  }
};

/** The door of the class that an attempt belongs to. */
export const doorOf = ({ classroom }: ClassPlay): string => classPath(classroom.code);
