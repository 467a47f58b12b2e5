import type { Child } from "hono/jsx";
import type { Analysis } from "../../../services/results/analyse-results.ts";
import { pollSeconds } from "../../../services/results/poll-seconds.ts";
import type { ClassroomResults } from "../../../services/results/read-results.ts";
import { assetNames } from "../../asset-names.ts";
import { Layout } from "../../layout.tsx";
import { count } from "../../words.ts";
import { FieldNote } from "../mark.tsx";
import { CleanUp } from "./clean-up.tsx";
import { Glance } from "./glance.tsx";
import { PlayersGrid } from "./players-grid.tsx";
import { QuestionList } from "./question-list.tsx";
import { ScoreChart } from "./score-chart.tsx";
import { TalkAbout } from "./talk-about.tsx";
import { TestFigures } from "./test-figures.tsx";
import { dayText } from "./times.ts";

export type ResultsProps = {
  results: ClassroomResults;
  analysis: Analysis;
  /** Whether the reader may accept answers and erase players. */
  mayEdit: boolean;
  mayOwn: boolean;
  /** What an accepted answer changed, right after it was accepted. */
  regraded?: number | null;
  error?: string | undefined;
};

/** Where a classroom's results are, without a slash at the end. */
export const resultsPath = (code: string): string => `/c/${code}/results`;

/** The class by its name, where that is another than the quiz's, and its day. */
const madeWords = ({ classroom, settings, body }: ClassroomResults): string => {
  const day = dayText(classroom.createdAt, settings.timeZone);
  return classroom.title === body.title ? `Made on ${day}` : `${classroom.title}, made on ${day}`;
};

/** Who did what, which questions worked, and the grades to take away. While players are at it their table is on top. */
export const ResultsPage = (props: ResultsProps) => {
  const { results, analysis, mayEdit } = props;
  const { classroom, players, settings, body } = results;
  const path = resultsPath(classroom.code);
  const acceptPath = mayEdit ? `${path}/accepted` : null;
  const isRunning = players.some(({ state }) => state === "playing");
  const grid = <Grid results={results} path={path} />;
  return (
    <Layout
      title={`Results: ${classroom.title}`}
      skip="Skip to the results"
      style={assetNames.resultsStyle}
      script={assetNames.results}
    >
      <main id="main" class="results">
        <div class="wrap desk-head acts">
          <div>
            <h1>{body.title}</h1>
            <p class="small soft">{madeWords(results)}</p>
          </div>
          <div class="acts end no-print">
            <button class="btn plain" type="button" data-print hidden>
              Print
            </button>
            {settings.hasLeaderboard ? (
              <a class="btn plain" href={`/c/${classroom.code}/leaderboard`}>
                Leaderboard
              </a>
            ) : null}
            <a class="btn plain" href={`/c/${classroom.code}/manage`}>
              The class
            </a>
            <a class="btn plain" href={`${path}.csv`} download>
              Download as CSV
            </a>
          </div>
        </div>
        <div class="wrap">
          <Notes {...props} />
          <Live results={results} path={path} />
        </div>
        <Section id="sum" title="At a glance">
          <Glance results={results} analysis={analysis} />
        </Section>
        {players.length === 0 ? <NobodyYet /> : null}
        {isRunning ? grid : null}
        <div data-figures>
          <TalkAbout results={results} analysis={analysis} acceptPath={acceptPath} />
          {analysis.test.players > 0 ? (
            <Section id="dist" title="Scores">
              <ScoreChart test={analysis.test} />
            </Section>
          ) : null}
          {isRunning ? null : grid}
          <Figures analysis={analysis} acceptPath={acceptPath} />
        </div>
        <CleanUp {...props} path={path} />
      </main>
    </Layout>
  );
};

/** The questions and the test, once there is somebody to count. */
const Figures = ({ analysis, acceptPath }: { analysis: Analysis; acceptPath: string | null }) =>
  analysis.test.players === 0 ? (
    <Section id="item" title="Questions">
      <p class="soft">Which questions worked is worked out when the first player is done.</p>
    </Section>
  ) : (
    <>
      <Section id="item" title="Questions" hint={howToRead(analysis)}>
        <QuestionList questions={analysis.questions} acceptPath={acceptPath} />
      </Section>
      <Section id="test" title="The test" hint="Can its scores be trusted?">
        <TestFigures test={analysis.test} />
      </Section>
    </>
  );

type SectionProps = { id: string; title: string; hint?: string; children?: Child };

const Section = ({ id, title, hint, children }: SectionProps) => (
  <section class="entry" aria-labelledby={id}>
    <div class="hang">
      <h2 id={id}>{title}</h2>
      {hint ? <p>{hint}</p> : null}
    </div>
    {children}
  </section>
);

const howToRead = ({ test }: Analysis): string =>
  `A good question is one that the strongest players get right more often than the weakest. Counted over ${count(test.players, "player")} who ${test.players === 1 ? "is" : "are"} done.`;

const Grid = ({ results, path }: { results: ClassroomResults; path: string }) =>
  results.players.length === 0 ? null : (
    <Section
      id="who"
      title="Players"
      hint="Marked is right, a cross is wrong, half a mark is half right. A name opens the player’s report."
    >
      <PlayersGrid results={results} path={path} />
    </Section>
  );

/** What was done just now, or why it could not be. */
const Notes = ({ regraded, error }: ResultsProps) => (
  <>
    {regraded === null || regraded === undefined ? null : (
      <p class="toast" role="status" tabindex={-1} data-focus>
        {`Accepted. ${regraded === 0 ? "No stored answer changed." : `${count(regraded, "answer")} got more points; nobody lost any.`}`}
      </p>
    )}
    {error === undefined ? null : <FieldNote id="results-error">{error}</FieldNote>}
  </>
);

/** Script polls from here on, and says so; without it the page is as old as it says. */
const Live = ({ results, path }: { results: ClassroomResults; path: string }) => (
  <div
    class="small soft no-print live"
    data-live={`${path}/live`}
    data-cursor={results.cursor}
    data-seconds={pollSeconds(results.classroom, {
      players: results.players.length,
      now: results.now,
    })}
  >
    <p role="status" data-said>
      {`As of ${new Date(results.now).toISOString().slice(11, 19)} UTC. `}
      <a href={path}>Look again</a>
    </p>
  </div>
);

const NobodyYet = () => (
  <div class="wrap">
    <div class="empty">
      <h2>Nobody has joined yet</h2>
      <p>Put the class code on the board. As soon as somebody joins, they appear here.</p>
    </div>
  </div>
);
