import type { EntityType, Sentence } from "../../types.ts";
import { matchDuration, matchMoney, matchPercent, matchQuantity, matchTime } from "./amounts.ts";
import { matchDate, type ValueMatch } from "./dates.ts";
import { isOrdinal } from "./numbers.ts";

/** A date, time or amount: tokens `[first, end)` of a sentence. */
export type Value = { type: EntityType; subtype: string; first: number; end: number };

type Matcher = (tokens: Sentence["tokens"], i: number) => ValueMatch | null;

/** In this order: a longer or surer reading first (`2 a.m.` before `2`, `two weeks ago` before `two weeks`). */
const matchers: readonly (readonly [EntityType, Matcher])[] = [
  ["time", matchTime],
  ["date", matchDate],
  ["money", matchMoney],
  ["percent", matchPercent],
  ["duration", matchDuration],
  ["quantity", matchQuantity],
];

/** The values of a sentence, in order, never overlapping. Time is proportional to the number of tokens. */
export const findValues = ({ tokens }: Sentence): Value[] => {
  const values: Value[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const value = valueAt(tokens, i);
    if (!value) continue;
    values.push(value);
    i = value.end - 1;
  }
  return values;
};

const valueAt = (tokens: Sentence["tokens"], i: number): Value | null => {
  for (const [type, match] of matchers) {
    const found = match(tokens, i);
    if (found && found.end > i) return { type, subtype: found.subtype, first: i, end: found.end };
  }
  return isOrdinal(tokens[i]) ? { type: "ordinal", subtype: "rank", first: i, end: i + 1 } : null;
};
