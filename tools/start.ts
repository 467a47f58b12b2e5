import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { demoSql } from "./demo/demo-sql.ts";

const port = process.env.PORT ?? "8787";
const wrangler = ["node_modules/wrangler/bin/wrangler.js"];
const env = {
  ...process.env,
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CI: "1",
};

/** Runs wrangler quietly and shows what it said only when it failed. */
const run = (...args: string[]): void => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...wrangler, ...args], {
    env,
    encoding: "utf8",
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}\n${stderr}\n`);
  process.exit(status ?? 1);
};

process.stdout.write("Preparing the database …\n");
run("d1", "migrations", "apply", "DB", "--local");
mkdirSync(".wrangler", { recursive: true });
writeFileSync(".wrangler/demo.sql", demoSql(Date.now()));
run("d1", "execute", "DB", "--local", "--file", ".wrangler/demo.sql", "--yes");

const server = spawn(
  process.execPath,
  [
    ...wrangler,
    "dev",
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
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
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
        `\nFactdeck is at ${address}\nStop it with Ctrl+C. Scores stay in .wrangler/state.\n`,
      );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
await announce();
