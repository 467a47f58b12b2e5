import { dateOfDay, dayNumber, monthNames, writeDate } from "../facts/times/calendar.ts";
import type { CivilDate } from "../facts/types.ts";
import type { Random } from "../random.ts";

/** The first and the last year that may stand among options. */
export type Years = { earliest: number; latest: number };

/**
 * Three other years near `key`, not all on one side where the bounds allow it, none nearer than `gap` years. A false
 * statement wants a wide gap: a year or two off is a trick.
 */
export function yearDistractors(
  key: string,
  { earliest, latest }: Years,
  random: Random,
  gap = 2,
): string[] {
  const year = Number(/\d{4}/.exec(key)?.[0]);
  if (!year) return [];
  if (/\d{3}0s/.test(key)) return decadeDistractors(key, year, { earliest, latest }, random);
  const steps =
    year > latest - 3 && gap === 2
      ? [-5, -4, -3, -2, -1, 1]
      : [0, 1, 2, 3, 5].flatMap((step) => [-gap - step, gap + step]);
  const near = steps
    .map((step) => year + step)
    .filter((other) => other >= earliest && other <= latest);
  const below = random.shuffle(near.filter((other) => other < year));
  const above = random.shuffle(near.filter((other) => other > year));
  const wanted = random.next() < 0.5 ? 1 : 2;
  return [...above.slice(0, wanted), ...below, ...above.slice(wanted)]
    .slice(0, 3)
    .map((other) => withYear(key, year, other));
}

const season = /\d{4}([–/-])(\d{4}|\d{2})(?!\d)/;

/** "1960–61" → "1955–56": a season ends as many years after it begins as the key's own. */
function withYear(key: string, year: number, other: number): string {
  const plain = key.replace(String(year), String(other));
  const [, mark = "", end = ""] = season.exec(key) ?? [];
  if (mark === "") return plain;
  const last = Number(`${String(year).slice(0, 4 - end.length)}${end}`) + other - year;
  return plain.replace(`${mark}${end}`, `${mark}${String(last).slice(-end.length)}`);
}

/** "the 1920s" → "the 1890s": three decades near it, none that has not begun. */
const decadeDistractors = (
  key: string,
  year: number,
  { earliest, latest }: Years,
  random: Random,
): string[] =>
  random
    .shuffle(
      [-30, -20, -10, 10, 20].filter(
        (step) =>
          // "the 1900s" may be a century.
          (year + step) % 100 !== 0 && year + step <= latest && year + step + 9 >= earliest,
      ),
    )
    .slice(0, 3)
    .map((step) => key.replace(String(year), String(year + step)));

/** Three other months: none after that of the news where its own year is asked about, none before it where it looks ahead. */
export function monthDistractors(
  { stem, key }: { stem: string; key: string },
  date: CivilDate | null,
  random: Random,
): string[] {
  const own = monthNames.findIndex((name) => key.includes(name));
  if (own < 0) return [];
  const isAhead = /\b(will|would|is to|are to|due|planned|expected)\b/.test(stem);
  const isOfNews = date !== null && (stem.includes(String(date.year)) || !/\b\d{4}\b/.test(stem));
  const others = monthNames.filter((_, at) => {
    const isPossible =
      !isOfNews || date === null || (isAhead ? at + 1 >= date.month : at + 1 <= date.month);
    return at !== own && Math.abs(at - own) <= 5 && isPossible;
  });
  return random
    .shuffle(others)
    .slice(0, 3)
    .map((name) => key.replace(monthNames[own] ?? "", name));
}

/** Matches "May 18, 2015", "18 May 2015" and "May 18"; not "May 2015". */
const dayPattern = new RegExp(
  `(?:(${monthNames.join("|")}) (\\d{1,2})|(\\d{1,2}) (${monthNames.join("|")}))(?:,? (\\d{4}))?(?!\\d)`,
);

/** Three other days within a fortnight or so of the one in `key`, written like it. */
export function dayDistractors(key: string, random: Random): string[] {
  const match = dayPattern.exec(key);
  if (match === null) return [];
  const month = monthNames.findIndex((name) => name === (match[1] ?? match[4])) + 1;
  const day = Number(match[2] ?? match[3]);
  const year = Number(match[5] ?? 2001);
  const isDayFirst = match[3] !== undefined;
  const own = dayNumber({ year, month, day, dayFirst: isDayFirst });
  const steps = [
    ...random.shuffle([-9, -6, -4, -3]).slice(0, 2),
    ...random.shuffle([3, 5, 7, 10]).slice(0, 1),
  ];
  return steps.map((step) => {
    const other = dateOfDay(own + step, isDayFirst);
    const full = writeDate(other);
    return key.replace(match[0], match[5] === undefined ? full.replace(/,? \d{4}$/, "") : full);
  });
}
