import { describe, expect, test } from "vitest";
import { analyseItem, analyseTest, type ScoreTable } from "../../../questions/index.ts";
import { covariance, hoyt, itemRest, pointBiserial } from "./reference.ts";

/**
 * Law School Admission Test, section 6: 1,000 people, 5 questions, as counts of the 32 patterns from 00000 to 11111.
 * Source: Bock & Lieberman 1970, Psychometrika 35, 179–197, as the OpenBUGS Examples, vol. 1, "LSAT: item response",
 * print it (there as cumulative counts: 3, 9, 11, 22, … 702, 1000).
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

  // Source: what R's `ltm` says of the same data, as RKWard's tests keep it:
  // tests/item_response_theory/RKTestStandard.Cronbach_alpha.rkout, "alpha: 0.295".
  test("KR-20 and alpha are the published 0.295, and Hoyt's to 1e-9", () => {
    const { kr20, alpha } = analyseTest(table);
    expect((alpha.value ?? 0).toFixed(3)).toBe("0.295");
    expect(Math.abs((alpha.value ?? 0) - hoyt(rows))).toBeLessThan(1e-9);
    expect(Math.abs((kr20.value ?? 0) - hoyt(rows))).toBeLessThan(1e-9);
  });

  // The facilities follow from the table; no point-biserial of it is at hand in print, so two other computations stand in.
  test.each([
    [0, 924],
    [1, 709],
    [2, 553],
    [3, 763],
    [4, 870],
  ])(
    "question %i: %i of 1,000 were right, and its point-biserial is the reference's",
    (question, right) => {
      const item = analyseItem(table, question);
      expect(item.facility.value).toBe(right / 1000);
      const found = item.pointBiserial.value ?? 0;
      expect(Math.abs(found - pointBiserial(rows, question))).toBeLessThan(1e-9);
      expect(Math.abs(found - itemRest(rows, question))).toBeLessThan(1e-9);
    },
  );

  // Source: tests/item_response_theory/Cronbach_alpha.rkout of RKWard, "Effects on alpha if items are removed".
  test("every alpha without one question is the published one", () => {
    const published = ["0.28", "0.24", "0.22", "0.25", "0.27"];
    for (const [left, expected] of published.entries()) {
      const fewer = rows.map((row) => row.toSpliced(left, 1));
      const { alpha } = analyseTest({ maxPoints: [1, 1, 1, 1], rows: fewer });
      expect((alpha.value ?? 0).toFixed(2)).toBe(expected);
    }
  });

  test("scores are spread as the table says: 3, 20, 85, 237, 357, 298", () => {
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
