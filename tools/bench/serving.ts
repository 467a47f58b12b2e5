import { articleText } from "../../tests/support/article.ts";
import { answerShots, publishForBench, quizShot, sheetShot } from "./api-shots.ts";
import { createLoad, median, type Shot } from "./load.ts";
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

/** A Worker of ours beside its floor, which gets the very same requests. */
type Pair = {
  what: string;
  against: string;
  ours: Served;
  floor: Served;
  nextShot: () => Shot;
  /** Requests of one burst. */
  burst: number;
};

/** Pairs of bursts, one right after the other, so that a busy machine is as busy for both. */
const rounds = 40;
/** Bursts that the engine has to compile what it runs. */
const warmUp = 20;

/** Grading over HTTP, in memory and stored, beside Workers that do nothing or one insert; in alternation. */
export const benchServing = async (): Promise<BenchLine[]> => {
  const { served: ours, nextAnswer, played } = await startOurs();
  const [bare, insert, grade, json4k] = await Promise.all(
    ["bare", "insert", "grade", "sheet"].map((name) => serveFile(`tools/bench/workers/${name}.ts`)),
  );
  if (!bare || !insert || !grade || !json4k) throw new Error("a floor did not start");
  await (await insert.d1()).exec("CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT)");
  const hello = { floor: bare, against: "a Worker that answers “ok”", burst: 150 };
  const sheet = sheetShot(played);
  const quiz = quizShot(played);
  const one = { method: "POST", path: "/", headers: json, body: '{"answer":"thomas pel"}' };
  const pairs: Pair[] = [
    { ...hello, what: "grade one answer over HTTP, in memory", ours: grade, nextShot: () => one },
    { ...hello, what: "POST /grade, ten answers, warm", ours, nextShot: () => sheet },
    {
      ...hello,
      what: "POST /grade, ten answers, warm",
      against: "a Worker that reads the sheet and answers with as much JSON",
      ours,
      floor: json4k,
      nextShot: () => sheet,
    },
    { ...hello, what: "GET /quizzes/{id}, warm", ours, nextShot: () => quiz },
    {
      what: "grade one answer over HTTP, stored",
      against: "a Worker that does one D1 insert",
      ours,
      floor: insert,
      nextShot: nextAnswer,
      burst: 60,
    },
  ];
  const lines: BenchLine[] = [];
  for (const pair of pairs) lines.push(await measurePair(pair));
  await Promise.all([ours, bare, insert, grade, json4k].map((served) => served.stop()));
  return lines;
};

/** Both rates at the median of their ratio. */
const measurePair = async ({ what, against, ours, floor, nextShot, burst }: Pair) => {
  const [us, them] = [createLoad(ours.url, nextShot), createLoad(floor.url, nextShot)];
  const floors: number[] = [];
  const ratios: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const theirs = await them.burst(burst);
    const own = await us.burst(burst);
    if (round < 0) continue;
    floors.push(theirs);
    ratios.push(own / theirs);
  }
  us.stop();
  them.stop();
  const rate = median(floors);
  return { what, against, ours: median(ratios) * rate, floor: rate, unit: "requests/s" };
};

/** Attempts whose questions the load answers, one after the other: more answers than a run sends. */
const attempts = 800;

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
