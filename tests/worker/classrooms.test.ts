import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { join, makeClassroom, play } from "../support/classroom.ts";
import { createClient, makeDraft } from "../support/client.ts";

test("a teacher opens a classroom, and everybody with its code sees what it is, without names and keys", async () => {
  const room = await makeClassroom({ title: "Year 9", timeZone: "Europe/London", passPercent: 50 });
  expect(room.made.body).toMatchObject({
    title: "Year 9",
    status: "open",
    attemptsAllowed: 1,
    hasLeaderboard: false,
    joinPath: `/c/${room.code}`,
  });
  expect(room.code).toMatch(/^[2-9CDFHJKMNPQRTVWXY]{6}$/);
  const typed = ` ${room.code.toLowerCase().slice(0, 3)}-${room.code.slice(3)} `;
  const seen = await createClient().call("GET", `/classrooms/${encodeURIComponent(typed)}`);
  expect(seen.body).toMatchObject({ code: room.code, questionCount: 4, timeZone: "Europe/London" });
  expect(seen.text).not.toContain("Pell");
  expect(seen.text).not.toContain("ver_");
});

test("only a published quiz of one's own can be handed to a class", async () => {
  const owner = createClient();
  const draft = await makeDraft(owner);
  const refused = await owner.call("POST", "/classrooms", { quizId: draft.id });
  expect(refused).toMatchObject({ status: 409, body: { code: "quiz_unpublished" } });
  const stranger = await createClient().call("POST", "/classrooms", { quizId: draft.id });
  expect(stranger).toMatchObject({ status: 404, body: { code: "quiz_unknown" } });
});

test.each([
  [{ opensAt: "2026-11-24T10:00" }, "opensAt"],
  [{ opensAt: "2026-11-24T10:00:00Z", closesAt: "2026-11-24T10:00:00+00:00" }, "closesAt"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ attemptsAllowed: 0 }, "attemptsAllowed"],
  [{ quizSeconds: 1.5 }, "quizSeconds"],
  [{ questionSeconds: 1e9 }, "questionSeconds"],
  [{ feedback: "sometimes" }, "feedback"],
  [{ points: { q1: -1 } }, "points.q1"],
  [{ points: { "q1') --": 1 } }, "points.q1') --"],
  [{ passPercent: 101 }, "passPercent"],
  [{ nicknames: "listed", names: ["Ada", "<b>"] }, "names.1"],
  [{ names: Array.from({ length: 2000 }, (_, i) => `Name ${i}`) }, "names"],
  [{ color: "red" }, "color"],
])("a setting that cannot be is refused by its name: %o", async (settings, field) => {
  const room = await makeClassroom();
  const refused = await room.owner.call("PATCH", room.path, settings);
  expect(refused.status, refused.text).toBe(422);
  expect(refused.body.errors[0].field).toBe(field);
});

test("what a teacher changes stays, and everybody else is refused", async () => {
  const room = await makeClassroom();
  const changed = await room.owner.call("PATCH", room.path, {
    title: "Again",
    quizSeconds: 600,
    closesAt: "2040-01-01T00:00:00+02:00",
  });
  expect(changed.body).toMatchObject({ title: "Again", closesAt: "2039-12-31T22:00:00.000Z" });
  const read = await room.owner.call("GET", `${room.path}/settings`);
  expect(read.body).toMatchObject({ title: "Again", quizSeconds: 600, attemptsAllowed: 1 });
  const player = await join(room, "Wren");
  for (const client of [createClient(), player.client]) {
    for (const [method, path] of [
      ["GET", "/settings"],
      ["GET", "/players"],
      ["PATCH", ""],
      ["DELETE", ""],
      ["POST", "/close"],
      ["POST", "/reopen"],
      ["POST", "/move"],
      ["PATCH", `/players/${player.id}`],
      ["POST", `/players/${player.id}/device`],
    ] as const) {
      const body = method === "PATCH" ? { title: "Mine" } : undefined;
      const refused = await client.call(method, room.path + path, body, player.token);
      expect(refused.status, `${method} ${path}`).toBe(404);
    }
  }
});

test("a classroom is closed, opened again, and not before its time", async () => {
  const room = await makeClassroom();
  const closed = await room.owner.call("POST", `${room.path}/close`);
  expect(closed.body.status).toBe("closed");
  const client = createClient();
  const late = await client.call("POST", `${room.path}/players`, { nickname: "Wren" });
  expect(late).toMatchObject({ status: 409, body: { code: "classroom_closed" } });
  expect((await room.owner.call("POST", `${room.path}/reopen`)).body.status).toBe("open");
  await join(room, "Wren");
  await room.owner.call("PATCH", room.path, { opensAt: "2090-01-01T00:00:00Z" });
  const early = await client.call("POST", `${room.path}/players`, { nickname: "Finch" });
  expect(early).toMatchObject({ status: 409, body: { code: "classroom_not_open" } });
});

