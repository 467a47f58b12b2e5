import { expect, test } from "vitest";
import { analyseItem, analyseTest, minPlayers, type ScoreTable } from "../../../questions/index.ts";

const tableOf = (players: number, rowOf: (i: number) => number[]): ScoreTable => {
  const rows = Array.from({ length: players }, (_, i) => rowOf(i));
  return { maxPoints: (rows[0] ?? [1, 1]).map(() => 1), rows };
};
const mixed = (i: number) => [i % 2, i % 3 === 0 ? 1 : 0, i > 4 ? 1 : 0];

test("below ten players discrimination and reliability are withheld, with how many there are", () => {
  const nine = tableOf(minPlayers - 1, mixed);
  const withheld = { reason: "too_few_players", got: 9, needed: 10 };
  const { alpha, kr20, standardError, mean } = analyseTest(nine);
  const item = analyseItem(nine, 0);
  for (const figure of [alpha, kr20, standardError, item.pointBiserial, item.upperLower]) {
    expect(figure).toEqual({ value: null, withheld });
  }
  expect(mean.value).not.toBeNull();
  expect(item.facility.value).not.toBeNull();
  const ten = tableOf(minPlayers, mixed);
  expect(analyseTest(ten).alpha.value).not.toBeNull();
  expect(analyseItem(ten, 0).pointBiserial.value).not.toBeNull();
});

test("nobody yet: every figure says so", () => {
  const empty = { maxPoints: [1, 1], rows: [] };
  const { players, distribution, ...figures } = analyseTest(empty);
  expect(players).toBe(0);
  expect(distribution).toEqual([0, 0, 0]);
  for (const figure of Object.values(figures)) {
    expect(figure).toMatchObject({ value: null, withheld: { reason: "too_few_players", got: 0 } });
  }
  expect(analyseItem(empty, 0).facility.value).toBeNull();
});

test("all right on a question, all alike on the rest, all the same total: each has its reason", () => {
  const sameOn = tableOf(12, (i) => [1, i % 2, i % 3 === 0 ? 1 : 0]);
  expect(analyseItem(sameOn, 0).pointBiserial).toMatchObject({
    withheld: { reason: "same_on_question" },
  });
  const sameRest = tableOf(12, (i) => [i % 2, 1, 0]);
  expect(analyseItem(sameRest, 0).pointBiserial).toMatchObject({
    withheld: { reason: "same_on_the_rest" },
  });
  const sameTotal = tableOf(12, (i) => [i % 2, 1 - (i % 2)]);
  expect(analyseTest(sameTotal).alpha).toMatchObject({ withheld: { reason: "same_total" } });
  expect(analyseItem(sameTotal, 0).upperLower).toMatchObject({
    withheld: { reason: "same_total" },
  });
});

test("one question alone has no reliability, and no rest to correlate with", () => {
  const single = tableOf(12, (i) => [i % 2]);
  const withheld = { reason: "too_few_questions", got: 1, needed: 2 };
  expect(analyseTest(single).alpha).toEqual({ value: null, withheld });
  expect(analyseItem(single, 0).pointBiserial).toEqual({ value: null, withheld });
});

test("half a point somewhere: KR-20 is withheld, alpha is not", () => {
  const half = tableOf(12, (i) => [i === 0 ? 0.5 : i % 2, i % 3 === 0 ? 1 : 0]);
  const { kr20, alpha } = analyseTest(half);
  expect(kr20).toMatchObject({ value: null, withheld: { reason: "partial_credit" } });
  expect(alpha.value).not.toBeNull();
});

test("players who share the total at the edge of a group are in it by the same fraction", () => {
  // 10 players, groups of 3: one scores 2, eight score 1 (four of them on question 0), one scores 0.
  const tied = tableOf(10, (i) => (i === 0 ? [1, 1] : i === 9 ? [0, 0] : i < 5 ? [1, 0] : [0, 1]));
  const { groups, upperLower } = analyseItem(tied, 0);
  expect(groups).toEqual({ size: 3, upper: (1 + 2 * 0.5) / 3, lower: (0 + 2 * 0.5) / 3 });
  expect(upperLower.value).toBeCloseTo(1 / 3, 12);
});
