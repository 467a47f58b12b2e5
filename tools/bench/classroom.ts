import { articleText } from "../../tests/support/article.ts";
import { serveOurs } from "./ours.ts";
import { type PlayerRun, playAll, type Question } from "./players.ts";

const questionCount = 10;
/** A question whose key the tool knows, so that it needs no grader to tell the score. */
const handmade = (n: number) => ({
  kind: "multiple_choice",
  stem: `Which is option ${n}?`,
  options: ["a", "b", "c", "d"].map((id) => ({ id, text: `Option ${id} of ${n}` })),
  key: "abcd"[n % 4],
  evidence: { start: 0, end: 40 },
});

type Stored = { responses: StoredResponse[]; attempts: StoredAttempt[] };
type StoredResponse = { attempt: number; place: number; answer: string; points: number };
type StoredAttempt = { id: number; nickname: string; points: number | null; correct: number };

/**
 * A class on our Worker in a workerd of its own: all players join at once, start, answer ten questions each, every
 * fifth answer twice at the same instant, and submit. Then everything is counted again from D1. Prints what it found;
 * true when nothing was lost, doubled or refused and every score is right.
 */
export const benchClassroom = async (players: number): Promise<boolean> => {
  // A class behind one address, held to the limits that every deployment has.
  const { served, db, call } = await serveOurs(1);
  const room = await openRoom(call, served.url);
  const start = performance.now();
  const runs = await playAll({ url: served.url, code: room.code, players, keys: room.keys });
  const seconds = (performance.now() - start) / 1000;
  const rows = async <Row>(sql: string) => (await db.prepare(sql).all<Row>()).results;
  const stored = {
    responses: await rows<StoredResponse>(
      "SELECT id / 64 AS attempt, id % 64 AS place, answer, points FROM responses",
    ),
    attempts: await rows<StoredAttempt>(
      `SELECT a.id, p.nickname, a.points, a.correct FROM attempts a JOIN players p ON p.id = a.player_id`,
    ),
  };
  await served.stop();
  return report({ runs, stored, questions: room.questions, seconds });
};

type Call = Awaited<ReturnType<typeof serveOurs>>["call"];

const openRoom = async (call: Call, url: URL) => {
  const article = await call("/articles", { text: articleText });
  const draft = await call("/quizzes", { articleId: article.body.id, count: 2 });
  const path = `/quizzes/${draft.body.id}`;
  for (const { id } of draft.body.questions as { id: string }[]) {
    await fetch(new URL(`/api/v1${path}/questions/${id}`, url), {
      method: "DELETE",
      headers: { cookie: draft.cookie },
    });
  }
  const questions: Question[] = [];
  for (let n = 0; n < questionCount; n++) {
    const { body } = await call(`${path}/questions`, handmade(n), draft.cookie);
    questions.push({ id: String(body.id), key: String(handmade(n).key) });
  }
  await call(`${path}/publish`, {}, draft.cookie);
  const room = await call("/classrooms", { quizId: draft.body.id }, draft.cookie);
  const keys = new Map(questions.map(({ id, key }) => [id, key]));
  return { code: String(room.body.code), questions, keys };
};

type Found = { runs: PlayerRun[]; stored: Stored; questions: Question[]; seconds: number };

const report = ({ runs, stored, questions, seconds }: Found): boolean => {
  const answers = new Map(
    stored.responses.map(({ attempt, place, answer }) => [`${attempt} ${place}`, answer]),
  );
  const attemptOf = new Map(stored.attempts.map((attempt) => [attempt.nickname, attempt]));
  let lost = 0;
  let wrongScores = 0;
  for (const run of runs) {
    const attempt = attemptOf.get(run.nickname);
    for (const [i, { id }] of questions.entries()) {
      const given = run.given.get(id);
      const kept = answers.get(`${attempt?.id} ${i}`);
      if (given === undefined || kept !== JSON.stringify(given)) lost += 1;
    }
    const right = questions.filter(({ id, key }) => run.given.get(id) === key).length;
    const isRight = attempt?.points === right && attempt.correct === right && run.score === right;
    if (!isRight) wrongScores += 1;
  }
  const refused = runs.reduce((sum, run) => sum + run.refused, 0);
  const requests = runs.flatMap(({ millis }) => millis).sort((a, b) => a - b);
  const doubled =
    stored.responses.length +
    lost -
    runs.length * questions.length +
    (stored.attempts.length - runs.length);
  const at = (share: number) =>
    (requests[Math.floor((requests.length - 1) * share)] ?? 0).toFixed(0);
  process.stdout.write(
    `${runs.length} players × ${questions.length} questions in ${seconds.toFixed(1)} s: ${requests.length} requests, ${(requests.length / seconds).toFixed(0)} a second\n` +
      `answers lost ${lost}, stored twice ${doubled}, requests refused ${refused}, scores that a recount finds wrong ${wrongScores}\n` +
      `milliseconds for a request: median ${at(0.5)}, 99th percentile ${at(0.99)}\n`,
  );
  return lost === 0 && doubled === 0 && refused === 0 && wrongScores === 0;
};
