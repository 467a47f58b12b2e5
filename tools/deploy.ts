import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { partsTable, readParts } from "./bundle/parts.ts";
import { demoSql } from "./demo/demo-sql.ts";

const help = `Deploys Factdeck to the Cloudflare account that wrangler is logged in to.

  npm run deploy [-- --dry-run]

  --dry-run  builds the Worker, says how large it is part by part, and what its start costs; sends nothing
`;

/** What a Worker may weigh on the free plan. */
const maxGzipBytes = 3_000_000;

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
  const [folder, metafile] = ["dist/worker", "dist/worker-meta.json"];
  wrangler("deploy", "--dry-run", "--outdir", folder, "--metafile", metafile);
  const read = readParts(folder, metafile);
  process.stdout.write(`\n${partsTable(read)}\n\n`);
  wrangler("check", "startup", "--outfile", "dist/worker-startup.cpuprofile");
  if (read.whole.gzipBytes > maxGzipBytes) {
    process.stderr.write("The Worker is larger than the free plan takes.\n");
    process.exit(1);
  }
} else {
  const demo = "dist/demo.sql";
  writeFileSync(demo, demoSql(Date.now()));
  wrangler("d1", "migrations", "apply", "DB", "--remote");
  wrangler("d1", "execute", "DB", "--remote", "--file", demo, "--yes");
  wrangler("deploy");
}
