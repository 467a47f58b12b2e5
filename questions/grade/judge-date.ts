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
  given.dates ??= readDates(tokens);
  const readings = given.dates;
  const matches = readings.map((reading) => compareDates(reading, expected));
  if (matches.includes("same")) return accept("date");
  if (matches.includes("less_exact")) {
    const isYearRight = readings.some(({ year }) => year !== undefined && year === expected.year);
    return asked.yearOnly && isYearRight ? accept("date") : ask("date_part", "full_date");
  }
  if (readings.length > 0) return refuse("other_date");
  if (isAmongWords(given, expected)) return accept("date");
  return yearAlone(tokens, expected, asked);
};

/** Words that place a time before or behind a date. */
const relative = new Set(["before", "after", "until", "till", "since", "from", "by", "to"]);

/** The whole date with a few other words: `Bastille Day, 14 July 1789`. */
const isAmongWords = (given: GivenText, expected: PartialDate): boolean => {
  if (given.tokens.length > 12 || given.tokens.some(({ text }) => relative.has(text))) return false;
  const tokens = given.tokens.filter(
    ({ value, text }) => value !== undefined || monthOf(text) !== null,
  );
  return readDates(tokens).some((reading) => compareDates(reading, expected) === "same");
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
