import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { Miniflare } from "miniflare";

/** A Worker in a workerd of its own, without the proxy of `wrangler dev`. */
export type Served = { url: URL; d1: () => Promise<D1Like>; stop: () => Promise<void> };
type D1Like = {
  exec: (sql: string) => Promise<unknown>;
  prepare: (sql: string) => { all: <Row>() => Promise<{ results: Row[] }> };
};

const compatibilityDate = "2026-11-01";

/** Bundles one file and serves it. */
export const serveFile = (entry: string): Promise<Served> => {
  const built = buildSync({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  const script = built.outputFiles[0]?.text ?? "";
  return serve({ "index.js": { type: "esm", contents: script } });
};

/** Callers are counted as ever, and nobody is refused. */
export const unlimited = 1_000_000;

/** Serves the bundle that a dry-run deploy wrote into a folder; callers may ask `scale` times what they usually may. */
export const serveBundle = (folder: string, scale: number): Promise<Served> => {
  const modules: Record<string, Module> = {};
  for (const name of readdirSync(folder)) {
    const type = moduleTypes[name.split(".").at(-1) ?? ""];
    if (type !== undefined) {
      modules[name] = { type, contents: new Uint8Array(readFileSync(join(folder, name))) };
    }
  }
  return serve(modules, scale);
};

type Module = { type: "esm" | "wasm" | "data"; contents: string | Uint8Array<ArrayBuffer> };

const moduleTypes: Record<string, Module["type"]> = { js: "esm", wasm: "wasm", bin: "data" };

const quiet = resolve("dist/quiet-workerd");
const { default: workerd } = createRequire(import.meta.url)("workerd") as { default: string };

/**
 * The log is written, and read by nobody: Miniflare would parse each line in the process that sends the load, and what
 * reads the log is the platform's affair.
 */
const writeLogsNowhere = (): void => {
  mkdirSync("dist", { recursive: true });
  writeFileSync(quiet, `#!/bin/sh\nexec "${workerd}" "$@" >/dev/null\n`, { mode: 0o755 });
  process.env.MINIFLARE_WORKERD_PATH = quiet;
};

const serve = async (modules: Record<string, Module>, scale = unlimited): Promise<Served> => {
  writeLogsNowhere();
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: "bench",
          compatibilityDate,
          manifest: { mainModule: "index.js", modulesRoot: "/", modules },
          env: {
            DB: { type: "d1", id: "bench" },
            RATE_LIMIT_SCALE: { type: "text", value: String(scale) },
            REQUEST_LOG: { type: "text", value: process.env.BENCH_LOG ?? "on" },
          },
        },
      },
    ],
  });
  return {
    url: await miniflare.ready,
    d1: () => miniflare.getD1Database("DB"),
    stop: () => miniflare.dispose(),
  };
};
