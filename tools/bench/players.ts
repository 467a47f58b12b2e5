import { Agent, request } from "node:http";

export type Question = { id: string; key: string };

/** What one player did, as the player knows it. */
export type PlayerRun = {
  nickname: string;
  /** The answer given to each question. */
  given: Map<string, string>;
  /** The points that the service told at the end. */
  score: number | null;
  refused: number;
  millis: number[];
};

type Class = { url: URL; code: string; players: number; keys: ReadonlyMap<string, string> };

/** All players at once, each over a connection of their own. */
export const playAll = ({ url, code, players, keys }: Class): Promise<PlayerRun[]> =>
  Promise.all(
    Array.from({ length: players }, (_, i) =>
      play(url, { code, number: i, ids: [...keys.keys()] }),
    ),
  );

const play = async (
  url: URL,
  { code, number, ids }: { code: string; number: number; ids: string[] },
): Promise<PlayerRun> => {
  const agent = new Agent({ keepAlive: true });
  const run: PlayerRun = {
    nickname: `Player ${number}`,
    given: new Map(),
    score: null,
    refused: 0,
    millis: [],
  };
  const send = (method: string, path: string, body: object, token = "") =>
    timed(run, () => ask(new URL(`/api/v1${path}`, url), { method, agent, body, token }));
  const joined = await send("POST", `/classrooms/${code}/players`, { nickname: run.nickname });
  const started = await send("POST", `/classrooms/${code}/attempts`, {}, String(joined.token));
  const token = String(started.token);
  for (const [i, id] of ids.entries()) {
    const answer = "abcd"[(number + i) % 4] ?? "a";
    run.given.set(id, answer);
    const put = () => send("PUT", `/attempts/${started.id}/answers/${id}`, { answer }, token);
    // Every fifth answer is tapped twice.
    await Promise.all((number + i) % 5 === 0 ? [put(), put()] : [put()]);
  }
  const { score } = await send("POST", `/attempts/${started.id}/submit`, {}, token);
  run.score = (score as { points: number } | undefined)?.points ?? null;
  agent.destroy();
  return run;
};

type Answer = Record<string, unknown>;

const timed = async (
  run: PlayerRun,
  work: () => Promise<{ status: number; body: Answer }>,
): Promise<Answer> => {
  const start = performance.now();
  const { status, body } = await work();
  run.millis.push(performance.now() - start);
  if (status < 200 || status > 299) run.refused += 1;
  return body;
};

type Asking = { method: string; agent: Agent; body: object; token: string };

/** A request; once more where the server had closed an idle connection, as every browser does. */
const ask = (url: URL, asking: Asking): Promise<{ status: number; body: Answer }> =>
  new Promise((resolve, reject) => {
    const { method, agent, body, token } = asking;
    const headers = {
      "content-type": "application/json",
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    };
    const outgoing = request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Answer });
      });
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (outgoing.reusedSocket && error.code === "ECONNRESET") resolve(ask(url, asking));
      else reject(error);
    });
    outgoing.end(JSON.stringify(body));
  });
