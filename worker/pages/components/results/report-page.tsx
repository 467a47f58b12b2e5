import type { Question } from "../../../../questions/index.ts";
import { keyText } from "../../../../questions/index.ts";
import { playerId } from "../../../ids.ts";
import { pointsOf } from "../../../services/classroom-settings.ts";
import { showEvidence } from "../../../services/present.ts";
import { answerWords } from "../../../services/results/given-answers.ts";
import type { PlayerResult, ResultAnswer } from "../../../services/results/player-result.ts";
import type { ClassroomResults } from "../../../services/results/read-results.ts";
import { assetNames } from "../../asset-names.ts";
import { Layout } from "../../layout.tsx";
import { Mark, type MarkName } from "../mark.tsx";
import { Proof } from "../proof.tsx";
import { ofPoints, pointsText, timeWords } from "./figure-words.ts";
import { resultsPath } from "./results-page.tsx";
import { dayText } from "./times.ts";

type ReportProps = { results: ClassroomResults; player: PlayerResult; mayEdit: boolean };

/** One player's answers with their keys and proofs: to look at, to print, to talk about. */
export const ReportPage = ({ results, player, mayEdit }: ReportProps) => {
  const path = resultsPath(results.classroom.code);
  return (
    <Layout
      title={`${player.nickname} · ${results.classroom.title}`}
      skip="Skip to the report"
      style={assetNames.resultsStyle}
      script={assetNames.results}
    >
      <main id="main">
        <div class="wrap desk-head acts">
          <div>
            <h1 dir="auto">{player.nickname}</h1>
            <p class="small soft">{`${results.body.title}, ${results.classroom.title}`}</p>
          </div>
          <div class="acts end no-print">
            <button class="btn plain" type="button" data-print hidden>
              Print
            </button>
            <a class="btn plain" href={path}>
              Back to the class
            </a>
          </div>
        </div>
        <Score results={results} player={player} />
        <section class="entry" aria-labelledby="each">
          <div class="hang">
            <h2 id="each">Question by question</h2>
          </div>
          <ol class="sheet-list">
            {results.questions.map((question, place) => (
              <ReportRow
                question={question}
                place={place}
                answer={player.answers[place] ?? null}
                worth={pointsOf(results.settings, question.id)}
                article={results.body.article}
              />
            ))}
          </ol>
        </section>
        {mayEdit ? <ErasePlayer player={player} path={path} /> : null}
      </main>
    </Layout>
  );
};

const Score = ({ results, player }: { results: ClassroomResults; player: PlayerResult }) => {
  const { points, maxPoints, state, takenMs, attempt, attemptCount, correct } = player;
  const { passPercent, timeZone } = results.settings;
  const isDone = state === "finished";
  const passed = maxPoints > 0 && (100 * points) / maxPoints + 1e-9 >= (passPercent ?? 0);
  return (
    <section class="entry" aria-labelledby="score">
      <div class="hang">
        <h2 id="score">{isDone ? "Score" : stateWords[state]}</h2>
      </div>
      <dl class="figs wide">
        <Pair name="Points">{`${pointsText(points)} of ${pointsText(maxPoints)}`}</Pair>
        <Pair name="Right">{`${correct} of ${results.questions.length}`}</Pair>
        {passPercent !== null && isDone ? (
          <Pair name={`Pass mark ${passPercent} %`}>{passed ? "passed" : "not passed"}</Pair>
        ) : null}
        {takenMs === null ? null : (
          <Pair name="Time">{`${timeWords(takenMs)}${player.isLate ? ", late" : ""}`}</Pair>
        )}
        {attempt === null ? null : <Pair name="Begun">{dayText(attempt.createdAt, timeZone)}</Pair>}
        {attemptCount > 1 ? (
          <Pair name="Attempts">{`${attemptCount}; the ${results.settings.countedAttempt} counts`}</Pair>
        ) : null}
      </dl>
      {player.isOtherVersion ? (
        <p class="small soft">
          This attempt played an earlier version of the quiz. Questions that have changed since may
          show its answer beside the new key.
        </p>
      ) : null}
    </section>
  );
};

const stateWords: Record<PlayerResult["state"], string> = {
  away: "Not here yet",
  joined: "Not begun",
  playing: "Still playing",
  finished: "Done",
};

const Pair = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const marks: Record<ResultAnswer["verdict"], [MarkName, string]> = {
  correct: ["right", "Right"],
  partly_correct: ["half", "Partly right"],
  prompt: ["more", "Asked to be more exact"],
  incorrect: ["wrong", "Wrong"],
};

type RowProps = {
  question: Question;
  place: number;
  answer: ResultAnswer | null;
  /** Points that a right answer earns in this class. */
  worth: number;
  article: ClassroomResults["body"]["article"];
};

const ReportRow = ({ question, place, answer, worth, article }: RowProps) => {
  const [mark, label] = answer === null ? (["wrong", "No answer"] as const) : marks[answer.verdict];
  const proof = showEvidence(article, question.evidence);
  const isRight = answer?.verdict === "correct";
  return (
    <li>
      <Mark name={mark} label={label} />
      <div>
        <h3>{`${place + 1}. ${question.stem}`}</h3>
        <Given question={question} answer={answer} worth={worth} />
        {isRight ? null : (
          <p>
            {"Right: "}
            <mark dir="auto">{keyText(question)}</mark>
          </p>
        )}
        <details>
          <summary>
            {`Proof, sentence ${proof.sentence}`}
            <span class="say">{` for question ${place + 1}`}</span>
          </summary>
          <Proof proof={proof} />
        </details>
      </div>
    </li>
  );
};

const Given = ({ question, answer, worth }: Pick<RowProps, "question" | "answer" | "worth">) => {
  if (answer === null) return <p class="soft">No answer</p>;
  const text = answerWords(question, answer.given);
  const late = answer.isLate ? <span class="is-late"> late</span> : null;
  return answer.verdict === "incorrect" ? (
    <p>
      <del dir="auto">{text}</del>
      {late}
    </p>
  ) : (
    <p>
      <span dir="auto">{text}</span>
      {answer.verdict === "partly_correct" ? ` (${ofPoints(answer.points, worth)})` : ""}
      {late}
    </p>
  );
};

/** Two steps without script: the button that erases is behind one that says what goes. */
const ErasePlayer = ({ player, path }: { player: PlayerResult; path: string }) => (
  <section class="entry no-print" aria-labelledby="erase">
    <div class="hang">
      <h2 id="erase">Clean up</h2>
    </div>
    <details>
      <summary>Erase this player</summary>
      <form class="stack" method="post" action={`${path}/players/${playerId(player.id)}/erase`}>
        <p>
          The nickname, every answer and the score go for good; there is no copy. The class figures
          are worked out anew without them.
        </p>
        <button type="submit" class="btn plain">
          <Mark name="out" />
          {`Erase ${player.nickname}`}
        </button>
      </form>
    </details>
  </section>
);
