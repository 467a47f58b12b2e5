import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { demoSql } from "./demo/demo-sql.ts";

const help = `Serves Factdeck on this machine, with a database of its own.

  npm start

  PORT            the port on 127.0.0.1 (default 8787)
  FACTDECK_STATE  the folder that keeps the database (default .wrangler/state)
`;
if (process.argv.includes("--help")) {
  process.stdout.write(help);
  process.exit(0);
}

const port = process.env.PORT ?? "8787";
const state = process.env.FACTDECK_STATE ?? ".wrangler/state";
const local = ["--local", "--persist-to", state];
const wrangler = ["node_modules/wrangler/bin/wrangler.js"];
const env = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "1",
};

const tries = 3;

/**
 * Runs wrangler quietly and shows what it said only when it failed for good. Each command can be repeated without
 * harm, and a busy machine makes one fail at times.
 */
const run = (...args: string[]): void => {
  for (let left = tries - 1; ; left--) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...wrangler, ...args], {
      env,
      encoding: "utf8",
    });
    if (status === 0) return;
    if (left > 0) continue;
    // Written at once: an exit would cut off what is still on its way through a pipe.
    writeSync(2, `${stdout}\n${stderr}\n`);
    process.exit(status ?? 1);
  }
};

/** Whether something answers there already: another Factdeck, or another program. */
const isTaken = await new Promise<boolean>((resolve) => {
  const probe = createServer()
    .once("error", () => resolve(true))
    .once("listening", () => probe.close(() => resolve(false)))
    .listen(Number(port), "127.0.0.1");
});
if (isTaken) {
  process.stderr.write(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=8788 npm start\n`,
  );
  process.exit(1);
}

const built = spawnSync(process.execPath, ["tools/build-assets.ts"], { encoding: "utf8" });
if (built.status !== 0) {
  process.stderr.write(built.stderr);
  process.exit(1);
}

process.stdout.write("Preparing the database …\n");
run("d1", "migrations", "apply", "DB", ...local);
mkdirSync(".wrangler", { recursive: true });
writeFileSync(".wrangler/demo.sql", demoSql(Date.now()));
run("d1", "execute", "DB", ...local, "--file", ".wrangler/demo.sql", "--yes");

const server = spawn(
  process.execPath,
  [
    ...wrangler,
    "dev",
    "--persist-to",
    state,
    "--ip",
    "127.0.0.1",
    "--port",
    port,
    "--show-interactive-dev-session=false",
    "--log-level",
    "warn",
  ],
  { env, stdio: ["ignore", "inherit", "inherit"] },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

/** Waits until the server answers, then says where. */
const announce = async (): Promise<void> => {
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 120; tries++) {
    const isUp = await fetch(`${address}/api/v1/quizzes`).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) {
      process.stdout.write(
        `\nFactdeck is at ${address}\nStop it with Ctrl+C. Scores stay in ${state}.\n`,
      );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
await announce();
