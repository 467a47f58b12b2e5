import { showClassCode } from "../../../class-code.ts";
import type { Analysis } from "../../../services/results/analyse-results.ts";
import type { ClassroomResults } from "../../../services/results/read-results.ts";
import { figureText, pointsText, timeWords } from "./figure-words.ts";

type GlanceProps = { results: ClassroomResults; analysis: Analysis };

/** The class in five figures. */
export const Glance = ({ results, analysis }: GlanceProps) => {
  const { test, usualMs } = analysis;
  const most = test.distribution.length - 1;
  const { lowerQuartile, upperQuartile } = test;
  return (
    <dl class="figs wide">
      <Figure name="Class code">{showClassCode(results.classroom.code)}</Figure>
      <Figure name="Done">
        <Counts results={results} />
      </Figure>
      <Figure name="Median">
        {test.median.value === null ? "–" : `${pointsText(test.median.value)} of ${most}`}
      </Figure>
      <Figure name="Middle half">
        {lowerQuartile.value === null
          ? "–"
          : `${figureText(lowerQuartile, pointsText)} to ${figureText(upperQuartile, pointsText)}`}
      </Figure>
      <Figure name="Usual time">{usualMs === null ? "–" : timeWords(usualMs)}</Figure>
    </dl>
  );
};

const Figure = ({ name, children }: { name: string; children?: unknown }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who is done, of those who are here: script keeps both up to date. */
const Counts = ({ results: { players } }: { results: ClassroomResults }) => (
  <>
    <span data-finished>{players.filter(({ state }) => state === "finished").length}</span>
    {" of "}
    <span data-players>{players.filter(({ state }) => state !== "away").length}</span>
  </>
);
