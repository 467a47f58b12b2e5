import type { Child } from "hono/jsx";
import type { PublicQuestion } from "../../questions/index.ts";
import { answerText, type Graded } from "./components/checked-answer.tsx";
import { verdictMarks } from "./components/graded-sections.tsx";
import { Mark } from "./components/mark.tsx";
import { PlayHeader } from "./components/play-header.tsx";
import { Proof } from "./components/proof.tsx";
import { type MapSentence, ProofMap } from "./components/proof-map.tsx";
import { Layout } from "./layout.tsx";
import { momentText } from "./local-time.ts";
import { type Play, quizPath } from "./play-state.ts";
import { capital, inWords } from "./words.ts";

type ResultProps = { play: Play; timeZone?: string; actions?: Child };

/** The score, the article with what was proved in it, and every question with its proof. */
export const ResultPage = ({ play, timeZone = "UTC", actions }: ResultProps) => {
  const { result } = play;
  const sentences = mapSentences(play);
  const points = floorPoints(result.score?.points ?? 0);
  return (
    <Layout
      title={`${points} of ${result.score?.maxPoints ?? 0} · ${result.title}`}
      skip="Skip to your score"
      isQuiet
      header={<PlayHeader play={play} place={null} />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="score">
          <div class="hang">
            <p>Handed in</p>
            <p class="num">{momentText(Date.parse(result.submittedAt ?? ""), timeZone)}</p>
          </div>
          <div class="stack">
            <h1 class="score" id="score" tabindex={-1} data-focus>
              <span>{points}</span> {`of ${result.score?.maxPoints ?? 0}`}
            </h1>
            <p>{summary(sentences)}</p>
            {actions ?? <ResultActions play={play} />}
            <ProofMap sentences={sentences} />
          </div>
        </section>
        <section class="entry" aria-labelledby="each">
          <div class="hang">
            <h2 id="each">Question by question</h2>
          </div>
          <ol class="sheet-list">
            {result.questions.map((question, place) => (
              <ResultRow play={play} question={question} place={place} />
            ))}
          </ol>
        </section>
      </main>
    </Layout>
  );
};

/** Points are never rounded up. */
export const floorPoints = (points: number): number => Math.floor(points * 100 + 1e-6) / 100;

const summary = (sentences: readonly MapSentence[]): string => {
  const proved = sentences.filter(({ state }) => state === "proved").length;
  const missed = sentences.filter(({ state }) => state === "missed").length;
  const first = `You proved ${inWords(proved)} ${proved === 1 ? "sentence" : "sentences"} of the article.`;
  if (missed === 0) return `${first} None is left open.`;
  return `${first} ${capital(inWords(missed))} ${missed === 1 ? "is" : "are"} still open.`;
};

/** Which sentences of the article the attempt proved or missed. */
const mapSentences = ({ body, graded }: Play): MapSentence[] => {
  const proofs = body.questions.map(({ id, evidence }) => ({
    ...evidence,
    isProved: graded.get(id)?.verdict === "correct",
  }));
  return body.article.sentences.map(([start, end], i) => {
    const touching = proofs.filter((proof) => proof.start < end && proof.end > start);
    const isProved = touching.every((proof) => proof.isProved);
    const between = body.article.text.slice(body.article.sentences[i - 1]?.[1] ?? 0, start);
    return {
      start,
      end,
      state: touching.length === 0 ? "plain" : isProved ? "proved" : "missed",
      opensParagraph: i === 0 || between.includes("\n"),
    };
  });
};

const ResultActions = ({ play }: { play: Play }) => {
  const missed = play.result.answers.filter(({ verdict }) => verdict !== "correct").length;
  return (
    <div class="acts">
      {missed > 0 ? (
        <a class="btn big-btn" href={`${play.path}/practise/1`} data-swap>
          {`Practise the ${missed} you missed`}
        </a>
      ) : null}
      <a class="btn plain big-btn" href={`${quizPath(play.claims.quiz)}/cards`}>
        Revise with cards
      </a>
      <a href={quizPath(play.claims.quiz)}>Play it again</a>
    </div>
  );
};

type RowProps = { play: Play; question: PublicQuestion; place: number };

/** What a mark says to those who do not see it. */
export const markLabels: Record<Graded["verdict"], string> = {
  correct: "Right",
  partly_correct: "Partly right",
  prompt: "Not exact enough",
  incorrect: "Wrong",
};

const ResultRow = ({ play, question, place }: RowProps) => {
  const graded = play.graded.get(question.id);
  if (graded === undefined) return null;
  return (
    <li>
      <Mark name={verdictMarks[graded.verdict]} label={markLabels[graded.verdict]} />
      <div>
        <h3>{`${place + 1}. ${question.stem}`}</h3>
        <GivenAndKey question={question} graded={graded} />
        {graded.evidence ? (
          <details open={graded.verdict === "incorrect"}>
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

/** What was answered, struck out when it was wrong, and what is right. */
export const GivenAndKey = ({ question, graded }: { question: PublicQuestion; graded: Graded }) => {
  const given = answerText(question, graded.answer);
  if (graded.verdict === "correct") return <p>{given}</p>;
  return (
    <p>
      {given === "" ? (
        <span class="soft">Not answered. </span>
      ) : (
        <>
          <span class="say">Your answer: </span>
          <del>{given}</del>{" "}
        </>
      )}
      <span class="say">Right answer: </span>
      <strong>{graded.key}</strong>
    </p>
  );
};
