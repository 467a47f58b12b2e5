import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient, type Json } from "../support/client.ts";
import { makeTypedQuiz } from "../support/typed-quiz.ts";

/** A published quiz that its owner opened for practice, and a key of each kind. */
const makeOpenQuiz = async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const opened = await owner.call("PATCH", quiz.path, { openPractice: true, visibility: "public" });
  expect(opened.status).toBe(200);
  const keyOf = async (kind: string): Promise<string> =>
    (await owner.call("POST", "/keys", { kind, label: kind })).body.key;
  return { owner, quiz, server: await keyOf("server"), browser: await keyOf("browser") };
};

const openClassroom = (quizId: string, versionId: string, closesAt: number | null = null) =>
  env.DB.prepare(
    `INSERT INTO classrooms (id, code, quiz_id, version_id, title, closes_at, settings, created_at, updated_at)
     VALUES ('cl_1', 'K7MQ2D', ?, ?, 'Class', ?, '{}', 1, 1)`,
  )
    .bind(quizId, versionId, closesAt)
    .run();

test("a sheet is graded whole: verdicts, keys, proofs and the score, and nothing is stored", async () => {
  const { quiz, server } = await makeOpenQuiz();
  const { ids, versionId } = quiz;
  const sheet = {
    versionId,
    answers: [
      { questionId: ids.who, answer: "thomas pell" },
      { questionId: ids.what, answer: "wheel" },
      { questionId: ids.howMany, answer: 15 },
    ],
  };
  for (const token of [server, undefined]) {
    const { body, status } = await createClient().call("POST", "/grade", sheet, token);
    expect(status).toBe(200);
    const [who, what, howMany] = body.answers;
    expect(who).toMatchObject({ verdict: "correct", key: "Thomas Pell", points: 1 });
    expect(who.evidence.text.length).toBe(40);
    expect(what.verdict).toBe("prompt");
    expect(what).not.toHaveProperty("key");
    expect(howMany).toMatchObject({ verdict: "incorrect", key: "14" });
    expect(body.score).toEqual({ points: 1, maxPoints: 4, correct: 1, total: 4 });
  }
  const { n } = (await env.DB.prepare("SELECT COUNT(*) AS n FROM responses").first<Json>()) ?? {};
  expect(n).toBe(0);
});

test("an answer is graded alike before and after more others than are remembered", async () => {
  const { quiz, server } = await makeOpenQuiz();
  const grade = async (questionId: string, answer: unknown): Promise<Json> => {
    const sheet = { versionId: quiz.versionId, answers: [{ questionId, answer }] };
    return (await createClient().call("POST", "/grade", sheet, server)).body.answers[0];
  };
  const { what, howMany } = quiz.ids;
  const ask = () =>
    Promise.all([
      grade(what, "water wheel"),
      grade(howMany, 14),
      grade(howMany, "14"),
      grade(howMany, "15"),
    ]);
  const first = await ask();
  const verdicts = first.map(({ verdict }) => verdict);
  expect(verdicts).toEqual(["correct", "correct", "correct", "incorrect"]);
  for (let at = 0; at < 120; at++)
    expect((await grade(what, `mill ${at}`)).verdict).toBe("incorrect");
  expect(await ask()).toEqual(first);
});

test("each outcome of a question is told as itself, however often others were told", async () => {
  const { quiz, server } = await makeOpenQuiz();
  const grade = async (answer: string): Promise<Json> => {
    const sheet = { versionId: quiz.versionId, answers: [{ questionId: quiz.ids.what, answer }] };
    const { body } = await createClient().call("POST", "/grade", sheet, server);
    return body;
  };
  const asked = ["wheel", "water wheel", "a drawbridge"];
  const first = await Promise.all(asked.map(grade));
  expect(first.map(({ answers }) => answers[0].verdict)).toEqual([
    "prompt",
    "correct",
    "incorrect",
  ]);
  expect(first.map(({ answers }) => answers[0].points)).toEqual([0, 1, 0]);
  expect(first.map(({ answers }) => "key" in answers[0])).toEqual([false, true, true]);
  expect(first.map(({ score }) => score.correct)).toEqual([0, 1, 0]);
  // Another wrong answer and another right spelling have the same outcome, and nothing of the answer is in it.
  const again = await Promise.all(["WHEEL", "Water Wheel", "a tall windmill"].map(grade));
  expect(again).toEqual(first);
});

