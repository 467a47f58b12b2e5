import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { join, makeClassroom, play } from "../support/classroom.ts";
import { createClient, type Json } from "../support/client.ts";

/** Moves every time that the database holds of attempts and questions, as if that much time had passed. */
const letPass = (seconds: number) =>
  env.DB.batch([
    env.DB.prepare(
      "UPDATE attempts SET created_at = created_at - ?1, late_after = late_after - ?1, due_at = due_at - ?1",
    ).bind(seconds * 1000),
    env.DB.prepare("UPDATE question_openings SET opened_at = opened_at - ?1").bind(seconds * 1000),
  ]);

const secret = /"key"|"keyAnswer"|"evidence"|"score"|Pell|"correct"|"incorrect"/;

test("a player joins, answers, and gets each verdict, then the score", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  expect(wren.started.body).toMatchObject({ player: "Wren", classroom: { code: room.code } });
  expect(wren.started.text).not.toMatch(secret);
  expect((await wren.answer("who", "Thomas Pell")).body).toMatchObject({ verdict: "correct" });
  expect((await wren.answer("what", "wheel")).body).toMatchObject({ verdict: "prompt" });
  expect((await wren.answer("what", "water wheel")).body).toMatchObject({ verdict: "correct" });
  const result = await wren.submit();
  expect(result.body.score).toEqual({ points: 2, maxPoints: 4, correct: 2, total: 4 });
  expect(await wren.answer("choice", true)).toMatchObject({ body: { code: "attempt_submitted" } });
});

test("whoever comes back finds the same attempt, also when two starts come at once", async () => {
  const room = await makeClassroom();
  const wren = await join(room, "Wren");
  const starts = await Promise.all(Array.from({ length: 8 }, wren.start));
  expect(new Set(starts.map(({ body }) => body.id)).size).toBe(1);
  const again = await wren.start();
  expect(again.status).toBe(200);
  expect(again.body.questions).toEqual(starts[0]?.body.questions);
});

test("answers at the same instant count once", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  const same = await Promise.all(Array.from({ length: 10 }, () => wren.answer("choice", true)));
  for (const { status, body } of same) {
    expect(status).toBe(200);
    expect(body).toEqual(same[0]?.body);
  }
  const two = await Promise.all([wren.answer("howMany", 14), wren.answer("howMany", 15)]);
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  const rows = await env.DB.prepare("SELECT COUNT(*) AS n FROM responses").first<Json>();
  expect(rows.n).toBe(2);
});

test.each(["at_end", "after_closing", "never"])(
  "with feedback %s nothing of a verdict leaves earlier",
  async (feedback) => {
    const room = await makeClassroom({ feedback });
    const wren = await play(room, "Wren");
    const answers = [
      await wren.answer("who", "Thomas Pell"),
      await wren.answer("what", "wheel"),
      await wren.answer("choice", false),
    ];
    for (const { status, body, text } of answers) {
      expect(status).toBe(200);
      expect(body).toMatchObject({ verdict: null, credit: null, points: null });
      expect(text.replace("Thomas Pell", "")).not.toMatch(secret);
    }
    expect((await wren.read()).text.replace("Thomas Pell", "")).not.toMatch(secret);
    const submitted = await wren.submit();
    const own = async () =>
      (await wren.client.call("GET", `${room.path}/attempts`, undefined, wren.token)).body
        .attempts[0];
    if (feedback === "at_end") {
      expect(submitted.body.score).toMatchObject({ points: 1, correct: 1 });
      expect(submitted.body.answers).toHaveLength(4);
      expect(await own()).toMatchObject({ points: 1 });
    } else {
      expect(submitted.text.replace("Thomas Pell", "")).not.toMatch(secret);
      expect((await own()).points).toBeUndefined();
    }
    await room.owner.call("POST", `${room.path}/close`);
    const after = await wren.read();
    if (feedback === "never") expect(after.text.replace("Thomas Pell", "")).not.toMatch(secret);
    else expect(after.body.score).toMatchObject({ points: 1, correct: 1 });
  },
);

