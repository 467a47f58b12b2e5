import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { serveBundle, unlimited } from "./serve.ts";

export const json = { "content-type": "application/json" };
const bundle = "dist/bench-worker";

/** Our Worker as it is deployed, with an empty database of its own, and a way to POST to it. */
export const serveOurs = async (scale = unlimited) => {
  const wrangler = [
    "node_modules/wrangler/bin/wrangler.js",
    "deploy",
    "--dry-run",
    "--outdir",
    bundle,
  ];
  const built = spawnSync(process.execPath, wrangler, { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const served = await serveBundle(bundle, scale);
  const db = await served.d1();
  for (const file of readdirSync("migrations").filter((name) => name.endsWith(".sql"))) {
    for (const statement of readFileSync(`migrations/${file}`, "utf8").split(
      "--> statement-breakpoint",
    )) {
      await db.exec(statement.replace(/\s+/g, " ").trim());
    }
  }
  const call = async (path: string, body: object, cookie = "") => {
    const answer = await fetch(new URL(`/api/v1${path}`, served.url), {
      method: "POST",
      headers: { ...json, cookie },
      body: JSON.stringify(body),
    });
    return {
      body: (await answer.json()) as Record<string, unknown>,
      cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "",
    };
  };
  return { served, db, call };
};
