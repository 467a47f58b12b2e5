import { expect, test } from "vitest";
import { join, makeClassroom, play } from "../support/classroom.ts";
import { createClient, type Json } from "../support/client.ts";

/** Three players: Ada has two right, Bo and Cy one; Cy hands in first. */
const playThree = async (settings: object) => {
  const room = await makeClassroom(settings);
  const cy = await play(room, "Cy");
  await cy.answer("choice", true);
  await cy.submit();
  const ada = await play(room, "Ada");
  await ada.answer("choice", true);
  await ada.answer("who", "Thomas Pell");
  await ada.submit();
  const bo = await play(room, "Bo");
  await bo.answer("howMany", 14);
  await bo.submit();
  const read = (token: string) =>
    createClient().call("GET", `${room.path}/leaderboard`, undefined, token);
  return { room, ada, bo, cy, read };
};

test("there is none unless the teacher turns it on", async () => {
  const { read, ada, room } = await playThree({});
  const { status, body } = await read(ada.token);
  expect([status, body.code]).toEqual([404, "leaderboard_off"]);
  expect((await room.owner.call("GET", `${room.path}/leaderboard`)).status).toBe(404);
});

test("points rank, and equal points share a rank whoever was faster", async () => {
  const { read, bo, room } = await playThree({ hasLeaderboard: true });
  await play(room, "Dev");
  const { status, body } = await read(bo.token);
  expect(status).toBe(200);
  expect(body.entries).toEqual([
    { rank: 1, nickname: "Ada", points: 2, isYou: false },
    { rank: 2, nickname: "Bo", points: 1, isYou: true },
    { rank: 2, nickname: "Cy", points: 1, isYou: false },
  ]);
  expect(body.players).toBe(3);
});

test("whose time ran out before handing in is on it, with the points that the results show", async () => {
  const { read, ada, room } = await playThree({ hasLeaderboard: true, late: "refuse" });
  const dev = await play(room, "Dev");
  await dev.answer("choice", true);
  await dev.answer("who", "Thomas Pell");
  await dev.answer("howMany", 14);
  await play(room, "Eli");
  expect((await read(ada.token)).body.players, "both still play").toBe(3);
  await room.owner.call("POST", `${room.path}/close`);
  const { body } = await read(ada.token);
  expect(body.players).toBe(5);
  expect(body.entries[0]).toEqual({ rank: 1, nickname: "Dev", points: 3, isYou: false });
  const results = await room.owner.call("GET", `${room.path}/results`);
  const shown = results.body.players.map(({ nickname, score }: Json) => [nickname, score.points]);
  expect(new Map(body.entries.map(({ nickname, points }: Json) => [nickname, points]))).toEqual(
    new Map(shown),
  );
});

test.each(["after_closing", "never"])(
  "feedback %s hides it from players, not from the teacher",
  async (feedback) => {
    const { read, ada, room } = await playThree({ hasLeaderboard: true, feedback });
    expect((await read(ada.token)).body.code).toBe("leaderboard_off");
    const { body } = await room.owner.call("GET", `${room.path}/leaderboard`);
    expect(body.entries.map((entry: Json) => entry.nickname)).toEqual(["Ada", "Bo", "Cy"]);
  },
);

test("a stranger, and a player of another class, see nobody", async () => {
  const { read, room } = await playThree({ hasLeaderboard: true });
  const stranger = await createClient().call("GET", `${room.path}/leaderboard`);
  expect([stranger.status, stranger.text.includes("Ada")]).toEqual([404, false]);
  const other = await makeClassroom({ hasLeaderboard: true });
  const foreign = await join(other, "Eve");
  const { status, text } = await read(foreign.token);
  expect(status).toBeGreaterThanOrEqual(401);
  expect(text).not.toContain("Ada");
});
