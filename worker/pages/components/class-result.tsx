import type { ClassPlay } from "../class-state.ts";
import { Layout } from "../layout.tsx";
import { momentText } from "../local-time.ts";
import { count } from "../words.ts";
import { PlayHeader } from "./play-header.tsx";

/** Handed in, and nothing of it may be told (yet). */
export const HandedInPage = ({ play }: { play: ClassPlay }) => {
  const { result, settings } = play;
  return (
    <Layout
      title={`Handed in · ${result.title}`}
      skip="Skip to what comes next"
      isQuiet
      header={<PlayHeader play={play} place={null} />}
    >
      <main id="main">
        <section class="entry" aria-labelledby="done">
          <div class="hang">
            <p class="word">In</p>
            <p>{momentText(Date.parse(result.submittedAt ?? ""), settings.timeZone)}</p>
          </div>
          <div class="stack">
            <h1 id="done" tabindex={-1} data-focus>
              Handed in. Nothing is lost.
            </h1>
            <p>{`You answered ${result.answers.length} of ${count(result.questions.length, "question")}.`}</p>
            <p>{whenWords(play)}</p>
            <BackToClass play={play} />
          </div>
        </section>
      </main>
    </Layout>
  );
};

const whenWords = ({ settings, classroom }: ClassPlay): string => {
  if (settings.feedback === "never") return "Your teacher goes through the answers with you.";
  if (classroom.closesAt === null) return "You see what was right here, once the class is closed.";
  return `You see what was right here, once the class is closed: ${momentText(classroom.closesAt, settings.timeZone)}, or later where somebody has more time.`;
};

const BackToClass = ({ play }: { play: ClassPlay }) => (
  <p class="acts">
    <a class="btn big-btn" href={`/c/${play.classroom.code}`}>
      Back to the class
    </a>
    {play.settings.hasLeaderboard && play.result.score !== undefined ? (
      <a class="btn plain big-btn" href={`/c/${play.classroom.code}/leaderboard`}>
        Leaderboard
      </a>
    ) : null}
  </p>
);

/** What a player does after the result in a class. */
export const ClassResultActions = ({ play }: { play: ClassPlay }) => {
  const { passPercent } = play.settings;
  const { points = 0, maxPoints = 0 } = play.result.score ?? {};
  const isPassed = passPercent !== null && points * 100 >= passPercent * maxPoints;
  return (
    <>
      {passPercent === null ? null : (
        <p>
          <strong>{isPassed ? "Passed." : "Not passed."}</strong>
          {` ${passPercent} % of the points are needed.`}
        </p>
      )}
      <BackToClass play={play} />
    </>
  );
};
