import { isAsked } from "./asked.ts";
import { compareDates, monthOf, readDates } from "./dates.ts";
import type { GivenText } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import type { Token } from "./token.ts";
import type { PartialDate } from "./variant.ts";

/** Compares an answer with a date: every stated field must agree; missing ones are asked for unless only the year counts. */
export const judgeDate = (given: GivenText, expected: PartialDate, asked: Asked): Outcome => {
  if (given.negations > 0 || given.isHedged) return noMatch;
  const tokens = dateTokens(given, asked);
  const readings = readDates(tokens);
  const matches = readings.map((reading) => compareDates(reading, expected));
  if (matches.includes("same")) return accept("date");
  if (matches.includes("less_exact")) {
    const isYearRight = readings.some(({ year }) => year !== undefined && year === expected.year);
    return asked.yearOnly && isYearRight ? accept("date") : ask("date_part", "full_date");
  }
  if (readings.length > 0) return refuse("other_date");
  return yearAlone(tokens, expected, asked);
};

const yearAlone = (tokens: readonly Token[], expected: PartialDate, asked: Asked): Outcome => {
  const numbers = tokens.filter((token) => token.value !== undefined);
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined || expected.year === undefined) return noMatch;
  if (only.value !== expected.year || only.decade) return refuse("other_date");
  return asked.yearOnly ? accept("date") : ask("date_part", "full_date");
};

/** The tokens that may belong to a date: in a sentence just numbers and months, less the numbers of the question. */
const dateTokens = (given: GivenText, asked: Asked): Token[] =>
  given.tokens.filter((token) => {
    if (monthOf(token.text) !== null) return true;
    if (token.value === undefined) return !given.isSentence && !isAsked(token, asked);
    return !given.isSentence || !asked.numbers.includes(token.value);
  });
