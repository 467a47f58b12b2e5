import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { classStart, makeClass, right, wrong } from "../support/class-rows.ts";
import { makeClassroom, play as playIn } from "../support/classroom.ts";
import { createClient, type Json, makeQuiz } from "../support/client.ts";

const minute = 60_000;

test("a teacher reads who got what right, with points, time and the answers as given", async () => {
  const { owner, path, play, quiz } = await makeClass();
  await play({
    nickname: "Mara",
    answers: { who: right("Thomas Pell"), howMany: wrong(12), choice: right(true) },
    submittedAt: classStart + 4 * minute,
  });
  await play({ nickname: "Theo", answers: { who: wrong("Pell") }, submittedAt: null });
  const { status, body, headers } = await owner.call("GET", path);
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(body.players.map((player: Json) => [player.nickname, player.state])).toEqual([
    ["Mara", "finished"],
    ["Theo", "playing"],
  ]);
  const [mara] = body.players;
  expect(mara).toMatchObject({
    score: { points: 2, maxPoints: 4, correct: 2, total: 4 },
    seconds: 240,
    isLate: false,
    attempts: 1,
  });
  expect(mara.answers[0]).toMatchObject({
    questionId: quiz.ids.who,
    answer: "Thomas Pell",
    verdict: "correct",
  });
  expect(mara.answers[1]).toBeNull();
  expect(mara.answers[2]).toMatchObject({ answer: 12, text: "12", points: 0 });
  expect(body.questions[0]).toMatchObject({ right: 1, players: 1, facility: { value: 1 } });
  expect(body.test.mean).toEqual({ value: 2 });
  expect(body.test.alpha.withheld).toMatchObject({ reason: "too_few_players", needed: 10 });
});

test("a classroom nobody has joined has results too, and every figure says why it is not there", async () => {
  const { owner, path } = await makeClass();
  const { body } = await owner.call("GET", path);
  expect(body.players).toEqual([]);
  expect(body.test.median).toMatchObject({ value: null, withheld: { got: 0 } });
  expect(body.questions).toHaveLength(4);
});

describe("the attempt that counts", () => {
  const playThree = async (countedAttempt: string) => {
    const { owner, path, play } = await makeClass({ countedAttempt, attemptsAllowed: null });
    const at = (n: number) => ({ createdAt: classStart + n * 10 * minute });
    await play({ nickname: "Mara", ...at(0), answers: { who: right("Thomas Pell") } });
    const answers = { who: right("Thomas Pell"), choice: right(true) };
    await play({ nickname: "Mara", ...at(1), answers });
    await play({ nickname: "Mara", ...at(2), answers: { who: wrong("Pell") } });
    await play({ nickname: "Mara", ...at(3), answers: {}, submittedAt: null });
    const { body } = await owner.call("GET", path);
    return body.players[0];
  };

  test.each([
    ["first", 1],
    ["best", 2],
    ["last", 0],
  ])("is the %s of those that were handed in", async (counted, points) => {
    const player = await playThree(counted);
    expect(player).toMatchObject({ state: "finished", attempts: 4, score: { points } });
  });

  test("is the best also where its time ran out and nobody handed it in", async () => {
    const { owner, path, play } = await makeClass({ attemptsAllowed: 2 });
    await play({ nickname: "Mara", answers: { who: right("Thomas Pell") } });
    await play({
      nickname: "Mara",
      createdAt: classStart + minute,
      answers: { who: right("Thomas Pell"), choice: right(true) },
      submittedAt: null,
      dueAt: classStart + 2 * minute,
    });
    const { body } = await owner.call("GET", path);
    expect(body.players[0]).toMatchObject({ state: "finished", score: { points: 2 } });
  });
});

test("points of the classroom count, and a question worth nothing is no part of the analysis", async () => {
  const first = await makeClass();
  const { quiz, owner, path, play } = first;
  const points = { [quiz.ids.who]: 3, [quiz.ids.choice]: 0 };
  await env.DB.prepare("UPDATE classrooms SET settings = ?1")
    .bind(JSON.stringify({ points }))
    .run();
  await play({ nickname: "Mara", answers: { who: right("Thomas Pell"), choice: right(true) } });
  const { body } = await owner.call("GET", path);
  expect(body.players[0].score).toMatchObject({ points: 3, maxPoints: 5 });
  expect(body.questions[3]).toMatchObject({ points: 0, facility: null });
  expect(body.test.distribution).toHaveLength(6);
});

test("an answer after the time is marked late, and so is the player", async () => {
  const { owner, path, play } = await makeClass();
  const lateAfter = classStart + 5 * minute;
  const answers = { who: right("Thomas Pell", lateAfter - 1), choice: right(true, lateAfter) };
  await play({ nickname: "Mara", answers, lateAfter });
  await play({ nickname: "Theo", answers: { who: right("Thomas Pell") }, lateAfter });
  const { body } = await owner.call("GET", path);
  expect(body.players.map(({ isLate }: Json) => isLate)).toEqual([true, false]);
  expect(body.players[0].answers.map((a: Json) => a?.isLate)).toEqual([
    false,
    undefined,
    undefined,
    true,
  ]);
});

