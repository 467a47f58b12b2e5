import { playerId } from "../../../ids.ts";
import type { PlayerResult, ResultAnswer } from "../../../services/results/player-result.ts";
import type { ClassroomResults } from "../../../services/results/read-results.ts";
import { Mark } from "../mark.tsx";
import { clockText, pointsText } from "./figure-words.ts";
import { Scroll } from "./scroll.tsx";

/** Rows that a page holds; the CSV holds all. */
const maxRows = 300;
/** From here on the columns stand closer together. */
const manyQuestions = 15;

/** Done first, the best first; then who is playing, then who is there, then who is not. */
export const rankPlayers = (players: readonly PlayerResult[]): PlayerResult[] => {
  const order = { finished: 0, playing: 1, joined: 2, away: 3 };
  return players.toSorted(
    (a, b) => order[a.state] - order[b.state] || (a.state === "finished" ? b.points - a.points : 0),
  );
};

/** Players × questions: what each got right runs together into a marked line. */
export const PlayersGrid = ({ results, path }: { results: ClassroomResults; path: string }) => {
  const { questions, players } = results;
  const shown = rankPlayers(players).slice(0, maxRows);
  const finished = players.filter(({ state }) => state === "finished");
  return (
    <>
      <Scroll label="Answers of each player, a scrolling table" isWide>
        <table class={questions.length > manyQuestions ? "grid many" : "grid"}>
          <thead>
            <tr>
              <th scope="col">Nickname</th>
              {questions.map((_, i) => (
                <th scope="col">
                  <span class="say">Question </span>
                  {i + 1}
                </th>
              ))}
              <th scope="col" class="n">
                Points
              </th>
              <th scope="col" class="n">
                Time
              </th>
            </tr>
          </thead>
          <tbody data-rows>
            {shown.map((player) => (
              <PlayerRow player={player} path={path} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" data-right-of>{`Right of ${finished.length}`}</th>
              {questions.map((_, place) => (
                <td data-right>
                  {finished.filter(({ answers }) => answers[place]?.verdict === "correct").length}
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {players.length > maxRows ? (
        <p class="small soft">
          {`The first ${maxRows} of ${players.length} players. The CSV file has all of them.`}
        </p>
      ) : null}
    </>
  );
};

/** One player's row; it is also sent alone when something in it is new. */
export const PlayerRow = ({ player, path }: { player: PlayerResult; path: string }) => {
  const id = playerId(player.id);
  const isDone = player.state === "finished";
  return (
    <tr id={id} data-done={isDone ? "" : undefined}>
      <th scope="row">
        <a href={`${path}/players/${id}`} dir="auto">
          {player.nickname}
        </a>
      </th>
      {player.answers.map((answer) => (
        <AnswerCell answer={answer} isDone={isDone} />
      ))}
      <td class="n">{isDone ? pointsText(player.points) : <State player={player} />}</td>
      <td class="n soft">
        <Time player={player} />
      </td>
    </tr>
  );
};

const State = ({ player }: { player: PlayerResult }) => (
  <span class="soft">{stateWords[player.state]}</span>
);

const stateWords: Record<PlayerResult["state"], string> = {
  away: "not here yet",
  joined: "not begun",
  playing: "playing",
  finished: "done",
};

const Time = ({ player }: { player: PlayerResult }) => (
  <>
    {player.isLate ? <span class="is-late">late </span> : null}
    {player.takenMs === null || player.state !== "finished" ? "" : clockText(player.takenMs)}
    {player.isOtherVersion ? <span class="say"> on an earlier version</span> : null}
  </>
);

const AnswerCell = ({ answer, isDone }: { answer: ResultAnswer | null; isDone: boolean }) => {
  if (answer === null) {
    return (
      <td class="soft">
        –<span class="say">{isDone ? "no answer" : "not reached"}</span>
      </td>
    );
  }
  const late = answer.isLate ? ", late" : "";
  switch (answer.verdict) {
    case "correct":
      return (
        <td class="y">
          <span class="say">{`right${late}`}</span>
        </td>
      );
    case "partly_correct":
      return (
        <td class="y h">
          <span class="say">{`half right${late}`}</span>
        </td>
      );
    case "prompt":
      return (
        <td>
          <Mark name="more" label="asked to be more exact" />
        </td>
      );
    case "incorrect":
      return (
        <td>
          <Mark name="wrong" label={`wrong${late}`} />
        </td>
      );
  }
};
