import type { ScoreTable } from "../../../questions/index.ts";
import { pointsOf } from "../classroom-settings.ts";
import type { PlayerResult } from "./player-result.ts";
import type { ClassroomResults } from "./read-results.ts";

/** The players whose scores say something of the test: done, and on the version that the classroom has now. */
export const listAnalysed = ({ players }: Pick<ClassroomResults, "players">): PlayerResult[] =>
  players.filter(({ state, isOtherVersion }) => state === "finished" && !isOtherVersion);

/** Their points, question by question; a question left open is worth nothing. Questions without points are left out. */
export const toScoreTable = (results: ClassroomResults): ScoreTable & { places: number[] } => {
  const worth = results.questions.map(({ id }) => pointsOf(results.settings, id));
  const places = [...worth.keys()].filter((place) => (worth[place] ?? 0) > 0);
  return {
    places,
    maxPoints: places.map((place) => worth[place] ?? 0),
    rows: listAnalysed(results).map(({ answers }) =>
      places.map((place) => answers[place]?.points ?? 0),
    ),
  };
};
