import { Hono } from "hono";
import type { Answer, PublicQuestion } from "../../questions/index.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { finishAttempt } from "../services/attempts.ts";
import { sendSoon } from "../services/webhooks/run.ts";
import { readForm } from "../valid.ts";
import { readAnswer } from "./answer-form.ts";
import type { Graded } from "./components/checked-answer.tsx";
import { FeedbackPage } from "./components/feedback-page.tsx";
import { PlayHeader } from "./components/play-header.tsx";
import { QuestionPage } from "./components/question-page.tsx";
import { FinishPage } from "./finish.tsx";
import { sendPage } from "./layout.tsx";
import { loadPlay, nextOpen, type Play, questionPath, skipPath } from "./play-state.ts";
import { ResultPage } from "./result.tsx";
import { storeAnswer } from "./store-answer.ts";

/** The first answer counts: its verdict is shown at the question's address. */
const overtaken = ["answer_already_given"] as const;

/** Playing: one question at a time; every answer is a POST that leads back to the question's own address. */
export const playRoutes = new Hono<AppEnv>()
  .get("/q/:quiz/attempts/:attempt", async (c) => {
    const play = await loadPlay(c);
    if (play.result.submittedAt !== null) return sendPage(c, <ResultPage play={play} />);
    const place = nextOpen(play, -1);
    return c.redirect(place === null ? `${play.path}/finish` : questionPath(play.path, place), 303);
  })
  .get("/q/:quiz/attempts/:attempt/finish", async (c) => {
    const play = await loadPlay(c);
    if (play.result.submittedAt !== null) return c.redirect(play.path, 303);
    return sendPage(c, <FinishPage play={play} />);
  })
  .post("/q/:quiz/attempts/:attempt/submit", async (c) => {
    const play = await loadPlay(c);
    await finishAttempt(c.get("db"), play.claims, c.get("now"));
    sendSoon(c);
    return c.redirect(play.path, 303);
  })
  .get("/q/:quiz/attempts/:attempt/questions/:n", async (c) => {
    const play = await loadPlay(c);
    const asked = questionAt(play, c.req.param("n"));
    const graded = play.graded.get(asked.question.id);
    if (graded === undefined || graded.verdict === "prompt") {
      return sendPage(c, <OpenQuestion play={play} {...asked} />);
    }
    const isFresh = c.req.query("checked") !== undefined;
    return sendPage(c, <Feedback play={play} {...asked} graded={graded} isFresh={isFresh} />);
  })
  .post("/q/:quiz/attempts/:attempt/questions/:n", async (c) => {
    const play = await loadPlay(c);
    const asked = questionAt(play, c.req.param("n"));
    const { answer, error } = readAnswer(asked.question, await readForm(c));
    const fault =
      answer === null
        ? error
        : await storeAnswer(c, { play, question: asked.question, answer }, overtaken);
    if (fault === null) return c.redirect(`${questionPath(play.path, asked.place)}?checked`, 303);
    return sendPage(c, <OpenQuestion play={play} {...asked} given={answer} error={fault} />, 422);
  });

type Asked = { place: number; question: PublicQuestion };

const questionAt = ({ result }: Play, n: string): Asked => {
  const place = /^\d{1,2}$/.test(n) ? Number(n) - 1 : -1;
  const question = result.questions[place];
  if (question === undefined) throw new Problem("question_unknown");
  return { place, question };
};

const frameOf = (play: Play, place: number) => ({
  title: play.result.title,
  header: <PlayHeader play={play} place={place} />,
  place,
  total: play.result.questions.length,
});

type OpenProps = Asked & { play: Play; given?: Answer | null; error?: string };

const OpenQuestion = ({ play, place, question, ...rest }: OpenProps) => (
  <QuestionPage
    frame={frameOf(play, place)}
    form={{ action: questionPath(play.path, place), method: "post" }}
    skipPath={skipPath(play, place)}
    question={question}
    prompt={play.graded.get(question.id)}
    {...rest}
  />
);

type FeedbackProps = Asked & { play: Play; graded: Graded; isFresh: boolean };

const Feedback = ({ play, place, question, graded, isFresh }: FeedbackProps) => (
  <FeedbackPage frame={frameOf(play, place)} question={question} graded={graded} isFresh={isFresh}>
    <NextStep play={play} next={nextOpen(play, place)} />
  </FeedbackPage>
);

const NextStep = ({ play, next }: { play: Play; next: number | null }) => {
  if (play.result.submittedAt !== null) {
    return (
      <div class="bar-acts acts">
        <a class="btn big-btn" href={play.path} data-swap data-key="Enter">
          Back to the result
        </a>
      </div>
    );
  }
  if (next === null) {
    return (
      <form
        class="bar-acts acts"
        method="post"
        action={`${play.path}/submit`}
        data-swap
        data-after-kept
      >
        <button type="submit" class="btn big-btn" data-key="Enter">
          See your score <kbd aria-hidden="true">Enter</kbd>
        </button>
      </form>
    );
  }
  return (
    <div class="bar-acts acts">
      <a
        class="btn big-btn"
        href={questionPath(play.path, next)}
        data-swap
        data-key="Enter ArrowRight"
      >
        Next question <kbd aria-hidden="true">Enter</kbd>
      </a>
    </div>
  );
};
