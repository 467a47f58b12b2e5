import { Agent, request } from "node:http";

/** One request as the load sends it. */
export type Shot = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

const concurrency = 8;

/** Sends requests to a server over eight connections that stay open. */
export const createLoad = (url: URL, nextShot: () => Shot) => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  /** Sends so many, and says how many a second were answered. Each must be answered with 2xx. */
  const burst = async (count: number): Promise<number> => {
    const start = performance.now();
    let left = count;
    const run = async (): Promise<void> => {
      while (left-- > 0) await send(url, agent, nextShot());
    };
    await Promise.all(Array.from({ length: concurrency }, run));
    return count / ((performance.now() - start) / 1000);
  };
  return { burst, stop: () => agent.destroy() };
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