test("feedback after closing waits until late answers and extra time are over", async () => {
  const room = await makeClassroom({ feedback: "after_closing", late: "mark", graceSeconds: 600 });
  const wren = await play(room, "Wren");
  await wren.submit();
  await room.owner.call("PATCH", `${room.path}/players/${wren.id}`, { extraSeconds: 600 });
  await room.owner.call("POST", `${room.path}/close`);
  expect((await wren.read()).body.score).toBeUndefined();
  const cards = () =>
    wren.client.call("GET", `${room.quiz.path}/cards`, undefined, wren.attempt.token);
  expect((await cards()).status).toBe(404);
  await env.DB.prepare("UPDATE classrooms SET closes_at = closes_at - 1190000").run();
  expect((await wren.read()).body.score).toBeUndefined();
  await env.DB.prepare("UPDATE classrooms SET closes_at = closes_at - 20000").run();
  expect((await wren.read()).body.score).toMatchObject({ points: 0 });
  expect((await cards()).status).toBe(200);
});

test("feedback that is taken back counts at once", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  expect((await wren.answer("choice", true)).body.verdict).toBe("correct");
  await room.owner.call("PATCH", room.path, { feedback: "never" });
  expect((await wren.answer("choice", true)).body.verdict).toBeNull();
  expect((await wren.answer("howMany", 14)).body.verdict).toBeNull();
  expect((await wren.read()).text).not.toMatch(secret);
});

test("after the time for the quiz an answer is refused, by the server's clock, and the attempt is closed", async () => {
  const room = await makeClassroom({ quizSeconds: 60 });
  const wren = await play(room, "Wren");
  await wren.answer("choice", true);
  await letPass(59);
  expect((await wren.answer("howMany", 14)).status).toBe(200);
  await letPass(2);
  expect(await wren.answer("who", "Pell")).toMatchObject({
    status: 409,
    body: { code: "time_up" },
  });
  // A retry of what was stored in time is still told.
  expect((await wren.answer("choice", true)).body.verdict).toBe("correct");
  const read = await wren.read();
  expect(read.body.score).toMatchObject({ points: 2 });
  expect(await wren.start()).toMatchObject({ status: 409, body: { code: "attempts_used_up" } });
});

test("a player with extra time has it for every limit, given before or during the attempt", async () => {
  const room = await makeClassroom({ quizSeconds: 60, questionSeconds: 30 });
  const wren = await play(room, "Wren");
  const finch = await play(room, "Finch");
  await room.owner.call("PATCH", `${room.path}/players/${wren.id}`, { extraSeconds: 60 });
  for (const player of [wren, finch]) await player.open("choice");
  await letPass(70);
  expect((await wren.answer("choice", true)).status).toBe(200);
  expect((await finch.answer("choice", true)).body.code).toBe("time_up");
});

test("a question with a limit is shown when it is opened, and its time runs from then", async () => {
  const room = await makeClassroom({ questionSeconds: 30 });
  const wren = await play(room, "Wren");
  expect(wren.started.body.questions).toEqual([]);
  expect(wren.started.body.order).toHaveLength(4);
  expect(wren.started.text).not.toContain("tonnes");
  expect((await wren.answer("choice", true)).body.code).toBe("question_not_open");
  const opened = await wren.open("choice");
  expect(opened.body.question).toMatchObject({ stem: "The mill is old.", points: 1 });
  await letPass(20);
  const again = await wren.open("choice");
  expect(Date.parse(again.body.dueAt)).toBe(Date.parse(opened.body.dueAt) - 20_000);
  expect((await wren.answer("choice", true)).status).toBe(200);
  await wren.open("howMany");
  await letPass(31);
  expect((await wren.answer("howMany", 14)).body.code).toBe("time_up");
  expect((await wren.read()).body.questions).toHaveLength(2);
});

test("a teacher who accepts late answers gets them, marked by the time they came, until the grace is over", async () => {
  const room = await makeClassroom({ quizSeconds: 60, late: "mark", graceSeconds: 60 });
  const wren = await play(room, "Wren");
  await letPass(90);
  expect((await wren.answer("choice", true)).status).toBe(200);
  const late = await env.DB.prepare(
    "SELECT r.answered_at > a.late_after AS late FROM attempts a JOIN responses r ON r.id / 64 = a.id",
  ).first<Json>();
  expect(late.late).toBe(1);
  await letPass(31);
  expect((await wren.answer("howMany", 14)).body.code).toBe("time_up");
});

test("closing now refuses what comes after, and reopening lets it go on", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  await room.owner.call("POST", `${room.path}/close`);
  expect((await wren.answer("choice", true)).body.code).toBe("time_up");
  await room.owner.call("POST", `${room.path}/reopen`);
  expect((await wren.answer("choice", true)).status).toBe(200);
});

