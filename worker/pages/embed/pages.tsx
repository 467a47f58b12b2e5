import type { Answer, PublicQuestion } from "../../../questions/index.ts";
import type { readPublicQuiz } from "../../services/publishing.ts";
import type { Graded } from "../components/checked-answer.tsx";
import { GradedSections, PlaceMark } from "../components/graded-sections.tsx";
import { Mark } from "../components/mark.tsx";
import { kindHints, QuestionFields } from "../components/question-fields.tsx";
import { Steps } from "../components/steps.tsx";
import { nextOpen, type Play, quizPath, stepStates } from "../play-state.ts";
import { count } from "../words.ts";
import { EmbedFrame } from "./layout.tsx";
import { StepButton, StepForm } from "./steps.tsx";

type Quiz = Awaited<ReturnType<typeof readPublicQuiz>>;

/** An attempt in a frame: what it holds, and the token that its forms carry. */
export type EmbedPlay = { play: Play; token: string };
export type AskedPlace = { place: number; question: PublicQuestion };

/** The door of an embedded quiz. Reading it writes nothing. */
export const EmbedStart = ({ quiz }: { quiz: Quiz }) => (
  <EmbedFrame title={quiz.title} link={quizPath(quiz.id)}>
    <section class="entry" aria-labelledby="title">
      <div class="hang">
        <p class="big">{quiz.questionCount}</p>
        <p>{quiz.questionCount === 1 ? "question" : "questions"}</p>
      </div>
      <div class="stack">
        <h1 id="title">{quiz.title}</h1>
        <p class="lede">After each answer you see the sentence of the article that decides it.</p>
        <StepForm quizId={quiz.id} token={null}>
          <button type="submit" class="btn big-btn">
            Start the quiz
          </button>
        </StepForm>
      </div>
    </section>
  </EmbedFrame>
);

const frameOf = ({ play }: EmbedPlay, place: number | null) => ({
  title: play.result.title,
  link: quizPath(play.claims.quiz),
  progress: <Steps states={stepStates(play, place)} label="Questions so far" />,
});

const standing = (play: Play, place: number) => ({ place, total: play.result.questions.length });

type OpenProps = EmbedPlay & AskedPlace & { given?: Answer | null; error?: string };

/** A question that waits for its answer. */
export const EmbedQuestion = ({ play, token, place, question, given, error }: OpenProps) => {
  const prompt = play.graded.get(question.id);
  const next = nextOpen(play, place);
  return (
    <EmbedFrame {...frameOf({ play, token }, place)}>
      <StepForm quizId={play.claims.quiz} token={token} isEntry>
        <div class="hang">
          <PlaceMark {...standing(play, place)} />
          <p>{kindHints[question.kind]}</p>
        </div>
        <div>
          {prompt ? (
            <div class="prompt" role="status">
              <Mark name="more" />
              <p>
                <strong>{prompt.message}</strong> Your answer can still count.
              </p>
            </div>
          ) : null}
          <QuestionFields
            question={question}
            given={given ?? ((prompt?.answer ?? null) as Answer | null)}
            error={error}
          />
          <div class="bar-acts acts">
            <button type="submit" name="check" value={place + 1} class="btn big-btn">
              {prompt ? "Check again" : "Check answer"}
            </button>
            <StepButton to={next === null || next <= place ? "finish" : next} isPlain>
              Skip
            </StepButton>
          </div>
        </div>
      </StepForm>
    </EmbedFrame>
  );
};

type FeedbackProps = EmbedPlay & AskedPlace & { graded: Graded };

/** A graded question with its proof, and the way on. */
export const EmbedFeedback = ({ play, token, place, question, graded }: FeedbackProps) => {
  const next = nextOpen(play, place);
  return (
    <EmbedFrame {...frameOf({ play, token }, place)}>
      <GradedSections {...standing(play, place)} question={question} graded={graded}>
        <StepForm quizId={play.claims.quiz} token={token}>
          <StepButton to={next ?? "result"}>
            {next === null ? "See your score" : "Next question"}
          </StepButton>
        </StepForm>
      </GradedSections>
    </EmbedFrame>
  );
};

/** Before handing in with questions left open. */
export const EmbedFinish = ({ play, token }: EmbedPlay) => {
  const next = nextOpen(play, -1);
  const open = play.result.questions.filter(({ id }) => {
    const verdict = play.graded.get(id)?.verdict;
    return verdict === undefined || verdict === "prompt";
  }).length;
  return (
    <EmbedFrame {...frameOf({ play, token }, null)}>
      <section class="entry" aria-labelledby="finish">
        <div class="hang">
          <p class="big">{open}</p>
          <p>open</p>
        </div>
        <div class="stack">
          <h1 id="finish">
            {open === 0
              ? "Every question has its answer."
              : `${count(open, "question")} still open.`}
          </h1>
          <StepForm quizId={play.claims.quiz} token={token}>
            {next === null ? null : <StepButton to={next}>Go back to it</StepButton>}
            <StepButton to="result" isPlain={next !== null}>
              {next === null ? "See your score" : "Hand in"}
            </StepButton>
          </StepForm>
        </div>
      </section>
    </EmbedFrame>
  );
};
