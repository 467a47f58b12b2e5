import { eraOf } from "./eras.ts";
import type { Token } from "./token.ts";
import { typosIn } from "./typos.ts";
import type { PartialDate } from "./variant.ts";

const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, at) => [name, at + 1] as const),
  ...monthNames.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ["sept", 9],
]);

const weekdays = new Set(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split(
    " ",
  ),
);

const around = new Set([
  "in",
  "on",
  "of",
  "the",
  "at",
  "by",
  "since",
  "from",
  "year",
  "it",
  "was",
  "is",
  "s",
]);
/** The number of an English month name or its abbreviation, or `null`. */
export const monthOf = (word: string): number | null => months.get(word) ?? null;

/**
 * The readings of tokens as a date: `July 14, 1789`, `14 July`, `May 2024`, `2024-05-16`, `5/6/2024` (two readings).
 * Empty when a token fits no date, or when neither a month nor a full numeric date is there.
 */
export const readDates = (tokens: readonly Token[]): PartialDate[] => {
  const numbers: Token[] = [];
  let month: number | null = null;
  let era = 1;
  for (const token of tokens) {
    if (token.value !== undefined) {
      numbers.push(token);
      continue;
    }
    const named = monthOf(token.text) ?? misspeltMonth(token.text);
    if (named !== null && month === null) month = named;
    else if (eraOf(token.text) !== null) era = eraOf(token.text) ?? 1;
    else if (!weekdays.has(token.text) && !around.has(token.text)) return [];
  }
  if (numbers.some((token) => !Number.isInteger(token.value) || token.decade)) return [];
  if (month !== null) return withMonth(month, numbers, era);
  return numericDates(numbers);
};

/** `Feburary`: the month a long word is a slip of, or `null`. */
const misspeltMonth = (word: string): number | null => {
  if (word.length < 5 || around.has(word)) return null;
  const at = monthNames.findIndex((name) => name.length > 5 && typosIn(word, name, "alone") > 0);
  return at < 0 ? null : at + 1;
};

const withMonth = (month: number, numbers: readonly Token[], era: number): PartialDate[] => {
  const date: PartialDate = { month };
  for (const token of numbers) {
    const value = Math.abs(token.value ?? 0);
    const isDay =
      value >= 1 && value <= 31 && date.day === undefined && (token.ordinal || value < 32);
    if (isDay) date.day = value;
    else if (date.year === undefined && value > 31 && value < 10_000) date.year = era * value;
    else return [];
  }
  return [date];
};

/** `2024-05-16` has one reading, `5/6/2024` two, `25/6/2024` one. */
const numericDates = (numbers: readonly Token[]): PartialDate[] => {
  const [one, two, three] = numbers.map((token) => Math.abs(token.value ?? 0));
  if (numbers.length !== 3 || one === undefined || two === undefined || three === undefined)
    return [];
  const hasMarks = numbers.slice(1).every((token) => /^[-/.]/.test(token.before ?? ""));
  if (!hasMarks) return [];
  const readings: PartialDate[] =
    one > 31
      ? [{ year: one, month: two, day: three }]
      : [
          { year: three, month: one, day: two },
          { year: three, month: two, day: one },
        ];
  return readings.filter(
    ({ month = 0, day = 0, year = 0 }) =>
      month >= 1 && month <= 12 && day >= 1 && day <= 31 && year > 31,
  );
};

/** How a given date meets the expected one. */
export type DateMatch = "same" | "less_exact" | "other";

/** Every stated field must agree; a field that the key has and the answer lacks makes it less exact. */
export const compareDates = (given: PartialDate, expected: PartialDate): DateMatch => {
  let match: DateMatch = "same";
  for (const field of ["year", "month", "day"] as const) {
    const want = expected[field];
    const got = given[field];
    if (want === undefined) continue;
    if (got === undefined) match = "less_exact";
    else if (got !== want) return "other";
  }
  return match;
};
