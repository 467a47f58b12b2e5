import { verdictMarks } from "../components/graded-sections.tsx";
import { Mark } from "../components/mark.tsx";
import { Proof } from "../components/proof.tsx";
import { Steps } from "../components/steps.tsx";
import { type Play, quizPath, stepStates } from "../play-state.ts";
import { floorPoints, GivenAndKey, markLabels } from "../result.tsx";
import { EmbedFrame } from "./layout.tsx";
import { embedPath } from "./snippet.tsx";

/** The score, and every question with its key and proof. */
export const EmbedResult = ({ play }: { play: Play }) => {
  const { result, claims } = play;
  return (
    <EmbedFrame
      title={result.title}
      link={quizPath(claims.quiz)}
      progress={<Steps states={stepStates(play, null)} label="Your answers" />}
    >
      <section class="entry" aria-labelledby="score">
        <div class="hang">
          <p>Handed in</p>
        </div>
        <div class="stack">
          <h1 class="score" id="score">
            <span>{floorPoints(result.score?.points ?? 0)}</span>{" "}
            {`of ${result.score?.maxPoints ?? 0}`}
          </h1>
          <ol class="sheet-list">
            {result.questions.map((_, place) => (
              <ResultRow play={play} place={place} />
            ))}
          </ol>
          <p class="acts">
            <a class="btn plain big-btn" href={embedPath(claims.quiz)}>
              Play it again
            </a>
          </p>
        </div>
      </section>
    </EmbedFrame>
  );
};

const ResultRow = ({ play, place }: { play: Play; place: number }) => {
  const question = play.result.questions[place];
  const graded = question === undefined ? undefined : play.graded.get(question.id);
  if (question === undefined || graded === undefined) return null;
  return (
    <li>
      <Mark name={verdictMarks[graded.verdict]} label={markLabels[graded.verdict]} />
      <div>
        <h2 class="row-stem">{`${place + 1}. ${question.stem}`}</h2>
        <GivenAndKey question={question} graded={graded} />
        {graded.evidence ? (
          <details>
            <summary>
              {`Proof, sentence ${graded.evidence.sentence}`}
              <span class="say">{` for question ${place + 1}`}</span>
            </summary>
            <Proof proof={graded.evidence} />
          </details>
        ) : null}
      </div>
    </li>
  );
};
