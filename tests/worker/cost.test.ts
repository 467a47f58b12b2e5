import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { insertAttempt } from "../../worker/db/attempts.ts";
import { connect } from "../../worker/db/connect.ts";
import { recordResponse, responseId } from "../../worker/db/responses.ts";

/** The real binding, with the results of every round trip written down. */
const metered = () => {
  const trips: D1Result[][] = [];
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name !== "run") return Reflect.get(target, name).bind(target);
        return async () => {
          const result = await target.run();
          trips.push([result]);
          return result;
        };
      },
    });
  const client = new Proxy(env.DB, {
    get: (target, name) => {
      if (name === "prepare") return (sql: string) => watch(target.prepare(sql));
      return Reflect.get(target, name).bind(target);
    },
  });
  return { db: connect(client), trips };
};

const response = (attempt: number, place: number) => ({
  id: responseId(attempt, place),
  answer: '"a"',
  verdict: "correct" as const,
  credit: 1,
  points: 1,
  rule: "option",
  message: "right",
  graderVersion: 1,
  tries: 1,
  answeredAt: 0,
});

const fill = (rows: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO responses (id, answer, verdict, credit, points, rule, message, grader_version, tries, answered_at)
     SELECT 1000000 + i, '"a"', 'correct', 1, 1, 'option', 'right', 1, 1, 0 FROM n`,
  )
    .bind(rows)
    .run();

const sum = (results: D1Result[] | undefined, figure: "rows_read" | "rows_written"): number =>
  (results ?? []).reduce((total, { meta }) => total + meta[figure], 0);

test("a stored answer is one round trip of at most 2 rows written and 3 read, with 10 and 100,000 stored", async () => {
  const costs: number[][] = [];
  for (const rows of [10, 100_000]) {
    await env.DB.exec("DELETE FROM responses");
    await fill(rows);
    const { db, trips } = metered();
    await insertAttempt(connect(env.DB), { id: rows, versionId: "v", player: null, createdAt: 0 });
    const recorded = await recordResponse(db, rows, response(rows, 3));
    expect(recorded.state).toBe("recorded");
    expect(trips).toHaveLength(1);
    costs.push([sum(trips[0], "rows_written"), sum(trips[0], "rows_read")]);
  }
  const [few = [], many = []] = costs;
  expect(many).toEqual(few);
  expect(few[0]).toBeLessThanOrEqual(2);
  expect(few[1]).toBeLessThanOrEqual(3);
});
