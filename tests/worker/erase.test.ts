import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { connect } from "../../worker/db/connect.ts";
import { eraseAllPlayers, eraseClassroom } from "../../worker/db/erase.ts";
import { playerNumber } from "../../worker/ids.ts";
import { makeClass, right, wrong } from "../support/class-rows.ts";

/** Every value of every table, so that a table made later is looked through too. */
const dumpAll = async (): Promise<{ table: string; values: unknown[] }[]> => {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name NOT LIKE 'd1_%'",
  ).all<{ name: string }>();
  const dumps = tables.results.map(async ({ name }) => {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
    return results.map((row) => ({ table: name, values: Object.values(row) }));
  });
  return (await Promise.all(dumps)).flat();
};

/** Rows that hold a number of the player: their own, an attempt's, or a response's of it. */
const findTraces = async (numbers: readonly number[], nickname: string): Promise<string[]> => {
  const isOf = (value: unknown) =>
    (typeof value === "number" &&
      numbers.some((n) => value === n || Math.floor(value / 64) === n)) ||
    (typeof value === "string" && value.includes(nickname));
  return (await dumpAll()).filter(({ values }) => values.some(isOf)).map(({ table }) => table);
};

const setUp = async () => {
  const room = await makeClass();
  const mara = await room.play({
    nickname: "Mara",
    answers: { who: wrong("her"), choice: right(true) },
  });
  const second = await room.play({
    nickname: "Mara",
    createdAt: 5,
    answers: { who: wrong("her") },
  });
  const theo = await room.play({ nickname: "Theo", answers: { who: wrong("her") } });
  await env.DB.prepare("INSERT INTO question_openings (id, opened_at) VALUES (?1, 1), (?2, 1)")
    .bind(mara.attempt * 64 + 2, theo.attempt * 64 + 2)
    .run();
  // Regraded, so that there is a record of what it changed for each.
  await room.owner.call("POST", `${room.quiz.path}/questions/${room.quiz.ids.who}/accepted`, {
    answer: "her",
  });
  const ofMara = [playerNumber(mara.player) ?? 0, mara.attempt, second.attempt];
  const ofTheo = [playerNumber(theo.player) ?? 0, theo.attempt];
  return { ...room, mara, theo, ofMara, ofTheo };
};

test("a player who is deleted leaves nothing in any table, and others keep all of theirs", async () => {
  const { owner, code, mara, ofMara, ofTheo, quiz } = await setUp();
  expect((await findTraces(ofMara, "Mara")).sort()).toEqual([
    "attempts",
    "attempts",
    "players",
    "question_openings",
    "regraded_responses",
    "regraded_responses",
    "responses",
    "responses",
    "responses",
  ]);
  const before = await findTraces(ofTheo, "Theo");
  const path = `/classrooms/${code}/players/${mara.player}`;
  expect((await owner.call("DELETE", path)).status).toBe(204);
  expect(await findTraces(ofMara, "Mara")).toEqual([]);
  expect(await findTraces(ofTheo, "Theo")).toEqual(before);
  const { body } = await owner.call("GET", `${quiz.path}/questions/${quiz.ids.who}/regrades`);
  expect(body.regrades[0].responsesChanged).toBe(1);
  const again = await owner.call("DELETE", path);
  expect([again.status, again.body.code]).toEqual([404, "player_unknown"]);
});

test("a player of another classroom is not deleted through this one", async () => {
  const { owner, code, mara, classroomId, ofMara } = await setUp();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO classrooms SELECT 'cl_other', 'K7MQ2F', quiz_id, version_id, title, opens_at, closes_at,
         settings, created_at, updated_at FROM classrooms WHERE id = ?1`,
    ).bind(classroomId),
    env.DB.prepare("UPDATE players SET classroom_id = 'cl_other' WHERE nickname = 'Mara'"),
    env.DB.prepare("UPDATE attempts SET classroom_id = 'cl_other' WHERE player_id = ?1").bind(
      playerNumber(mara.player),
    ),
  ]);
  const before = await findTraces(ofMara, "Mara");
  const { status } = await owner.call("DELETE", `/classrooms/${code}/players/${mara.player}`);
  expect(status).toBe(404);
  expect(await findTraces(ofMara, "Mara")).toEqual(before);
});

test("erasing all players leaves the empty classroom; erasing the classroom leaves nothing", async () => {
  const { classroomId, ofMara, ofTheo, owner, path } = await setUp();
  const all = [...ofMara, ...ofTheo];
  await eraseAllPlayers(connect(env.DB), classroomId);
  expect(await findTraces(all, "Mara")).toEqual([]);
  expect(await findTraces(all, "Theo")).toEqual([]);
  expect((await owner.call("GET", path)).body.players).toEqual([]);
  expect(await eraseClassroom(connect(env.DB), classroomId)).toBe(true);
  expect(await findTraces([], classroomId)).toEqual([]);
  expect((await owner.call("GET", path)).status).toBe(404);
  expect(await eraseClassroom(connect(env.DB), classroomId)).toBe(false);
});
