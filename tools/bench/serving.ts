import { articleText } from "../../tests/support/article.ts";
import { answerShots, publishForBench, quizShot, sheetShot } from "./api-shots.ts";
import { measureRate, median, type Shot } from "./load.ts";
import { json, serveOurs } from "./ours.ts";
import { type Served, serveFile } from "./serve.ts";

/** One line of the benchmark: our rate over a named floor's, both of the same run. */
export type BenchLine = {
  what: string;
  ours: number;
  floor: number;
  unit: string;
  against: string;
};

const rounds = 5;
const roundMs = 1500;

/** Grading over HTTP, in memory and stored, beside Workers that do nothing or one insert; in alternation. */
export const benchServing = async (): Promise<BenchLine[]> => {
  const ours = await startOurs();
  const [bare, insert, grade] = await Promise.all(
    ["bare", "insert", "grade"].map((name) => serveFile(`tools/bench/workers/${name}.ts`)),
  );
  if (!bare || !insert || !grade) throw new Error("a floor did not start");
  await (await insert.d1()).exec("CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)");
  const post = { method: "POST", path: "/", headers: json, body: '{"answer":"thomas pel"}' };
  const targets: [string, Served, () => Shot][] = [
    ["bare", bare, () => post],
    ["grade", grade, () => post],
    ["insert", insert, () => post],
    ["stored", ours.served, ours.nextAnswer],
    ["sheet", ours.served, () => sheetShot(ours.played)],
    ["quiz", ours.served, () => quizShot(ours.played)],
  ];
  const rates = new Map<string, number[]>(targets.map(([name]) => [name, []]));
  for (const [, served, shot] of targets) await measureRate(served.url, shot, 500);
  for (let round = 0; round < rounds; round++) {
    for (const [name, served, shot] of targets) {
      rates.get(name)?.push(await measureRate(served.url, shot, roundMs));
    }
  }
  await Promise.all([...new Set(targets.map(([, served]) => served))].map((one) => one.stop()));
  const rate = (name: string) => median(rates.get(name) ?? []);
  return [
    {
      what: "grade one answer over HTTP, in memory",
      ours: rate("grade"),
      floor: rate("bare"),
      unit: "requests/s",
      against: "a Worker that answers “ok”",
    },
    {
      what: "grade one answer over HTTP, stored",
      ours: rate("stored"),
      floor: rate("insert"),
      unit: "requests/s",
      against: "a Worker that does one D1 insert",
    },
    {
      what: "POST /grade, ten answers, warm",
      ours: rate("sheet"),
      floor: rate("bare"),
      unit: "requests/s",
      against: "a Worker that answers “ok”",
    },
    {
      what: "GET /quizzes/{id}, warm",
      ours: rate("quiz"),
      floor: rate("bare"),
      unit: "requests/s",
      against: "a Worker that answers “ok”",
    },
  ];
};

/** Attempts whose questions the load answers, one after the other: more answers than a run sends. */
const attempts = 2500;

/** Our Worker with a published quiz, and attempts enough to answer every question once. */
const startOurs = async () => {
  const { served } = await serveOurs();
  const played = await publishForBench(served.url, articleText);
  if (played.questions.length < 10) throw new Error("the article gave fewer than ten questions");
  const shots = await answerShots(served.url, played.quizId, attempts);
  let next = 0;
  const nextAnswer = (): Shot => {
    const shot = shots[next++ % shots.length];
    if (shot === undefined) throw new Error("no attempt to answer");
    return shot;
  };
  return { served, nextAnswer, played };
};
