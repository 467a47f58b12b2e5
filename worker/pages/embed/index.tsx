import type { Context } from "hono";
import { Hono } from "hono";
import type { AppEnv } from "../../env.ts";
import { Problem } from "../../problem.ts";
import { finishAttempt, readClaims, startAttempt } from "../../services/attempts.ts";
import { readPublicQuiz } from "../../services/publishing.ts";
import { sendSoon } from "../../services/webhooks/run.ts";
import { readForm } from "../../valid.ts";
import { readAnswer } from "../answer-form.ts";
import { sendPage } from "../layout.tsx";
import { nextOpen, playOf } from "../play-state.ts";
import { storeAnswer } from "../store-answer.ts";
import {
  type AskedPlace,
  EmbedFeedback,
  EmbedFinish,
  type EmbedPlay,
  EmbedQuestion,
  EmbedStart,
} from "./pages.tsx";
import { EmbedResult } from "./result.tsx";
import { embedPath } from "./snippet.tsx";

/** The first answer counts, and what came of it is shown. */
const overtaken = ["answer_already_given", "attempt_submitted"] as const;

type EmbedContext = Context<AppEnv, "/embed/:quiz/play">;

/**
 * A quiz inside another site's page. It knows no cookie and nobody's workspace, so its forms may come from anywhere,
 * also from a sandboxed frame whose origin is null: they can do no more than the public API.
 */
export const embedRoutes = new Hono<AppEnv>()
  .get("/embed/:quiz", async (c) =>
    sendPage(c, <EmbedStart quiz={await readPublicQuiz(c.get("db"), c.req.param("quiz"))} />),
  )
  // After a reload that lost the form.
  .get("/embed/:quiz/play", (c) => c.redirect(embedPath(c.req.param("quiz")), 303))
  .post("/embed/:quiz/play", async (c) => {
    const form = await readForm(c);
    const attempt = await openAttempt(c, form.get("token"));
    if (form.has("check")) return checkAnswer(c, attempt, form);
    return showStep(c, attempt, String(form.get("show") ?? ""));
  });

/** The attempt whose token the form carries; a new one when it carries none. */
const openAttempt = async (c: EmbedContext, given: unknown): Promise<EmbedPlay> => {
  const quizId = c.req.param("quiz");
  const token = typeof given === "string" && given !== "" ? given : await startToken(c, quizId);
  const claims = await readClaims(c.get("db"), token);
  // A classroom's attempt has pages of its own, which keep to what its teacher lets be told.
  const isOurs = claims?.quiz === quizId && claims.classroom === undefined;
  if (claims === null || !isOurs) throw new Problem("token_invalid");
  return { token, play: await playOf(c, claims) };
};

const startToken = async (c: EmbedContext, quizId: string): Promise<string> => {
  const started = await startAttempt(c.get("db"), { quizId, player: null, now: c.get("now") });
  return started.token;
};

const showStep = async (c: EmbedContext, { play, token }: EmbedPlay, step: string) => {
  if (step === "result" || play.result.submittedAt !== null) {
    await finishAttempt(c.get("db"), play.claims, c.get("now"));
    sendSoon(c);
    return sendPage(c, <EmbedResult play={await playOf(c, play.claims)} />);
  }
  const first = step === "" ? nextOpen(play, -1) : null;
  if (step === "finish" || (step === "" && first === null)) {
    return sendPage(c, <EmbedFinish play={play} token={token} />);
  }
  return showQuestion(c, { play, token }, askedAt({ play, token }, first ?? Number(step) - 1));
};

const showQuestion = (c: EmbedContext, { play, token }: EmbedPlay, asked: AskedPlace) => {
  const graded = play.graded.get(asked.question.id);
  const isOpen = graded === undefined || graded.verdict === "prompt";
  return isOpen
    ? sendPage(c, <EmbedQuestion play={play} token={token} {...asked} />)
    : sendPage(c, <EmbedFeedback play={play} token={token} {...asked} graded={graded} />);
};

const checkAnswer = async (c: EmbedContext, attempt: EmbedPlay, form: FormData) => {
  const asked = askedAt(attempt, Number(form.get("check")) - 1);
  const { answer, error } = readAnswer(asked.question, form);
  const fault =
    answer === null
      ? error
      : await storeAnswer(c, { play: attempt.play, question: asked.question, answer }, overtaken);
  if (fault !== null) {
    return sendPage(c, <EmbedQuestion {...attempt} {...asked} given={answer} error={fault} />, 422);
  }
  const { token, play } = attempt;
  return showQuestion(c, { token, play: await playOf(c, play.claims) }, asked);
};

const askedAt = ({ play }: EmbedPlay, place: number): AskedPlace => {
  const question = play.result.questions[place];
  if (question === undefined) throw new Problem("question_unknown");
  return { place, question };
};