test("a sheet with wrong answers names each; an unknown or closed version is unknown", async () => {
  const { owner, quiz, server } = await makeOpenQuiz();
  const { ids, versionId } = quiz;
  const call = (body: unknown, token?: string) =>
    createClient().call("POST", "/grade", body, token);
  const answers = [
    { questionId: ids.who, answer: { a: 1 } },
    { questionId: "q999", answer: "x" },
    { questionId: "__proto__", answer: "x" },
  ];
  const refused = await call({ versionId, answers }, server);
  expect(refused.body.errors.map(({ field }: Json) => field)).toEqual([
    "answers.0.answer",
    "answers.1.questionId",
    "answers.2.questionId",
  ]);
  const one = { versionId, answers: [{ questionId: ids.who, answer: "x" }] };
  for (const wrong of [
    { ...one, versionId: "ver_none" },
    { ...one, versionId: "constructor" },
  ]) {
    expect((await call(wrong, server)).body.code).toBe("version_unknown");
  }
  for (const wrong of [
    { ...one, answers: [] },
    { ...one, answers: [...one.answers, ...one.answers] },
    { ...one, answers: Array.from({ length: 51 }, (_, i) => ({ questionId: `q${i}`, answer: 1 })) },
    { ...one, colour: 1 },
  ]) {
    expect((await call(wrong, server)).status).toBe(422);
  }
  await owner.call("PATCH", quiz.path, { openPractice: false });
  expect((await call(one)).body.code).toBe("version_unknown");
  expect((await call(one, server)).status).toBe(200);
});

test("while a classroom uses a quiz, nothing discloses its answers; once it is closed, all do again", async () => {
  const { quiz, browser, server } = await makeOpenQuiz();
  const asked = async () => {
    const sheet = {
      versionId: quiz.versionId,
      answers: [{ questionId: quiz.ids.who, answer: "x" }],
    };
    const call = createClient().call;
    return {
      cards: (await call("GET", `${quiz.path}/cards`)).status,
      grade: (await call("POST", "/grade", sheet, browser)).status,
      random: (await call("GET", "/questions/random?answers=true", undefined, browser)).status,
      ofQuiz: (await call("GET", `/questions/random?quiz=${quiz.id}`)).status,
      owner: (await call("POST", "/grade", sheet, server)).status,
    };
  };
  const all = { cards: 200, grade: 200, random: 200, ofQuiz: 200, owner: 200 };
  expect(await asked()).toEqual(all);
  await openClassroom(quiz.id, quiz.versionId);
  expect(await asked()).toEqual({ cards: 403, grade: 404, random: 404, ofQuiz: 404, owner: 200 });
  await env.DB.prepare("UPDATE classrooms SET closes_at = 1").run();
  expect(await asked()).toEqual(all);
});

