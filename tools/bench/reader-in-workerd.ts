import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { loadReaderParts } from "../reader/load.ts";
import { createTexts } from "./reader-texts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Reads the texts it is sent, one a line, and answers with their tokens; `/start` makes a reader, `/idle` none. */
const worker = `
import { createReader } from "./questions/read/create-reader.ts";
import weights from "./reader.bin";
import module from "./kernel.wasm";
const start = () => createReader({ weights, kernel: new WebAssembly.Instance(module).exports }).value;
let reader;
export default {
  async fetch(request) {
    const body = await request.text();
    const { pathname } = new URL(request.url);
    let count = 0;
    if (pathname === "/start") for (let i = 0; i < 20; i++) count += start() ? 1 : 0;
    if (pathname === "/read") {
      reader ??= start();
      for (const text of body.split("\\n")) {
        for (const { tokens } of reader.parse(text).sentences) count += tokens.length;
      }
    }
    return new Response(String(count));
  },
};`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    external: ["./reader.bin", "./kernel.wasm"],
  });
  return outputFiles[0]?.text ?? "";
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * The reader in workerd. Clocks stand still inside a Worker, so requests are timed from outside, and the time of
 * an idle request with the same body is taken off.
 */
export async function measureInWorkerd(
  rounds: number,
): Promise<{ perThousandMs: number; startMs: number }> {
  const { weights, kernelBytes } = loadReaderParts();
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: "reader",
          compatibilityDate: "2026-11-01",
          manifest: {
            mainModule: "index.js",
            modulesRoot: "/",
            modules: {
              "index.js": { type: "esm", contents: await bundle() },
              "reader.bin": { type: "data", contents: Uint8Array.from(weights) },
              "kernel.wasm": { type: "wasm", contents: Uint8Array.from(kernelBytes) },
            },
          },
        },
      },
    ],
  });
  try {
    const ask = async (path: string, body: string): Promise<{ ms: number; count: number }> => {
      const before = performance.now();
      const response = await miniflare.dispatchFetch(`http://reader${path}`, {
        method: "POST",
        body,
      });
      const count = Number(await response.text());
      return { ms: performance.now() - before, count };
    };
    const texts = createTexts(11, 20 * (rounds + 2), 1000);
    const batchAt = (i: number): string => texts.slice(20 * i, 20 * i + 20).join("\n");
    await ask("/read", batchAt(rounds));
    await ask("/read", batchAt(rounds + 1));
    const perThousand: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const idle = (await ask("/idle", batchAt(i))).ms;
      const { ms, count } = await ask("/read", batchAt(i));
      perThousand.push((1000 * (ms - idle)) / count);
      starts.push(((await ask("/start", "")).ms - (await ask("/idle", "")).ms) / 20);
    }
    return { perThousandMs: median(perThousand), startMs: median(starts) };
  } finally {
    await miniflare.dispose();
  }
}
