/** A sentence of the article on the map: proved by the player, missed, or not asked about. */
export type MapState = "proved" | "missed" | "plain";

/** `[start, end)` of a sentence, and whether a paragraph begins with it. */
export type MapSentence = { start: number; end: number; state: MapState; opensParagraph: boolean };

const columns = 3;
const columnWidth = 196;
const columnGap = 26;
const lineHeight = 13;
const indent = 10;
const wordGap = 4;
/** A column of print holds about 60 characters a line; long articles are seen from farther away. */
const minCharsPerLine = 60;
const maxLines = 84;

type Run = { line: number; x: number; width: number; state: MapState };

/** The article as a small page of runs, one for each sentence and line. Drawn only after submitting. */
export const ProofMap = ({ sentences }: { sentences: readonly MapSentence[] }) => {
  const runs = setRuns(sentences);
  const perColumn = Math.ceil(((runs.at(-1)?.line ?? 0) + 1) / columns);
  const height = perColumn * lineHeight + 4;
  return (
    <figure class="map">
      <svg
        class="chart"
        viewBox={`-2 -1 ${columns * (columnWidth + columnGap) - columnGap + 4} ${height}`}
        role="img"
        aria-label={describe(sentences)}
      >
        {runs.map((run) => (
          <RunShape run={run} perColumn={perColumn} />
        ))}
      </svg>
      <figcaption class="small soft">
        The article, seen from far away: marked where you proved it, outlined where you did not yet.
      </figcaption>
    </figure>
  );
};

const RunShape = ({ run, perColumn }: { run: Run; perColumn: number }) => {
  const x = run.x + Math.floor(run.line / perColumn) * (columnWidth + columnGap);
  const y = (run.line % perColumn) * lineHeight + 1.5;
  const core = { x: round(x), width: round(run.width) };
  if (run.state === "plain") return <rect class="ln" {...core} y={y + 2.5} height="4" />;
  const isProved = run.state === "proved";
  return (
    <>
      <rect
        class={isProved ? "hit" : "miss"}
        x={round(x - (isProved ? 1.5 : 0.5))}
        y={isProved ? y : y + 0.5}
        width={round(run.width + (isProved ? 3 : 1))}
        height={isProved ? "9" : "8"}
        rx={isProved ? "1.5" : undefined}
      />
      <rect class={isProved ? "hit2" : "miss2"} {...core} y={y + 3.5} height="2" />
    </>
  );
};

const round = (n: number): number => Math.round(n * 10) / 10;

/** Sets the sentences line by line, as a compositor would. */
const setRuns = (sentences: readonly MapSentence[]): Run[] => {
  const length = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  const charWidth = columnWidth / Math.max(minCharsPerLine, length / maxLines);
  const runs: Run[] = [];
  let line = 0;
  let x = 0;
  for (const { start, end, state, opensParagraph } of sentences) {
    if (opensParagraph && runs.length > 0) line += 1;
    if (opensParagraph) x = indent;
    let rest = (end - start) * charWidth;
    while (rest > 0) {
      const width = Math.min(rest, columnWidth - x);
      if (width > 1) runs.push({ line, x, width, state });
      rest -= Math.max(width, 0);
      x += width + wordGap;
      if (x >= columnWidth - wordGap) {
        line += 1;
        x = 0;
      }
    }
  }
  return runs;
};

const describe = (sentences: readonly MapSentence[]): string => {
  const places = (wanted: MapState) =>
    sentences.flatMap(({ state }, i) => (state === wanted ? [i + 1] : [])).join(", ");
  const proved = places("proved") || "none";
  const missed = places("missed") || "none";
  return `The article as a small page. Marked, the sentences you proved: ${proved}. Outlined, those you missed: ${missed}.`;
};
