import { spawn } from "node:child_process";

/** What a program of a few lines prints, as JSON. Fails with all that it said when it does not end well. */
export const runNode = (args: readonly string[], env: Record<string, string>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let out = "";
    let faults = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      faults += chunk.toString();
    });
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`${code}: ${out}${faults}`)),
    );
  });
