import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { median } from "./load.ts";
import type { BenchLine } from "./serving.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const copies = 20;
const rounds = 5;

const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

/** Starts as many copies of a module as it is asked for, `/grader?from=0&count=20`; a copy starts when it is imported. */
const worker = `
export default {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    const from = Number(searchParams.get("from"));
    const count = Number(searchParams.get("count"));
    for (let at = from; at < from + count; at += 1) await import(\`.\${pathname}-\${at}.js\`);
    return new Response(String(count));
  },
};`;

type Module = { type: "esm"; contents: string };

/** Every copy has a text of its own, or the engine would compile but one. */
const copiesOf = (name: string, contents: string): [string, Module][] =>
  Array.from({ length: copies }, (_, at) => [
    `${name}-${at}.js`,
    { type: "esm", contents: `${contents}\n// ${at}` },
  ]);

const startAll = async (modules: Record<string, Module>): Promise<Miniflare> => {
  const config = {
    name: "start",
    compatibilityDate: "2026-11-01",
    manifest: { mainModule: "index.js", modulesRoot: "/", modules },
  };
  const miniflare = new Miniflare({ workers: [{ config }] });
  await (await miniflare.dispatchFetch("http://start/grader?from=0&count=0")).text();
  return miniflare;
};

/** Milliseconds that one copy takes to start: the clock of a Worker stands still, so requests are timed from outside. */
const startMs = async (miniflare: Miniflare, name: string): Promise<number> => {
  const ask = async (count: number): Promise<number> => {
    const before = performance.now();
    await (await miniflare.dispatchFetch(`http://start/${name}?from=0&count=${count}`)).text();
    return performance.now() - before;
  };
  const idle = Math.min(await ask(0), await ask(0), await ask(0));
  return ((await ask(copies)) - idle) / copies;
};

/** What the grader adds to the start of a Worker (compiling and running the module), beside the same for Hono. */
export const benchGraderStart = async (): Promise<BenchLine> => {
  const grader = await bundle(`export * from "./questions/grade/index.ts";`);
  const hono = await bundle(`export * from "hono";`);
  const modules = Object.fromEntries([
    ["index.js", { type: "esm", contents: worker }],
    ...copiesOf("grader", grader),
    ...copiesOf("hono", hono),
  ]) as Record<string, Module>;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const miniflare = await startAll(modules);
    try {
      ours.push(await startMs(miniflare, "grader"));
      theirs.push(await startMs(miniflare, "hono"));
    } finally {
      await miniflare.dispose();
    }
  }
  return {
    what: "start the grader in workerd",
    ours: median(ours),
    floor: median(theirs),
    unit: "ms",
    against: "starting Hono",
  };
};
