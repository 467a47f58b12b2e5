import type { TestAnalysis } from "../../../../questions/index.ts";
import { count } from "../../words.ts";
import { figureText, pointsText } from "./figure-words.ts";
import { Scroll } from "./scroll.tsx";

const width = 640;
const left = 12;
const baseline = 178;
const highest = 140;
/** More columns than this are drawn together: two or more points share one. */
const maxColumns = 26;

type Column = { label: string; players: number };

/** Scores side by side; of a test of many points several share a column. */
const toColumns = (distribution: readonly number[]): Column[] => {
  const step = Math.ceil(distribution.length / maxColumns);
  const columns: Column[] = [];
  for (let from = 0; from < distribution.length; from += step) {
    const to = Math.min(from + step, distribution.length) - 1;
    const players = distribution.slice(from, to + 1).reduce((sum, n) => sum + n, 0);
    columns.push({ label: to === from ? String(from) : `${from}–${to}`, players });
  }
  return columns;
};

/** How many players reached each score: as a chart, and as the same table behind it. */
export const ScoreChart = ({ test }: { test: TestAnalysis }) => {
  const columns = toColumns(test.distribution);
  const most = test.distribution.length - 1;
  return (
    <div>
      <figure>
        <svg
          class="chart"
          viewBox={`0 0 ${width} 236`}
          role="img"
          aria-label={`How many players reached each score. ${describe(test, most)} The numbers are in the table below.`}
        >
          {columns.map((column, i) => (
            <Bar column={column} i={i} columns={columns} />
          ))}
          <path class="ax" d={`M${left} ${baseline + 0.5}h${width - 2 * left}`} fill="none" />
          <text class="t2" x={width / 2} y="226" text-anchor="middle">
            {`points of ${most}`}
          </text>
        </svg>
        <figcaption>{describe(test, most)}</figcaption>
      </figure>
      <details class="no-print">
        <summary>The same as a table</summary>
        <Scroll label="Scores as a table">
          <ScoreTable columns={columns} />
        </Scroll>
      </details>
    </div>
  );
};

type BarProps = { column: Column; i: number; columns: readonly Column[] };

const Bar = ({ column, i, columns }: BarProps) => {
  const pitch = (width - 2 * left) / columns.length;
  const middle = left + pitch * (i + 0.5);
  const tallest = Math.max(...columns.map(({ players }) => players), 1);
  const height = (column.players / tallest) * highest;
  // Phones show the letters larger: only as many labels as fit.
  const isLabelled = i % Math.ceil(columns.length / 13) === 0 || i === columns.length - 1;
  return (
    <>
      {column.players > 0 ? (
        <>
          <rect
            class="bar"
            x={round(middle - pitch * 0.375)}
            y={round(baseline - height)}
            width={round(pitch * 0.75)}
            height={round(height)}
          />
          <text x={round(middle)} y={round(baseline - height - 7)} text-anchor="middle">
            {column.players}
          </text>
        </>
      ) : null}
      {isLabelled ? (
        <text class="t2" x={round(middle)} y="200" text-anchor="middle">
          {column.label}
        </text>
      ) : null}
    </>
  );
};

const ScoreTable = ({ columns }: { columns: readonly Column[] }) => (
  <table>
    <caption>Players at each score; parts of a point are counted down</caption>
    <thead>
      <tr>
        <th scope="col">Points</th>
        {columns.map(({ label }) => (
          <th scope="col" class="n">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">Players</th>
        {columns.map(({ players }) => (
          <td class="n">{players}</td>
        ))}
      </tr>
    </tbody>
  </table>
);

const describe = (test: TestAnalysis, most: number): string => {
  const { players, median, lowerQuartile, upperQuartile } = test;
  const half =
    lowerQuartile.value === null || upperQuartile.value === null
      ? ""
      : ` Half of them scored between ${pointsText(lowerQuartile.value)} and ${pointsText(upperQuartile.value)}.`;
  return `${count(players, "player")}; the median is ${figureText(median, pointsText)} of ${most}.${half}`;
};

const round = (n: number): number => Math.round(n * 10) / 10;
