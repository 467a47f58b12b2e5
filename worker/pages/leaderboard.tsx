import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { requireQuizRole } from "../services/access.ts";
import { type Leaderboard, readLeaderboard } from "../services/leaderboard.ts";
import { assetNames } from "./asset-names.ts";
import { classPath, findSeat } from "./class-state.ts";
import { pointsText } from "./components/results/figure-words.ts";
import { Layout, QuietHeader, sendPage } from "./layout.tsx";

/** Who has most points in a class, for its players and for those who teach it. */
export const leaderboardRoutes = new Hono<AppEnv>().get("/c/:code/leaderboard", async (c) => {
  const { classroom, player, now } = await findSeat(c);
  if (player === null) await requireQuizRole(c, classroom.quizId, "view");
  const asked = { classroom, viewer: player?.id ?? null, now };
  const board = await readLeaderboard(c.get("db"), asked);
  return sendPage(c, <LeaderboardPage board={board} isPlayer={player !== null} />);
});

const LeaderboardPage = ({ board, isPlayer }: { board: Leaderboard; isPlayer: boolean }) => {
  const back = isPlayer ? classPath(board.code) : `${classPath(board.code)}/results`;
  return (
    <Layout
      title={`Leaderboard · ${board.title}`}
      skip="Skip to the leaderboard"
      isQuiet
      style={assetNames.resultsStyle}
      header={<QuietHeader title={board.title} />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="board">
          <div class="hang">
            <p class="big num">{board.players}</p>
            <p>{`${board.players === 1 ? "player is" : "players are"} done`}</p>
          </div>
          <div class="stack">
            <h1 id="board">Leaderboard</h1>
            {board.entries.length === 0 ? (
              <p>Nobody has handed in yet.</p>
            ) : (
              <Entries board={board} />
            )}
            <p class="acts">
              <a class="btn plain" href={back}>
                {isPlayer ? "Back to the class" : "Back to the results"}
              </a>
            </p>
          </div>
        </section>
      </main>
    </Layout>
  );
};

const Entries = ({ board }: { board: Leaderboard }) => (
  <table>
    <caption>
      Points alone count, never how fast they came: equal points are an equal place.
    </caption>
    <thead>
      <tr>
        <th scope="col" class="n">
          Place
        </th>
        <th scope="col">Nickname</th>
        <th scope="col" class="n">
          Points
        </th>
      </tr>
    </thead>
    <tbody>
      {board.entries.map(({ rank, nickname, points, isYou }) => (
        <tr aria-current={isYou ? "true" : undefined}>
          <td class="n">{rank}</td>
          <th scope="row" dir="auto">
            {nickname}
            {isYou ? <span class="soft"> (you)</span> : null}
          </th>
          <td class="n">{pointsText(points)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
