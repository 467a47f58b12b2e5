import * as v from "valibot";
import { count } from "./common.ts";

const shortOf = { got: count, needed: count };

/** Why a figure would say nothing. */
const withheld = v.variant("reason", [
  v.object({ reason: v.literal("too_few_players"), ...shortOf }),
  v.object({ reason: v.literal("too_few_questions"), ...shortOf }),
  v.object({
    reason: v.picklist(["same_on_question", "same_on_the_rest", "same_total", "partial_credit"]),
  }),
]);

/** A figure with its value, or with the reason why it is withheld. */
export const figure = v.union([
  v.object({ value: v.number() }),
  v.object({ value: v.null(), withheld }),
]);

/** The outer groups that discrimination compares: the strongest and the weakest 27 %. */
export const outerGroups = v.object({ size: count, upper: v.number(), lower: v.number() });

/** How the test as a whole did. */
export const testFigures = v.object({
  players: count,
  mean: figure,
  median: figure,
  lowerQuartile: figure,
  upperQuartile: figure,
  standardDeviation: figure,
  kr20: figure,
  alpha: figure,
  standardError: figure,
  distribution: v.array(count),
});