test("random questions come from open quizzes only, fit what was asked for, and never twice", async () => {
  const { quiz } = await makeOpenQuiz();
  await makeTypedQuiz(createClient());
  const get = (query: string) => createClient().call("GET", `/questions/random${query}`);
  const { body } = await get("?count=50");
  expect(body.questions).toHaveLength(4);
  expect(new Set(body.questions.map(({ quizId }: Json) => quizId))).toEqual(new Set([quiz.id]));
  expect(JSON.stringify(body)).not.toMatch(/"key|evidence|Thomas Pell"/);
  const numeric = await get("?kind=numeric,ordering&answers=true");
  expect(numeric.body.questions).toMatchObject([{ kind: "numeric", key: "14", keyAnswer: 14 }]);
  const had = body.questions.slice(0, 3).map(({ ref }: Json) => ref);
  const rest = await get(`?count=50&exclude=${had.join(",")}`);
  expect(rest.body.questions.map(({ ref }: Json) => ref)).toEqual([body.questions[3].ref]);
  expect((await get("?difficulty=5")).body.code).toBe("question_none_left");
  expect((await get("?quiz=qz_none")).body.code).toBe("quiz_unknown");
  for (const wrong of ["?kind=essay", "?difficulty=9", "?count=0", "?answers=yes", "?colour=red"]) {
    const refused = await get(wrong);
    expect(refused, wrong).toMatchObject({ status: 422, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].field).toBe(/\w+/.exec(wrong)?.[0]);
  }
});

const ada = "player-key-of-ada-0001";

test("an app lists, exports and erases what is kept of its player, and of no other", async () => {
  const { quiz, browser, server } = await makeOpenQuiz();
  const stranger = await makeOpenQuiz();
  const start = (token: string, playerKey: string) =>
    createClient().call("POST", `${quiz.path}/attempts`, { player: "Ada", playerKey }, token);
  const asPlayer = (token: string, playerKey: string, method = "GET", path = "/attempts") =>
    createClient().send(method, `/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}`, "player-key": playerKey },
    });
  const first = await start(browser, ada);
  for (let i = 0; i < 4; i++) await start(i % 2 ? browser : server, ada);
  await start(browser, "player-key-of-bob-0002");
  await start(stranger.server, ada);
  const token = first.body.token;
  const path = `/attempts/${first.body.id}`;
  await createClient().call("PUT", `${path}/answers/${quiz.ids.who}`, { answer: "Pell" }, token);
  await createClient().call("POST", `${path}/submit`, undefined, token);
  const seen: string[] = [];
  let cursor = "";
  do {
    const { body } = await asPlayer(server, ada, "GET", `/attempts?limit=2${cursor}`);
    seen.push(...body.attempts.map(({ id }: Json) => id));
    // A new attempt meanwhile does not shift the pages.
    if (cursor === "") await start(server, ada);
    cursor = body.nextCursor === null ? "" : `&cursor=${body.nextCursor}`;
  } while (cursor !== "");
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
  const exported = await asPlayer(server, ada, "GET", "/player");
  const played = exported.body.attempts.find(({ id }: Json) => id === first.body.id);
  expect(played).toMatchObject({
    player: "Ada",
    score: { total: 4 },
    responses: [{ questionId: quiz.ids.who, answer: "Pell" }],
  });
  expect((await asPlayer(server, ada, "DELETE", "/player")).body).toEqual({ attemptsErased: 6 });
  expect((await asPlayer(server, ada)).body.attempts).toEqual([]);
  expect((await asPlayer(browser, "player-key-of-bob-0002")).body.attempts).toHaveLength(1);
  expect((await asPlayer(stranger.server, ada)).body.attempts).toHaveLength(1);
  const { n } = (await env.DB.prepare("SELECT COUNT(*) AS n FROM responses").first<Json>()) ?? {};
  expect(n).toBe(0);
  expect((await asPlayer(server, "short")).body.code).toBe("player_key_invalid");
  expect((await createClient().call("GET", "/attempts")).body.code).toBe("key_missing");
  const without = await createClient().call("POST", `${quiz.path}/attempts`, { playerKey: ada });
  expect(without.body.code).toBe("key_missing");
}, 20_000);

test("a player erases an attempt with its token, and then nothing of it is left", async () => {
  const { quiz } = await makeOpenQuiz();
  const { body } = await createClient().call("POST", `${quiz.path}/attempts`);
  const path = `/attempts/${body.id}`;
  const call = createClient().call;
  await call("PUT", `${path}/answers/${quiz.ids.who}`, { answer: "x" }, body.token);
  expect((await call("DELETE", path)).body.code).toBe("token_missing");
  expect((await call("DELETE", path, undefined, body.token)).status).toBe(204);
  expect((await call("GET", path, undefined, body.token)).body.code).toBe("attempt_unknown");
  const { n } = (await env.DB.prepare("SELECT COUNT(*) AS n FROM responses").first<Json>()) ?? {};
  expect(n).toBe(0);
});

