import { months, weekdays } from "../../read/data/calendar.ts";
import { beginsDigit } from "../../words.ts";
import type { CivilDate } from "../types.ts";

export const monthNames: readonly string[] = months;

const monthSet: ReadonlySet<string> = new Set(months);
export const isMonth = (form: string): boolean => monthSet.has(form);

/** Matches "1066" and "2024"; not "3000" or "1990s". */
export const isYear = (form: string): boolean =>
  form.length === 4 && beginsDigit(form) && /^(1\d|20)\d\d$/.test(form);

/** Matches "9", "31" and "4th"; not "32". */
export const isDayOfMonth = (form: string): boolean =>
  form.length < 5 && beginsDigit(form) && /^([1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(form);

/** From Sunday on, as `lastWeekday` counts them. */
export const weekdayNames: readonly string[] = [...weekdays.slice(-1), ...weekdays.slice(0, -1)];

const monthPattern = monthNames.join("|");
/** Matches "Monday, May 18, 2015"; not "in May 2015". */
const monthFirst = new RegExp(`^(?:[A-Z][a-z]+day,? )?(${monthPattern}) (\\d{1,2}),? (\\d{4})$`);
/** Matches "18 May 2015"; not "18 people". */
const dayFirst = new RegExp(`^(?:[A-Z][a-z]+day,? )?(\\d{1,2}) (${monthPattern}),? (\\d{4})$`);

/**
 * The date an article carries: the first of its opening lines that is nothing but a date, else the day with its
 * weekday that the first paragraph tells. Null when there is none.
 */
export function findArticleDate(text: string, title = ""): CivilDate | null {
  for (const line of text.slice(0, 600).split("\n").slice(0, 6)) {
    const plain = line
      .trim()
      .replace(/^Published:?\s*/i, "")
      .replace(/\.$/, "");
    const us = monthFirst.exec(plain);
    if (us) return civil(us[3], us[1], us[2], false);
    const uk = dayFirst.exec(plain);
    if (uk) return civil(uk[3], uk[2], uk[1], true);
  }
  return dayOfNews(text, title);
}

/** Matches "on Friday, January 30, 2015" and "on Friday 30 January 2015". */
const toldDay = new RegExp(
  `[A-Z][a-z]+day,? (?:(?<m1>${monthPattern}) (?<d1>\\d{1,2})|(?<d2>\\d{1,2}) (?<m2>${monthPattern})),? (?<y>\\d{4})`,
);

/**
 * News without a dateline tells its day in the first paragraph, with the weekday; a life or a history does not, nor does an
 * encyclopedia that begins with its title ("The Lisbon Fire occurred on Monday, …").
 */
function dayOfNews(text: string, title: string): CivilDate | null {
  const [opening = ""] = text.split("\n\n").filter((paragraph) => paragraph.length > 80);
  if (title !== "" && withoutThe(opening).startsWith(withoutThe(title))) return null;
  const found = toldDay.exec(opening)?.groups;
  if (found === undefined) return null;
  return civil(found.y, found.m1 ?? found.m2, found.d1 ?? found.d2, found.d2 !== undefined);
}

const withoutThe = (text: string): string => text.replace(/^the /i, "").toLowerCase();

/** A whole ISO date; null for a year or month alone. Days stand first where the text writes them so. */
export function parseIsoDate(iso: string, text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return null;
  const isDayFirst =
    new RegExp(`\\b\\d{1,2} (${monthPattern})\\b`).test(text) &&
    !new RegExp(`\\b(${monthPattern}) \\d{1,2}\\b`).test(text);
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    dayFirst: isDayFirst,
  };
}

function civil(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  isDayFirst: boolean,
): CivilDate {
  return {
    year: Number(year),
    month: monthNames.indexOf(month ?? "") + 1,
    day: Number(day),
    dayFirst: isDayFirst,
  };
}

/** Days since 1970-01-01 of a Gregorian date (Hinnant's days_from_civil). */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The Gregorian date of a day number (Hinnant's civil_from_days). */
export function dateOfDay(days: number, isDayFirst: boolean): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    dayFirst: isDayFirst,
  };
}

/** Day of the week, 0 for Sunday. */
export const weekdayOf = (date: CivilDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** "May 18, 2015", or "18 May 2015" where the article writes dates so. */
export function writeDate({ year, month, day, dayFirst: isDayFirst }: CivilDate): string {
  const name = monthNames[month - 1] ?? "";
  return isDayFirst ? `${day} ${name} ${year}` : `${name} ${day}, ${year}`;
}

/** The last such weekday on or before `date`. */
export function lastWeekday(date: CivilDate, weekday: number): CivilDate {
  const back = (weekdayOf(date) - weekday + 7) % 7;
  return dateOfDay(dayNumber(date) - back, date.dayFirst);
}