test("a classroom stays on its version until it is moved", async () => {
  const room = await makeClassroom();
  const { owner, quiz } = room;
  await owner.call("PATCH", quiz.path, { title: "Second edition" });
  const next = await owner.call("POST", `${quiz.path}/publish`);
  const before = await owner.call("GET", `${room.path}/settings`);
  expect(before.body).toMatchObject({
    versionId: quiz.versionId,
    newerVersionId: next.body.versionId,
  });
  const old = await play(room, "Wren");
  expect(old.started.body.versionId).toBe(quiz.versionId);
  await owner.call("POST", `${room.path}/move`);
  expect((await play(room, "Finch")).started.body.versionId).toBe(next.body.versionId);
  expect((await old.answer("choice", true)).body.verdict).toBe("correct");
});

test("deleting a classroom deletes everything of it, and nothing else", async () => {
  const owner = createClient();
  const room = await makeClassroom({}, owner);
  const other = await owner.call("POST", "/classrooms", { quizId: room.quiz.id });
  const staying = await play(
    { ...room, code: other.body.code, path: `/classrooms/${other.body.code}` },
    "Wren",
  );
  await staying.answer("choice", true);
  const leaving = await play(room, "Wren");
  await leaving.answer("choice", true);
  await leaving.submit();
  expect((await owner.call("DELETE", room.path)).status).toBe(204);
  for (const [path, status] of [
    [room.path, 404],
    [`${room.path}/settings`, 404],
  ] as const) {
    expect((await owner.call("GET", path)).status).toBe(status);
  }
  expect((await leaving.read()).status).toBe(404);
  expect((await leaving.answer("who", "x")).status).toBe(404);
  const count = async (table: string) =>
    (await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<{ n: number }>())?.n;
  for (const table of ["classrooms", "players", "attempts", "responses"]) {
    expect(await count(table), table).toBe(1);
  }
});

test("wrong codes are counted, and past a hundred nobody can try more, not even the right one", async () => {
  const room = await makeClassroom();
  const wren = await join(room, "Wren");
  const wrong = room.code.startsWith("2") ? "333333" : "222222";
  const guesser = (address: string) => (code: string) =>
    createClient().send("GET", `/api/v1/classrooms/${code}`, {
      headers: { "cf-connecting-ip": address },
    });
  const guess = guesser("203.0.113.9");
  for (let i = 0; i < 100; i++) expect((await guess(wrong)).status).toBe(404);
  const last = await guess(wrong);
  expect(last).toMatchObject({ status: 429, body: { code: "too_many_guesses" } });
  expect(last.headers.get("retry-after")).toBe("600");
  expect((await guess(room.code)).status).toBe(429);
  // Whoever is in, and the teacher, do not wait for a guesser in the same school.
  const school = { "cf-connecting-ip": "203.0.113.9" };
  const seat = { ...school, authorization: `Bearer ${wren.token}` };
  const path = `/api/v1/classrooms/${room.code}`;
  expect((await wren.client.send("GET", path, { headers: seat })).status).toBe(200);
  expect((await room.owner.send("GET", `${path}/settings`, { headers: school })).status).toBe(200);
  expect((await createClient().send("GET", `${path}/settings`, { headers: school })).status).toBe(
    429,
  );
  expect((await guesser("203.0.113.10")(room.code)).status).toBe(200);
  const rows = await env.DB.prepare("SELECT id FROM code_guesses").all<{ id: string }>();
  expect(rows.results.length).toBeGreaterThan(0);
  for (const { id } of rows.results) expect(id).not.toContain("203");
});

test("while a classroom is open its quiz gives no cards to players and cannot be played by its link", async () => {
  const owner = createClient();
  const room = await makeClassroom({}, owner);
  const { quiz } = room;
  await owner.call("PATCH", quiz.path, { visibility: "public", openPractice: true });
  const stranger = createClient();
  expect((await stranger.call("GET", `${quiz.path}/cards`)).status).toBe(403);
  expect(await stranger.call("POST", `${quiz.path}/attempts`)).toMatchObject({
    status: 409,
    body: { code: "quiz_in_class" },
  });
  expect((await owner.call("GET", `${quiz.path}/cards`)).status).toBe(200);
  await owner.call("POST", `${room.path}/close`);
  expect((await stranger.call("GET", `${quiz.path}/cards`)).status).toBe(200);
  expect((await stranger.call("POST", `${quiz.path}/attempts`)).status).toBe(201);
});

test("a quiz becomes private once a classroom uses it", async () => {
  const room = await makeClassroom();
  expect((await room.owner.call("GET", room.quiz.path)).body.visibility).toBe("private");
  expect((await createClient().call("GET", room.quiz.path)).status).toBe(404);
});
