import { Agent, request } from "node:http";

/** One request as the load sends it. */
export type Shot = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

const concurrency = 8;

/** Requests a second that a server answers with 2xx, sent by eight connections for some time. */
export const measureRate = async (
  url: URL,
  nextShot: () => Shot,
  durationMs: number,
): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const end = performance.now() + durationMs;
  const start = performance.now();
  let answered = 0;
  const run = async (): Promise<void> => {
    while (performance.now() < end) {
      await send(url, agent, nextShot());
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, run));
  agent.destroy();
  return answered / ((performance.now() - start) / 1000);
};

const send = (url: URL, agent: Agent, shot: Shot): Promise<void> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(shot.path, url),
      { method: shot.method, agent, ...(shot.headers ? { headers: shot.headers } : {}) },
      (answer) => {
        answer.resume();
        answer.on("end", () => {
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve();
          else reject(new Error(`${shot.method} ${shot.path} answered ${status}`));
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(shot.body);
  });

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
