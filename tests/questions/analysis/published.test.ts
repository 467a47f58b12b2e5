import { describe, expect, test } from "vitest";
import { analyseItem, analyseTest, type ScoreTable } from "../../../questions/index.ts";
import { covariance, hoyt, itemRest, pointBiserial } from "./reference.ts";

/**
 * Law School Admission Test, section 6: 1,000 people, 5 questions, as counts of the 32 patterns from 00000 to 11111.
 * Source: Bock & Lieberman 1970, Psychometrika 35, 179–197. Figures to four places: Rizopoulos 2006, J. Stat. Softw.
 * 17(5), section 4.1, `descript(LSAT)`.
 */
const counts = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
];
const rows = counts.flatMap((count, pattern) =>
  Array.from({ length: count }, () =>
    [16, 8, 4, 2, 1].map((bit): number => (pattern & bit ? 1 : 0)),
  ),
);
const table: ScoreTable = { maxPoints: [1, 1, 1, 1, 1], rows };

describe("on the published LSAT data", () => {
  test("there are 1,000 people", () => expect(rows).toHaveLength(1000));

  test("KR-20 and alpha are the published 0.2950, and Hoyt's to 1e-9", () => {
    const { kr20, alpha } = analyseTest(table);
    expect(alpha.value).toBeCloseTo(0.295, 4);
    expect(Math.abs((alpha.value ?? 0) - hoyt(rows))).toBeLessThan(1e-9);
    expect(Math.abs((kr20.value ?? 0) - hoyt(rows))).toBeLessThan(1e-9);
  });

  test.each([
    [0, 0.924, 0.1128],
    [1, 0.709, 0.1532],
    [2, 0.553, 0.1728],
    [3, 0.763, 0.1444],
    [4, 0.87, 0.1216],
  ])("question %i: facility %f, point-biserial against the rest %f", (question, facility, r) => {
    const item = analyseItem(table, question);
    expect(item.facility.value).toBe(facility);
    const found = item.pointBiserial.value ?? 0;
    // The publication prints 4 digits, partly cut off.
    expect(Math.abs(found - r)).toBeLessThan(1e-4);
    expect(Math.abs(found - pointBiserial(rows, question))).toBeLessThan(1e-9);
    expect(Math.abs(found - itemRest(rows, question))).toBeLessThan(1e-9);
  });

  test("every alpha without one question is the published one", () => {
    const published = [0.2754, 0.2376, 0.2168, 0.2459, 0.2663];
    for (const [left, expected] of published.entries()) {
      const fewer = rows.map((row) => row.toSpliced(left, 1));
      const { alpha } = analyseTest({ maxPoints: [1, 1, 1, 1], rows: fewer });
      expect(alpha.value).toBeCloseTo(expected, 4);
    }
  });

  test("scores are spread as published: 3, 20, 85, 237, 357, 298", () => {
    const found = analyseTest(table);
    expect(found.distribution).toEqual([3, 20, 85, 237, 357, 298]);
    expect(found.mean.value).toBeCloseTo(3.819, 12);
    expect(found.median.value).toBe(4);
    const totals = rows.map((row) => row.reduce((a, b) => a + b, 0));
    const variance = covariance(totals, totals);
    expect(found.standardDeviation.value).toBeCloseTo(Math.sqrt(variance), 9);
    expect(found.standardError.value).toBeCloseTo(Math.sqrt(variance * (1 - hoyt(rows))), 9);
  });
});
