import { readdirSync, readFileSync } from "node:fs";

/** A file of a process; empty when the process has just ended. */
const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Names of workerd's threads in /proc, of the processes that this one has started. */
const threadsOfWorkerd = (): string[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const [, name, parent] = /\((.*)\) \S (\d+)/.exec(read(`/proc/${id}/stat`)) ?? [];
      return name === "workerd" && Number(parent) === process.pid;
    })
    .flatMap((id) => readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`));

/**
 * Milliseconds of CPU time that the workerd processes of this one have used so far: other work on the machine does not
 * count. Linux tells it thread by thread; elsewhere the clock has to do.
 */
export const workerdTime = (): number => {
  if (process.platform !== "linux") return performance.now();
  const nanoseconds = threadsOfWorkerd().map((thread) =>
    Number(read(`${thread}/schedstat`).split(" ")[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
};
