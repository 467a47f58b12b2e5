import { type Figure, minPlayers, shown, tooFewPlayers, withhold } from "./figure.ts";
import { correlationOf, meanOf, sumOf } from "./moments.ts";
import { columnOf, restsOf, type ScoreTable, totalsOf } from "./score-table.ts";

/** How one question did: who got it right, and whether those who know more got it right more often. */
export type ItemAnalysis = {
  /** Share of the question's points that players earned, 0 to 1: the share who got it right, where nothing is partly right. */
  facility: Figure;
  /** Correlation of the question's points with the points of all other questions, −1 to 1. */
  pointBiserial: Figure;
  /** Facility among the strongest 27 % less that among the weakest 27 %, −1 to 1. */
  upperLower: Figure;
  /** The outer groups that `upperLower` compares; null where it is withheld. */
  groups: OuterGroups | null;
};

export type OuterGroups = {
  /** Players in each group. */
  size: number;
  /** Facility in each, 0 to 1. */
  upper: number;
  lower: number;
};

/** The share at which the outer groups tell most: Kelley 1939, J. Educ. Psychol. 30, 17–24. */
const outerShare = 0.27;

export const analyseItem = (table: ScoreTable, question: number): ItemAnalysis => {
  const points = columnOf(table, question);
  const max = table.maxPoints[question] ?? 1;
  const groups = outerGroups(table, points, max);
  return {
    facility: points.length === 0 ? tooFewPlayers(0, 1) : shown(meanOf(points) / max),
    pointBiserial: itemRest(table, question, points),
    upperLower: groups === null ? withheldGroups(table) : shown(groups.upper - groups.lower),
    groups,
  };
};

/**
 * The corrected coefficient: against the other questions alone, since with the question in its own total even a random
 * one would seem to discriminate. Source: Henrysson 1963, Psychometrika 28, 211–218.
 */
const itemRest = (table: ScoreTable, question: number, points: readonly number[]): Figure => {
  const { length } = table.rows;
  if (length < minPlayers) return tooFewPlayers(length, minPlayers);
  const questions = table.maxPoints.length;
  if (questions < 2) return withhold({ reason: "too_few_questions", got: questions, needed: 2 });
  if (points.every((value) => value === points[0])) return withhold({ reason: "same_on_question" });
  const value = correlationOf(points, restsOf(table, question));
  return value === null ? withhold({ reason: "same_on_the_rest" }) : shown(value);
};

const withheldGroups = ({ rows }: ScoreTable): Figure =>
  rows.length < minPlayers
    ? tooFewPlayers(rows.length, minPlayers)
    : withhold({ reason: "same_total" });

/**
 * Null for too few players, or when all have the same total. Players who share the total at a group's edge are in it by
 * the same fraction each: the mean over all ways to draw lots among them.
 */
const outerGroups = (
  table: ScoreTable,
  points: readonly number[],
  max: number,
): OuterGroups | null => {
  const totals = totalsOf(table);
  if (totals.length < minPlayers || totals.every((total) => total === totals[0])) return null;
  const size = Math.round(totals.length * outerShare);
  const ofUpper = edgeMean(totals, points, size);
  const ofLower = edgeMean(
    totals.map((total) => -total),
    points,
    size,
  );
  return { size, upper: ofUpper / max, lower: ofLower / max };
};

/** Mean points of the `size` players with the highest rank. */
const edgeMean = (ranks: readonly number[], points: readonly number[], size: number): number => {
  const edge = [...ranks].sort((a, b) => b - a)[size - 1] ?? 0;
  const inside = points.filter((_, i) => (ranks[i] ?? 0) > edge);
  const tied = points.filter((_, i) => ranks[i] === edge);
  return (sumOf(inside) + (size - inside.length) * meanOf(tied)) / size;
};
