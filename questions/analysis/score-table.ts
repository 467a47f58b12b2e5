import { sumOf } from "./moments.ts";

/**
 * What was earned: a row for each player, and in it the points of each question. `maxPoints` holds what each question
 * is worth, more than 0. Only players who are done belong here; a question they left open is worth 0 to them.
 */
export type ScoreTable = {
  maxPoints: readonly number[];
  rows: readonly (readonly number[])[];
};

/** Every player's points on one question. */
export const columnOf = ({ rows }: ScoreTable, question: number): number[] =>
  rows.map((row) => row[question] ?? 0);

/** Every player's points in all. */
export const totalsOf = ({ rows }: ScoreTable): number[] => rows.map(sumOf);

/** Every player's points on all questions but one: summed anew, so that equal rests are equal numbers. */
export const restsOf = ({ rows }: ScoreTable, question: number): number[] =>
  rows.map((row) => sumOf(row.with(question, 0)));

/** Whether every answer is worth all of its points or none. */
export const isAllOrNothing = ({ rows, maxPoints }: ScoreTable): boolean =>
  rows.every((row) => row.every((points, i) => points === 0 || points === maxPoints[i]));