test("a published quiz is read without a query once it is warm; a change is seen at once", async () => {
  const { owner, quiz } = await makeOpenQuiz();
  let queries: string[] = [];
  const counting = new Proxy(env.DB, {
    get: (target, name) => {
      if (name !== "prepare") return Reflect.get(target, name).bind(target);
      return (sql: string) => {
        // How often a key was used is written when the answer has gone.
        if (!sql.includes("used_at") && !sql.includes("key_usage")) queries.push(sql);
        return target.prepare(sql);
      };
    },
  });
  const client = createClient({ ...env, DB: counting });
  const first = await client.call("GET", quiz.path);
  expect(queries.length).toBeGreaterThan(0);
  queries = [];
  const again = await client.call("GET", quiz.path);
  expect(queries).toEqual([]);
  expect(again.text).toBe(first.text);
  const sheet = { versionId: quiz.versionId, answers: [{ questionId: quiz.ids.who, answer: "x" }] };
  const key = await owner.call("POST", "/keys", { kind: "server", label: "Grader" });
  await client.call("POST", "/grade", sheet, key.body.key);
  queries = [];
  expect((await client.call("POST", "/grade", sheet, key.body.key)).status).toBe(200);
  expect(queries).toEqual([]);
  await owner.call("PATCH", quiz.path, { visibility: "private" });
  expect((await client.call("GET", quiz.path)).status).toBe(404);
});

test("a classroom that opens takes its quiz's answers back at once, also where they were just read", async () => {
  const { owner, quiz } = await makeOpenQuiz();
  const { call } = createClient();
  const sheet = { versionId: quiz.versionId, answers: [{ questionId: quiz.ids.who, answer: "x" }] };
  const disclosing = async () => [
    (await call("POST", "/grade", sheet)).status,
    (await call("GET", `${quiz.path}/cards`)).status,
    (await call("GET", `/questions/random?quiz=${quiz.id}&answers=true`)).status,
    (await call("GET", quiz.path)).status,
  ];
  expect(await disclosing()).toEqual([200, 200, 200, 200]);
  const opened = await owner.call("POST", "/classrooms", { quizId: quiz.id });
  expect(opened.status).toBe(201);
  expect(await disclosing()).toEqual([404, 404, 404, 404]);
  // Back to what it was but for the class: it is the class that holds it, and not the visibility.
  await owner.call("PATCH", quiz.path, { visibility: "public", openPractice: true });
  expect(await disclosing()).toEqual([404, 403, 404, 200]);
});

test("another isolate, which still remembers the quiz as open, asks before it tells", async () => {
  const { owner, quiz } = await makeOpenQuiz();
  const { call } = createClient();
  const sheet = { versionId: quiz.versionId, answers: [{ questionId: quiz.ids.who, answer: "x" }] };
  expect((await call("POST", "/grade", sheet)).status).toBe(200);
  expect((await call("GET", quiz.path)).status).toBe(200);
  // Written past this isolate's memory, as another isolate does it.
  const now = Date.now();
  await env.DB.prepare(
    `INSERT INTO classrooms (id, code, quiz_id, version_id, title, settings, created_at, updated_at)
     VALUES ('cl_elsewhere', 'K7MQ2D', ?1, ?2, 'Class', '{}', ?3, ?3)`,
  )
    .bind(quiz.id, quiz.versionId, now)
    .run();
  expect((await call("POST", "/grade", sheet)).body.code).toBe("version_unknown");
  const own = await owner.call("POST", "/grade", sheet);
  expect(own.status).toBe(200);
});
