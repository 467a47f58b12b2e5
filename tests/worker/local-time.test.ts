import { expect, test } from "vitest";
import {
  durationText,
  fromLocalInput,
  momentText,
  toLocalInput,
} from "../../worker/pages/local-time.ts";

test.each([
  ["2026-11-24T10:00", "Europe/London", "2026-11-24T10:00:00.000Z"],
  ["2026-07-01T10:00", "Europe/London", "2026-07-01T09:00:00.000Z"],
  ["2026-11-24T10:00", "America/New_York", "2026-11-24T15:00:00.000Z"],
  ["2026-01-01T00:15", "Pacific/Kiritimati", "2025-12-31T10:15:00.000Z"],
  ["2026-06-01T12:00", "Asia/Kathmandu", "2026-06-01T06:15:00.000Z"],
  // The clocks show 01:30 twice that night: the first one counts.
  ["2026-10-25T01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
  ["2026-03-29T00:59", "Europe/London", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T02:00", "Europe/London", "2026-03-29T01:00:00.000Z"],
])("%s in %s is %s, and is shown so again", (typed, zone, utc) => {
  const time = fromLocalInput(typed, zone);
  expect(new Date(time ?? 0).toISOString()).toBe(utc);
  expect(toLocalInput(time ?? 0, zone)).toBe(typed);
});

test.each([
  // The clocks go from 00:59 to 02:00 that night.
  ["2026-03-29T01:30", "Europe/London"],
  ["2026-13-01T10:00", "UTC"],
  ["2026-02-30T10:00", "UTC"],
  ["tomorrow", "UTC"],
  ["", "UTC"],
])("%j in %s is no time", (typed, zone) => {
  expect(fromLocalInput(typed, zone)).toBeNull();
});

test("a moment is told with its zone, a length in words", () => {
  const time = Date.parse("2026-07-01T09:00:00Z");
  expect(momentText(time, "Europe/London")).toMatch(/1 Jul 2026.*10:00 BST/);
  expect(momentText(time, "UTC")).toMatch(/09:00 UTC/);
  expect(durationText(5400)).toBe("1 hour 30 minutes");
  expect(durationText(45)).toBe("45 seconds");
});
