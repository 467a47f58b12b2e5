import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../../worker/app.ts";
import { makeClass } from "../support/class-rows.ts";
import { meter } from "../support/meter.ts";

const players = 30;
const questions = 20;

/** A class of 30 players with 20 responses each, besides what else is stored. */
const fillClass = (classroomId: string, versionId: string) =>
  env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${players})
       INSERT INTO players (id, classroom_id, nickname, nickname_key, joined_at, created_at)
       SELECT i, ?1, 'p' || i, 'p' || i, 1, 1 FROM n`,
    ).bind(classroomId),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${players})
       INSERT INTO attempts (id, version_id, created_at, submitted_at, points, answered_at, classroom_id, player_id)
       SELECT i, ?2, 1, 2, 20, 2, ?1, i FROM n`,
    ).bind(classroomId, versionId),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${players * questions} - 1)
       INSERT INTO responses (id, answer, verdict, credit, points, rule, message, grader_version, answered_at)
       SELECT (1 + i / ${questions}) * 64 + i % ${questions}, '"a"', 'correct', 1, 1, 'same', 'right', 1, 2 FROM n`,
    ),
  ]);

/** Other classes' attempts of 20 responses each, as many as make up the number. */
const fillOthers = (responses: number, versionId: string) =>
  env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO attempts (id, version_id, created_at, submitted_at, classroom_id, player_id)
       SELECT 100000 + i, ?2, i, i, 'cl_other' || (i / 30), i FROM n`,
    ).bind(responses / questions, versionId),
    env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?1 - 1)
       INSERT INTO responses (id, answer, verdict, credit, points, rule, message, grader_version, answered_at)
       SELECT (100001 + i / ${questions}) * 64 + i % ${questions}, '"a"', 'correct', 1, 1, 'same', 'right', 1, 2 FROM n`,
    ).bind(responses),
  ]);

/** The larger database. */
const many = 1_000_000;

test("results of 30 players × 20 questions read the same rows with 1,000 and with many responses stored", async () => {
  const { owner, classroomId, quiz, path } = await makeClass();
  await fillClass(classroomId, quiz.versionId);
  await fillOthers(400, quiz.versionId);
  const { binding, read, reset } = meter();
  const headers = { cookie: owner.cookie() };
  const call = async (query = "") => {
    reset();
    const url = `/api/v1${path}${query}`;
    const response = await createApp().request(url, { headers }, { ...env, DB: binding });
    expect(response.status).toBe(200);
    const body: { cursor: string; players: unknown[] } = await response.json();
    return { ...read(), cursor: body.cursor, players: body.players.length };
  };
  await call();
  const few = await call();
  const fewNews = await call(`?since=${few.cursor}`);
  await env.DB.exec("DELETE FROM attempts WHERE id > 100000");
  await env.DB.exec("DELETE FROM responses WHERE id > 6400000");
  await fillOthers(many - players * questions, quiz.versionId);
  const lots = await call();
  const lotsNews = await call(`?since=${lots.cursor}`);

  expect(few.players).toBe(players);
  expect(lots.rowsRead).toBeLessThanOrEqual(few.rowsRead * 1.1);
  expect(lots.rowsRead).toBeLessThanOrEqual(players * questions + 6 * players + 20);
  // With nothing new no answer is read at all.
  expect(lotsNews.players).toBe(0);
  expect(lotsNews.rowsRead).toBeLessThanOrEqual(fewNews.rowsRead * 1.1);
  expect(lotsNews.rowsRead).toBeLessThan(5 * players);
  expect(lots.rowsWritten + lotsNews.rowsWritten).toBe(0);
}, 60_000);
