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

/** Words that a value can start with, besides digits and currency signs: all others are passed over at once. */
const starters = new Set(
  "a an half several last next this past coming previous following yesterday today tomorrow tonight noon midnight midday spring summer autumn winter fall hundreds thousands millions billions trillions dozens tens scores monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth us nz hk au ca".split(
    " ",
  ),
);

const mayStart = (form: string): boolean => {
  const code = form.charCodeAt(0);
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (!isLetter) return /[\d$€£¥₹₩₽¢]/.test(form);
  const lower = form.toLowerCase();
  return (
    starters.has(lower) ||
    starters.has(lower.replace(/\.$/, "")) ||
    lower.endsWith("th") ||
    /[\d$€£¥₹]/.test(form) ||
    (form.length === 1 && code < 91)
  );
};

const valueAt = (tokens: Sentence["tokens"], i: number): Value | null => {
  if (!mayStart(tokens[i]?.form ?? "")) return null;
  for (const [type, match] of matchers) {
    const found = match(tokens, i);
    if (found && found.end > i) return { type, subtype: found.subtype, first: i, end: found.end };
  }
  return isOrdinal(tokens, i) ? { type: "ordinal", subtype: "rank", first: i, end: i + 1 } : null;
};
