import type { Answer, PublicQuestion } from "../../../questions/index.ts";
import type { readPublicQuiz } from "../../services/publishing.ts";
import { CheckedAnswer, type Graded } from "../components/checked-answer.tsx";
import { verdictMarks } from "../components/feedback-page.tsx";
import { Mark } from "../components/mark.tsx";
import { Proof, ProofCaption } from "../components/proof.tsx";
import { kindHints, QuestionFields, stemClass } from "../components/question-fields.tsx";
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

const Place = ({ play, place }: { play: Play; place: number }) => (
  <>
    <p class="big">{place + 1}</p>
    <p>{`of ${play.result.questions.length}`}</p>
  </>
);

type OpenProps = EmbedPlay & AskedPlace & { given?: Answer | null; error?: string };

/** A question that waits for its answer. */
export const EmbedQuestion = ({ play, token, place, question, given, error }: OpenProps) => {
  const prompt = play.graded.get(question.id);
  const next = nextOpen(play, place);
  return (
    <EmbedFrame {...frameOf({ play, token }, place)}>
      <StepForm quizId={play.claims.quiz} token={token} isEntry>
        <div class="hang">
          <Place play={play} place={place} />
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
      <section class="entry" aria-labelledby="stem">
        <div class="hang">
          <Place play={play} place={place} />
        </div>
        <div>
          <h1 class={stemClass(question.stem)} id="stem">
            {question.stem}
          </h1>
          <CheckedAnswer question={question} graded={graded} />
        </div>
      </section>
      <section class="entry verdict" aria-labelledby="verdict">
        <div class="hang">
          <Mark name={verdictMarks[graded.verdict]} />
        </div>
        <div class="stack">
          <div role="status">
            <h2 id="verdict">{graded.message}</h2>
          </div>
          {graded.evidence ? (
            <Proof proof={graded.evidence} caption={<ProofCaption proof={graded.evidence} />} />
          ) : null}
          {graded.explanation ? <p>{graded.explanation}</p> : null}
          <StepForm quizId={play.claims.quiz} token={token}>
            <StepButton to={next ?? "result"}>
              {next === null ? "See your score" : "Next question"}
            </StepButton>
          </StepForm>
        </div>
      </section>
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