test("as many attempts as the teacher allows, and no more", async () => {
  const room = await makeClassroom({ attemptsAllowed: 2 });
  const wren = await play(room, "Wren");
  await wren.submit();
  const second = await wren.start();
  expect(second.status).toBe(201);
  const path = `/attempts/${second.body.id}/submit`;
  await wren.client.call("POST", path, undefined, second.body.token);
  expect((await wren.start()).body.code).toBe("attempts_used_up");
});

test("points of questions count in answers and scores, also when they are changed afterwards", async () => {
  const room = await makeClassroom();
  const { ids } = room.quiz;
  await room.owner.call("PATCH", room.path, { points: { [ids.choice]: 3 } });
  const wren = await play(room, "Wren");
  expect((await wren.answer("choice", true)).body.points).toBe(3);
  expect((await wren.answer("howMany", 14)).body.points).toBe(1);
  expect((await wren.submit()).body.score).toMatchObject({ points: 4, maxPoints: 6 });
  await room.owner.call("PATCH", room.path, { points: { [ids.howMany]: 2.5, [ids.choice]: 0 } });
  const read = await wren.read();
  expect(read.body.score).toMatchObject({ points: 2.5, maxPoints: 4.5, correct: 2 });
});

test("an answer that is accepted later earns the classroom's points", async () => {
  const room = await makeClassroom();
  const { ids, path } = room.quiz;
  await room.owner.call("PATCH", room.path, { points: { [ids.who]: 4 } });
  const wren = await play(room, "Wren");
  await wren.answer("who", "the merchant");
  expect((await wren.submit()).body.score.points).toBe(0);
  await room.owner.call("POST", `${path}/questions/${ids.who}/accepted`, {
    answer: "the merchant",
  });
  expect((await wren.read()).body.score.points).toBe(4);
});

test("neither another player nor another token reads or answers an attempt", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  const finch = await play(room, "Finch");
  const path = `/attempts/${wren.attempt.id}`;
  for (const token of [finch.attempt.token, finch.token, wren.token, "p1.x.y.z"]) {
    const read = await finch.client.call("GET", path, undefined, token);
    expect(read).toMatchObject({ status: 401, body: { code: "token_invalid" } });
    const put = await finch.client.call("PUT", `${path}/answers/q1`, { answer: true }, token);
    expect(put.status).toBe(401);
  }
  const other = await makeClassroom();
  const foreign = await wren.client.call("POST", `${other.path}/attempts`, undefined, wren.token);
  expect(foreign).toMatchObject({ status: 401, body: { code: "player_missing" } });
  const strange = await wren.client.call(
    "PUT",
    `${path}/answers/q999`,
    { answer: 1 },
    wren.attempt.token,
  );
  expect(strange).toMatchObject({ status: 404, body: { code: "question_unknown" } });
});

test("a second device comes in by a code of the teacher, once", async () => {
  const room = await makeClassroom();
  const wren = await play(room, "Wren");
  await wren.answer("choice", true);
  const made = await room.owner.call("POST", `${room.path}/players/${wren.id}/device`);
  const { deviceCode } = made.body;
  const phone = createClient();
  const enter = (nickname: string, code: string) =>
    phone.call("POST", `${room.path}/devices`, { nickname, deviceCode: code });
  expect((await enter("Finch", deviceCode)).body.code).toBe("device_code_wrong");
  expect((await enter("Wren", "222222")).body.code).toBe("device_code_wrong");
  const entered = await enter("wren", deviceCode.toLowerCase());
  expect(entered).toMatchObject({ status: 201, body: { id: wren.id, nickname: "Wren" } });
  const { token } = entered.body;
  const started = await phone.call("POST", `${room.path}/attempts`, undefined, token);
  expect(started.body).toMatchObject({ id: wren.attempt.id });
  expect(started.body.answers).toHaveLength(1);
  expect((await enter("Wren", deviceCode)).status).toBe(403);
  const next = await room.owner.call("POST", `${room.path}/players/${wren.id}/device`);
  await env.DB.prepare("UPDATE players SET device_code_expires_at = 1").run();
  expect((await enter("Wren", next.body.deviceCode)).status).toBe(403);
  // Nobody tries all codes, not even from inside the class.
  const finch = await join(room, "Finch");
  const guess = () =>
    finch.client.call(
      "POST",
      `${room.path}/devices`,
      { nickname: "Wren", deviceCode: "222222" },
      finch.token,
    );
  const statuses = [];
  for (let i = 0; i < 100; i++) statuses.push((await guess()).status);
  expect(statuses.at(-1)).toBe(429);
});
