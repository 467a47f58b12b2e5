import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  analyseItem,
  analyseTest,
  type Figure,
  type ScoreTable,
} from "../../../questions/index.ts";
import * as reference from "./reference.ts";

/** Tables of 10 to 16 players; `credits` are the shares of a question's points that can be earned. */
const tables = (credits: readonly number[], worth: readonly number[]) =>
  fc
    .record({
      players: fc.integer({ min: 10, max: 16 }),
      maxPoints: fc.array(fc.constantFrom(...worth), { minLength: 2, maxLength: 12 }),
    })
    .chain(({ players, maxPoints }) =>
      fc
        .array(
          fc.tuple(...maxPoints.map((max) => fc.constantFrom(...credits).map((c) => c * max))),
          { minLength: players, maxLength: players },
        )
        .map((rows): ScoreTable => ({ maxPoints, rows })),
    );

const rightOrWrong = tables([0, 1], [1]);
// Quarters add up exactly, so that both computations see the same ties.
const partly = tables([0, 0.25, 0.5, 1], [1, 2, 3]);

const expectNear = ({ value }: Figure, expected: number) => {
  if (value === null) throw new Error("withheld");
  expect(Math.abs(value - expected)).toBeLessThan(1e-9);
};

const totalsOf = ({ rows }: ScoreTable) => rows.map((row) => row.reduce((a, b) => a + b, 0));
const varies = (values: readonly number[]) => new Set(values).size > 1;

describe.each([
  ["right or wrong", rightOrWrong],
  ["partly right, of different worth", partly],
])("on random answers that are %s", (_, arbitrary) => {
  test("alpha is Hoyt's analysis of variance, and the error follows from it", () => {
    fc.assert(
      fc.property(arbitrary, (table) => {
        const { alpha, standardError } = analyseTest(table);
        if (!varies(totalsOf(table))) return expect(alpha.value).toBeNull();
        const expected = reference.hoyt(table.rows);
        expectNear(alpha, expected);
        const variance = reference.covariance(totalsOf(table), totalsOf(table));
        // Squared: where all questions agree, alpha is 1 but for rounding, which the root would blow up.
        const error = standardError.value ?? Number.NaN;
        expect(Math.abs(error ** 2 - variance * (1 - Math.max(0, expected)))).toBeLessThan(1e-9);
      }),
    );
  });

  test("mean, median, deviation and distribution follow their definitions", () => {
    fc.assert(
      fc.property(arbitrary, (table) => {
        const totals = totalsOf(table);
        const found = analyseTest(table);
        expectNear(found.mean, totals.reduce((a, b) => a + b, 0) / totals.length);
        expectNear(found.median, reference.median(totals));
        expectNear(found.standardDeviation, Math.sqrt(reference.covariance(totals, totals)));
        for (const [points, players] of found.distribution.entries()) {
          expect(players).toBe(totals.filter((total) => Math.floor(total) === points).length);
        }
        const most = table.maxPoints.reduce((a, b) => a + b, 0);
        expect(found.distribution).toHaveLength(most + 1);
      }),
    );
  });

  test("discrimination is the item-rest correlation, and the mean over all draws of the outer 27 %", () => {
    fc.assert(
      fc.property(arbitrary, (table) => {
        const { rows, maxPoints } = table;
        for (const [j, max] of maxPoints.entries()) {
          const item = analyseItem(table, j);
          const column = rows.map((row) => row[j] ?? 0);
          const rests = rows.map((row) => row.reduce((a, b) => a + b, 0) - (row[j] ?? 0));
          expectNear(item.facility, column.reduce((a, b) => a + b, 0) / rows.length / max);
          if (varies(column) && varies(rests)) {
            expectNear(item.pointBiserial, reference.itemRest(rows, j));
          } else expect(item.pointBiserial.value).toBeNull();
          if (varies(totalsOf(table)))
            expectNear(item.upperLower, reference.upperLower(rows, j, max));
          else expect(item.upperLower.value).toBeNull();
        }
      }),
    );
  });
});

test("KR-20 is Hoyt's, and the point-biserial the textbook's, for right and wrong", () => {
  fc.assert(
    fc.property(rightOrWrong, (table) => {
      const { kr20 } = analyseTest(table);
      if (varies(totalsOf(table))) expectNear(kr20, reference.hoyt(table.rows));
      for (const j of table.maxPoints.keys()) {
        const { pointBiserial } = analyseItem(table, j);
        if (pointBiserial.value !== null) {
          expectNear(pointBiserial, reference.pointBiserial(table.rows, j));
        }
      }
    }),
  );
});

test("no figure is ever NaN, infinite or out of bounds, whatever the table", () => {
  const any = fc
    .record({
      players: fc.integer({ min: 0, max: 14 }),
      maxPoints: fc.array(fc.constantFrom(0.1, 1, 3), { maxLength: 5 }),
    })
    .chain(({ players, maxPoints }) =>
      fc
        .array(
          fc.tuple(
            ...maxPoints.map((max) => fc.constantFrom(0, 1 / 3, 0.1, 1).map((c) => c * max)),
          ),
          { minLength: players, maxLength: players },
        )
        .map((rows): ScoreTable => ({ maxPoints, rows })),
    );
  fc.assert(
    fc.property(any, (table) => {
      const { players, distribution, ...figures } = analyseTest(table);
      expect(distribution.reduce((a, b) => a + b, 0)).toBe(players);
      const items = table.maxPoints.map((_, j) => analyseItem(table, j));
      const all = [
        ...Object.values(figures),
        ...items.flatMap(({ facility, pointBiserial, upperLower }) => [
          facility,
          pointBiserial,
          upperLower,
        ]),
      ];
      for (const { value } of all) {
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }
      for (const { pointBiserial, upperLower } of items) {
        expect(Math.abs(pointBiserial.value ?? 0)).toBeLessThanOrEqual(1);
        expect(Math.abs(upperLower.value ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("questions that all agree leave an error of nothing", () => {
  const rows = Array.from({ length: 10 }, (_, i) =>
    Array.from({ length: 12 }, () => (i < 5 ? 1 : 0)),
  );
  const { alpha, standardError } = analyseTest({ maxPoints: rows[0]?.map(() => 1) ?? [], rows });
  expectNear(alpha, 1);
  expect(standardError.value ?? Number.NaN).toBeLessThan(1e-6);
});
