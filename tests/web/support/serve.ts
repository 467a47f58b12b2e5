import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

const wrangler = "node_modules/wrangler/bin/wrangler.js";
const env = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "1",
};

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
  export interface ProvidedContext {
    /** Where the server under test is, without a slash at the end. */
    base: string;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

const waitFor = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 240; tries++) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no server at ${url}`);
};

/** Starts the Worker with a database of its own, and stops it after the last test. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const state = mkdtempSync(join(tmpdir(), "factdeck-web-"));
  const migrate = ["d1", "migrations", "apply", "DB", "--local", "--persist-to", state];
  const { status, stderr } = spawnSync(process.execPath, [wrangler, ...migrate], { env });
  if (status !== 0) throw new Error(stderr.toString());
  const port = await freePort();
  const flags = ["--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0"];
  // All tests are one caller to the server, and a fast machine asks more in a minute than a caller may.
  const local = ["--var", "WEBHOOKS_TO_LOCALHOST:on", "--var", "RATE_LIMIT_SCALE:100"];
  const quiet = ["--log-level", "error", "--show-interactive-dev-session=false"];
  const server = spawn(
    process.execPath,
    [wrangler, "dev", ...flags, ...quiet, ...local, "--persist-to", state],
    { env, stdio: ["ignore", "ignore", "inherit"], detached: true },
  );
  const base = `http://127.0.0.1:${port}`;
  await waitFor(`${base}/`);
  project.provide("base", base);
  return async () => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    // wrangler runs the Worker in a child of its own: the whole group ends.
    if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    await gone;
    rmSync(state, { recursive: true, force: true });
  };
};