test("answers that say the same count as one, and options that nobody chose are there", async () => {
  const { owner, path, play } = await makeClass();
  await play({ nickname: "A", answers: { who: wrong("tom pell"), choice: right(true) } });
  await play({ nickname: "B", answers: { who: wrong("Tom Pell"), choice: right(true) } });
  await play({ nickname: "C", answers: { who: wrong("Tom Pell ") } });
  await play({ nickname: "D", answers: { who: right("Thomas Pell") } });
  const { body } = await owner.call("GET", path);
  expect(body.questions[0].answers).toEqual([
    { text: "Tom Pell", players: 3, isRight: false },
    { text: "Thomas Pell", players: 1, isRight: true },
  ]);
  expect(body.questions[3].answers).toEqual([
    { text: "True", players: 2, isRight: true },
    { text: "False", players: 0, isRight: false },
  ]);
});

test("an attempt on another version is in the table, and left out of the analysis", async () => {
  const { owner, path, play, quiz } = await makeClass();
  await owner.call("DELETE", `${quiz.path}/questions/${quiz.ids.what}`);
  const { body: next } = await owner.call("POST", `${quiz.path}/publish`);
  await play({ nickname: "Mara", answers: { who: right("Thomas Pell") } });
  const answers = { who: right("Thomas Pell"), what: wrong(3) };
  await play({ nickname: "Theo", answers, versionId: next.versionId });
  const { body } = await owner.call("GET", path);
  const [mara, theo] = body.players;
  expect(mara.isOtherVersion).toBe(false);
  expect(theo.isOtherVersion).toBe(true);
  // Its second question is the third one here.
  expect(theo.answers.map((a: Json) => a?.answer)).toEqual([
    "Thomas Pell",
    undefined,
    3,
    undefined,
  ]);
  expect(body.questions[0].players).toBe(1);
});

test("an answer accepted from the results counts in this class, also when the quiz has a newer version", async () => {
  const { owner, path, play, quiz, code } = await makeClass();
  await play({ nickname: "Mara", answers: { who: wrong("the founder") } });
  await owner.call("DELETE", `${quiz.path}/questions/${quiz.ids.what}`);
  const { body: next } = await owner.call("POST", `${quiz.path}/publish`);
  expect(next.versionId).not.toBe(quiz.versionId);
  const accepted = await owner.send("POST", `/c/${code}/results/accepted`, {
    headers: {
      origin: "http://localhost",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: `question=${quiz.ids.who}&answer=the+founder`,
  });
  expect([accepted.status, accepted.headers.get("location")]).toEqual([
    303,
    `/c/${code}/results?regraded=1`,
  ]);
  const { body } = await owner.call("GET", path);
  expect(body.players[0].answers[0]).toMatchObject({ verdict: "correct", points: 1 });
});

describe("what is new since a cursor", () => {
  test("is only the players who did something meanwhile", async () => {
    const { owner, path, play } = await makeClass();
    const now = Date.now();
    await play({ nickname: "Mara", answers: { who: right("Thomas Pell") } });
    const { body: before } = await owner.call("GET", path);
    await play({
      nickname: "Theo",
      createdAt: now,
      answers: { who: wrong("Pell", now + 1) },
      submittedAt: null,
    });
    const { body: news } = await owner.call("GET", `${path}?since=${before.cursor}`);
    expect(news.players.map((player: Json) => player.nickname)).toEqual(["Theo"]);
    expect(news.counts).toEqual({ rows: 2, players: 2, playing: 1, finished: 1 });
    expect(news.isOutdated).toBe(false);
    expect(news).not.toHaveProperty("questions");
    const { body: again } = await owner.call("GET", `${path}?since=${news.cursor}`);
    expect(again.players.length).toBeLessThanOrEqual(1);
  });

  test("is everything when the settings or the keys are other ones", async () => {
    const { owner, path, play, quiz } = await makeClass();
    await play({ nickname: "Mara", answers: { who: wrong("the founder") } });
    const { body: before } = await owner.call("GET", path);
    await owner.call("POST", `${quiz.path}/questions/${quiz.ids.who}/accepted`, {
      answer: "the founder",
    });
    const { body: news } = await owner.call("GET", `${path}?since=${before.cursor}`);
    expect(news).toMatchObject({ isOutdated: true, players: [] });
    const { body: after } = await owner.call("GET", path);
    expect(after.players[0].answers[0]).toMatchObject({ verdict: "correct", points: 1 });
    const { body: none } = await owner.call("GET", `${path}?since=${after.cursor}`);
    expect(none.isOutdated).toBe(false);
  });

  test("looking where nothing is new never makes the isolate forget a corrected key", async () => {
    const room = await makeClassroom();
    const finch = await playIn(room, "Finch");
    const accept = `${room.quiz.path}/questions/${room.quiz.ids.who}/accepted`;
    await room.owner.call("POST", accept, { answer: "the founder" });
    const { body } = await room.owner.call("GET", `${room.path}/results`);
    // A minute later than now, so that nothing is new since.
    const since = body.cursor.replace(/^\d+/, (at: string) => String(Number(at) + minute));
    const { body: news } = await room.owner.call("GET", `${room.path}/results?since=${since}`);
    expect(news).toMatchObject({ players: [], isOutdated: false });
    expect((await finch.answer("who", "the founder")).body).toMatchObject({ verdict: "correct" });
  });

  test("is worth asking for every 3 seconds, and rarely once the class is closed", async () => {
    const { owner, path } = await makeClass();
    const { body: open } = await owner.call("GET", path);
    expect(open).toMatchObject({ status: "open", pollSeconds: 3 });
    await env.DB.prepare("UPDATE classrooms SET closes_at = 1").run();
    const { body: closed } = await owner.call("GET", `${path}?since=${open.cursor}`);
    expect(closed.pollSeconds).toBe(20);
  });

  test("a cursor that is not ours is refused in plain words", async () => {
    const { owner, path } = await makeClass();
    const { status, body } = await owner.call("GET", `${path}?since=yesterday`);
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ field: "since" });
  });
});

