import type { Context } from "hono";
import { Hono } from "hono";
import {
  type Answer,
  answerShapeError,
  gradeAnswer,
  keyText,
  messageText,
  type PublicQuestion,
} from "../../questions/index.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { showEvidence } from "../services/present.ts";
import { readAnswer } from "./answer-form.ts";
import type { Graded } from "./components/checked-answer.tsx";
import { FeedbackPage } from "./components/feedback-page.tsx";
import { QuestionPage } from "./components/question-page.tsx";
import { Steps } from "./components/steps.tsx";
import { QuietHeader, sendPage } from "./layout.tsx";
import { loadPlay, type Play } from "./play-state.ts";

/**
 * Practising what was missed, once the attempt is handed in and its keys are shown anyway. Nothing is stored:
 * the answer stands in the address, so the page can be read again or gone back to.
 */
export const practiseRoutes = new Hono<AppEnv>().get(
  "/q/:quiz/attempts/:attempt/practise/:n",
  async (c) => {
    const play = await loadPlay(c);
    if (play.result.submittedAt === null) return c.redirect(play.path, 303);
    return sendPage(c, practicePage(c, play));
  },
);

const practicePage = (c: Context<AppEnv, "/q/:quiz/attempts/:attempt/practise/:n">, play: Play) => {
  const round = roundOf(play, c.req.param("n"));
  const fields = new URL(c.req.url).searchParams;
  if (fields.size === 0) return <Open round={round} />;
  const { answer, error } = readAnswer(round.question, fields);
  if (answer === null) return <Open round={round} error={error} />;
  const graded = practise(play, round.question.id, answer);
  if (graded === null) return <Open round={round} error="Choose among the answers shown." />;
  if (graded.verdict === "prompt") return <Open round={round} prompt={graded} given={answer} />;
  return <Checked round={round} graded={graded} />;
};

type Round = {
  place: number;
  total: number;
  question: PublicQuestion;
  title: string;
  path: string;
  /** Where the round goes on: the next question, or back to the result. */
  next: string;
};

const roundOf = (play: Play, n: string): Round => {
  const missed = play.result.questions.filter(
    ({ id }) => play.graded.get(id)?.verdict !== "correct",
  );
  const place = /^\d{1,2}$/.test(n) ? Number(n) - 1 : -1;
  const question = missed[place];
  if (question === undefined) throw new Problem("question_unknown");
  const isLast = place === missed.length - 1;
  return {
    place,
    total: missed.length,
    question,
    title: `Practice: ${play.result.title}`,
    path: `${play.path}/practise/${place + 1}`,
    next: isLast ? play.path : `${play.path}/practise/${place + 2}`,
  };
};

/** Grades without storing; null when the answer is not one of this question's. */
const practise = ({ body }: Play, id: string, answer: Answer): Graded | null => {
  const place = body.questions.findIndex((question) => question.id === id);
  const question = body.questions[place];
  const key = body.keys[place];
  if (question === undefined || key === undefined) return null;
  if (answerShapeError(key, answer) !== null) return null;
  const { verdict, message } = gradeAnswer(key, answer);
  const shown = { questionId: id, answer, verdict, message: messageText(message) };
  if (verdict === "prompt") return shown;
  return {
    ...shown,
    key: keyText(question),
    keyAnswer: question.key,
    evidence: showEvidence(body.article, question.evidence),
  };
};

const frameOf = ({ title, place, total }: Round) => ({
  title,
  place,
  total,
  header: (
    <QuietHeader title={title}>
      <Steps
        label="Practice so far"
        states={Array.from({ length: total }, (_, i) =>
          i < place ? "done" : i === place ? "now" : "todo",
        )}
      />
    </QuietHeader>
  ),
});

type OpenProps = {
  round: Round;
  error?: string;
  prompt?: Graded;
  given?: Answer;
};

const Open = ({ round, ...rest }: OpenProps) => (
  <QuestionPage
    frame={frameOf(round)}
    form={{ action: round.path, method: "get" }}
    skipPath={round.next}
    question={round.question}
    {...rest}
  />
);

type CheckedProps = { round: Round; graded: Graded };

const Checked = ({ round, graded }: CheckedProps) => (
  <FeedbackPage frame={frameOf(round)} question={round.question} graded={graded} isFresh>
    <div class="bar-acts acts">
      <a class="btn big-btn" href={round.next} data-swap data-key="Enter ArrowRight">
        {round.place === round.total - 1 ? "Back to the result" : "Next question"}{" "}
        <kbd aria-hidden="true">Enter</kbd>
      </a>
      {graded.verdict === "correct" ? null : (
        <a class="btn plain big-btn" href={round.path} data-swap>
          Try it again
        </a>
      )}
    </div>
  </FeedbackPage>
);
