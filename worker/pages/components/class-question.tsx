import type { Answer, PublicQuestion } from "../../../questions/index.ts";
import type { ClassPlay } from "../class-state.ts";
import { nextOpen, questionPath, skipPath } from "../play-state.ts";
import { answerText, type Graded } from "./checked-answer.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import { KeptPage } from "./kept-page.tsx";
import { PlayHeader } from "./play-header.tsx";
import { QuestionPage } from "./question-page.tsx";

const frameOf = (play: ClassPlay, place: number) => ({
  title: play.result.title,
  header: <PlayHeader play={play} place={place} />,
  place,
  total: play.result.questions.length,
});

type OpenProps = {
  play: ClassPlay;
  place: number;
  question: PublicQuestion;
  /** When the question's own time is up. */
  dueAt: number | null;
  given?: Answer | null;
  error?: string;
};

/** An open question in a class. What is typed without a network is kept in the browser. */
export const ClassQuestion = ({ play, place, question, dueAt, ...rest }: OpenProps) => {
  const skipTo = skipPath(play, place);
  return (
    <QuestionPage
      frame={frameOf(withEarlierEnd(play, dueAt), place)}
      form={{
        action: `${play.path}/answers/${question.id}`,
        method: "post",
        isKept: true,
        submit: play.settings.feedback === "after_each" ? undefined : "Keep answer",
        // With a limit for each question, to load the next one would start its time.
        ahead: play.settings.questionSeconds === null ? skipTo : undefined,
      }}
      skipPath={skipTo}
      question={question}
      prompt={play.graded.get(question.id)}
      {...rest}
    />
  );
};

/** The clock shows what ends first: the question's time, or the attempt's. After a question's time nothing is accepted. */
const withEarlierEnd = (play: ClassPlay, dueAt: number | null): ClassPlay => {
  if (dueAt === null || (play.clock !== null && play.clock.endsAt <= dueAt)) return play;
  const { timeZone } = play.settings;
  return { ...play, clock: { endsAt: dueAt, now: play.now, timeZone, isFinal: true } };
};

type FeedbackProps = { play: ClassPlay; place: number; graded: Graded; isFresh: boolean };

export const ClassFeedback = ({ play, place, graded, isFresh }: FeedbackProps) => {
  const question = play.result.questions[place];
  if (question === undefined) return null;
  return (
    <FeedbackPage
      frame={frameOf(play, place)}
      question={question}
      graded={graded}
      isFresh={isFresh}
    >
      <NextStep play={play} place={place} />
    </FeedbackPage>
  );
};

type SettledProps = { play: ClassPlay; place: number; isRefused?: boolean };

/** A question whose answer is kept without a verdict, or whose time is over. */
export const SettledQuestion = ({ play, place, isRefused }: SettledProps) => {
  const question = play.result.questions[place];
  if (question === undefined) return null;
  const kept = play.result.answers.find(({ questionId }) => questionId === question.id);
  const isKept = kept !== undefined && isRefused !== true;
  return (
    <KeptPage
      frame={frameOf(play, place)}
      stem={question.stem}
      given={kept === undefined ? null : answerText(question, kept.answer)}
      heading={isKept ? "Your answer is kept." : "The time is up."}
      note={
        isKept
          ? "The first answer counts. Your teacher decides when you see what was right."
          : "By our clock this came too late, so it does not count. What you answered before stays."
      }
    >
      <NextStep play={play} place={place} />
    </KeptPage>
  );
};

const NextStep = ({ play, place }: { play: ClassPlay; place: number }) => {
  const next = nextOpen(play, place);
  const isOver = play.result.submittedAt !== null;
  const href = isOver
    ? play.path
    : next === null
      ? `${play.path}/finish`
      : questionPath(play.path, next);
  const words = isOver
    ? "Back to the result"
    : next === null
      ? "To the last step"
      : "Next question";
  return (
    <div class="bar-acts acts">
      <a class="btn big-btn" href={href} data-swap data-key="Enter ArrowRight">
        {words} <kbd aria-hidden="true">Enter</kbd>
      </a>
    </div>
  );
};
