import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { insertAttempt } from "../../worker/db/attempts.ts";
import { connect } from "../../worker/db/connect.ts";
import { type ListCursor, listPublicQuizzes } from "../../worker/db/quizzes.ts";
import { listPlayed } from "../../worker/db/regrades.ts";
import { recordResponse, responseId } from "../../worker/db/responses.ts";
import { createClient } from "../support/client.ts";
import { makeTypedQuiz, playTyped } from "../support/typed-quiz.ts";

/** The real binding, with the results of every round trip written down. */
const metered = () => {
  const trips: D1Result[][] = [];
  const watch = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === "bind") return (...values: unknown[]) => watch(target.bind(...values));
        if (name !== "run" && name !== "all") return Reflect.get(target, name).bind(target);
        return async () => {
          const result = await target[name]();
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
  return { db: connect(client), client, trips };
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

test("the answers that did not count cost two rows read for each attempt of the page, whatever else is stored", async () => {
  await fill(20_000);
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
     INSERT INTO attempts (id, version_id, created_at) SELECT i + 100000, 'v' || (i % 2), i FROM n`,
  ).run();
  const { db, trips } = metered();
  const rows = await listPlayed(db, { versionId: "v1", place: 3, before: null, limit: 100 });
  expect(rows).toHaveLength(100);
  expect(rows[0]?.createdAt).toBe(4999);
  expect(trips).toHaveLength(1);
  expect(sum(trips[0], "rows_read")).toBeLessThanOrEqual(201);
  const older = await listPlayed(db, {
    versionId: "v1",
    place: 3,
    before: rows.at(-1) ?? null,
    limit: 100,
  });
  expect(older[0]?.createdAt).toBe(4799);
  expect(sum(trips[1], "rows_read")).toBeLessThanOrEqual(201);
});

test("after a correction an answer to the old version still reads two rows and writes one", async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const old = await playTyped(quiz, { choice: true });
  await owner.call("POST", `${quiz.path}/questions/${quiz.ids.who}/accepted`, { answer: "him" });
  const { client, trips } = metered();
  const answered = await createApp().request(
    `/api/v1/attempts/${old.id}/answers/${quiz.ids.who}`,
    {
      method: "PUT",
      headers: { authorization: `Bearer ${old.token}`, "content-type": "application/json" },
      body: '{"answer":"him"}',
    },
    { ...env, DB: client },
  );
  expect(await answered.json()).toMatchObject({ verdict: "correct" });
  expect(trips).toHaveLength(1);
  expect(trips.map((trip) => [sum(trip, "rows_written"), sum(trip, "rows_read")])).toEqual([
    [1, 2],
  ]);
});

/** So many public quizzes, one published each millisecond. */
const fillQuizzes = async (count: number) => {
  await env.DB.batch([
    env.DB.prepare("DELETE FROM quizzes"),
    env.DB.prepare(
      "INSERT OR IGNORE INTO workspaces (id, token_hash, created_at) VALUES ('w', 'x', 0)",
    ),
    env.DB.prepare(
      `INSERT OR IGNORE INTO articles (id, title, text, word_count, sentence_count, created_at)
       VALUES ('a', 't', 't', 1, 1, 0)`,
    ),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO quizzes (id, workspace_id, article_id, title, seed, visibility, cards, version_id, published_at,
         published_title, question_count, created_at, updated_at)
       SELECT 'qz_' || i, 'w', 'a', 't', '1', 'public', '[]', 'v', i, 't', 8, i, i FROM n`,
    ).bind(count),
  ]);
};

/** The list's own statement, run so that D1 tells what it read. */
const readPage = (cursor: ListCursor | null) => {
  const { sql, params } = listPublicQuizzes(connect(env.DB), { limit: 21, cursor }).toSQL();
  return env.DB.prepare(sql)
    .bind(...params)
    .all();
};

test("a page of the list reads a row for each quiz, the same with 100 and with 1,000,000 quizzes", async () => {
  const costs: number[][] = [];
  for (const count of [100, 1_000_000]) {
    await fillQuizzes(count);
    const first = await readPage(null);
    const last = first.results.at(-1);
    const second = await readPage({
      publishedAt: Number(last?.published_at),
      id: String(last?.id),
    });
    expect(second.results[0]?.published_at).toBe(count - 21);
    costs.push([first.meta.rows_read, second.meta.rows_read]);
  }
  const [few, many] = costs;
  expect(many).toEqual(few);
  // The second page reads the row at its cursor, too.
  expect(few).toEqual([21, 22]);
}, 60_000);
