import { expect, test } from "vitest";
import {
  dateOfDay,
  dayNumber,
  findArticleDate,
  lastWeekday,
  parseIsoDate,
  weekdayOf,
  writeDate,
} from "../../../../questions/facts/times/calendar.ts";

const march5 = { year: 2007, month: 3, day: 5, dayFirst: false };

test("a line that is only a date dates the article; a date inside a sentence does not", () => {
  expect(findArticleDate("A title\n\nMonday, March 5, 2007\n\nText.")).toEqual(march5);
  expect(findArticleDate("A title\n\n5 March 2007\n\nText.")).toEqual({
    ...march5,
    dayFirst: true,
  });
  expect(findArticleDate("The show opened on March 5, 2007 in Taipei.")).toBeNull();
});

test("days are counted across leap days and centuries", () => {
  expect(dayNumber({ year: 1970, month: 1, day: 1, dayFirst: false })).toBe(0);
  expect(
    dateOfDay(dayNumber({ year: 2024, month: 2, day: 28, dayFirst: false }) + 1, false),
  ).toMatchObject({ month: 2, day: 29 });
  expect(
    dateOfDay(dayNumber({ year: 1900, month: 2, day: 28, dayFirst: false }) + 1, false),
  ).toMatchObject({ month: 3, day: 1 });
});

test("the last weekday on or before a date", () => {
  expect(weekdayOf(march5)).toBe(1);
  expect(writeDate(lastWeekday(march5, 0))).toBe("March 4, 2007");
  expect(writeDate(lastWeekday(march5, 1))).toBe("March 5, 2007");
});

test("an ISO date is written as the article writes dates", () => {
  expect(parseIsoDate("2007-03-05", "on 12 March")?.dayFirst).toBe(true);
  expect(parseIsoDate("2007-03", "text")).toBeNull();
});