test("one player's report has every question with its key and proof", async () => {
  const { owner, path, play } = await makeClass();
  const { player } = await play({ nickname: "Mara", answers: { who: right("Thomas Pell") } });
  await play({ nickname: "Theo" });
  const { body } = await owner.call("GET", `${path}/players/${player}`);
  expect(body.player).toMatchObject({ nickname: "Mara", score: { points: 1 } });
  expect(body.questions[0]).toMatchObject({ key: "Thomas Pell" });
  expect(body.questions[0].evidence.text.length).toBeGreaterThan(0);
  expect(JSON.stringify(body)).not.toContain("Theo");
  for (const other of ["pl_0000000009", "pl_x", "1"]) {
    const { status, body: problem } = await owner.call("GET", `${path}/players/${other}`);
    expect([status, problem.code]).toEqual([404, "player_unknown"]);
  }
});

test("nobody but those who teach the class reads any of it", async () => {
  const { owner, path, play } = await makeClass();
  const { player } = await play({ nickname: "Mara", answers: { who: right("Thomas Pell") } });
  const other = createClient();
  await other.call("POST", "/articles", { text: "x" });
  for (const stranger of [createClient(), other]) {
    for (const [method, at] of [
      ["GET", path],
      ["GET", `${path}?since=1-1-`],
      ["GET", `${path}.csv`],
      ["GET", `${path}/players/${player}`],
      ["DELETE", `/classrooms/K7MQ2D/players/${player}`],
    ] as const) {
      const { status, text } = await stranger.call(method, at);
      expect([method, at, status]).toEqual([method, at, 404]);
      expect(text).not.toMatch(/Mara|Pell/);
    }
  }
  const { status, body } = await owner.call("GET", "/classrooms/ZZZZZZ/results");
  expect([status, body.code]).toEqual([404, "classroom_unknown"]);
});

test("a co-teacher who may look sees everything and changes nothing; revoked, they see nothing", async () => {
  const { path, play, quiz, code } = await makeClass();
  const { player } = await play({ nickname: "Mara", answers: { who: wrong("the founder") } });
  const colleague = createClient();
  const { id: theirs } = await makeQuiz(colleague);
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO shares (id, quiz_id, role, token_hash, label, created_at) VALUES ('sh', ?1, 'view', 'h', 'l', 1)",
    ).bind(quiz.id),
    env.DB.prepare(
      `INSERT INTO co_teachers (quiz_id, workspace_id, share_id, joined_at)
       SELECT ?1, workspace_id, 'sh', 1 FROM quizzes WHERE id = ?2`,
    ).bind(quiz.id, theirs),
  ]);
  expect((await colleague.call("GET", path)).body.players[0].nickname).toBe("Mara");
  const page = await colleague.send("GET", `/c/${code}/results`);
  expect(page.status).toBe(200);
  expect(page.text).toContain("the founder");
  expect(page.text).not.toMatch(/Accept this too|Erase/);
  const origin = {
    origin: "http://localhost",
    "content-type": "application/x-www-form-urlencoded",
  };
  for (const [method, at, body] of [
    ["DELETE", `/api/v1/classrooms/${code}/players/${player}`, null],
    ["POST", `/c/${code}/results/players/${player}/erase`, ""],
    ["POST", `/c/${code}/results/erase`, "what=players"],
    ["POST", `/c/${code}/results/erase`, "what=classroom"],
    ["POST", `/c/${code}/results/accepted`, `question=${quiz.ids.who}&answer=the+founder`],
  ] as const) {
    const { status, text } = await colleague.send(method, at, { headers: origin, body });
    expect([method, at, status]).toEqual([method, at, 403]);
    expect(text).toMatch(/view_only|owner_only/);
  }
  expect((await colleague.call("GET", path)).body.players).toHaveLength(1);
  await env.DB.exec("UPDATE shares SET revoked_at = 2");
  expect((await colleague.call("GET", path)).status).toBe(404);
});
