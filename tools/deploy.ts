import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { demoSql } from "./demo/demo-sql.ts";

const help = `Deploys Factdeck to the Cloudflare account that wrangler is logged in to.

  npm run deploy [-- --dry-run]

  --dry-run  builds the Worker and says how large it is; sends nothing
`;

const wrangler = (...args: string[]): void => {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", ...args],
    { stdio: "inherit", env: { ...process.env, WRANGLER_SEND_METRICS: "false" } },
  );
  if (status !== 0) process.exit(status ?? 1);
};

if (process.argv.includes("--help")) {
  process.stdout.write(help);
} else if (process.argv.includes("--dry-run")) {
  wrangler("deploy", "--dry-run", "--outdir", "dist/worker");
} else {
  const demo = "dist/demo.sql";
  writeFileSync(demo, demoSql(Date.now()));
  wrangler("d1", "migrations", "apply", "DB", "--remote");
  wrangler("d1", "execute", "DB", "--remote", "--file", demo, "--yes");
  wrangler("deploy");
}
