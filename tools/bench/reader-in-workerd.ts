import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import { loadReaderParts } from "../reader/load.ts";
import { median } from "./load.ts";
import { createTexts } from "./reader-texts.ts";
import { workerdTime } from "./workerd-time.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Reads the texts it is sent, one a line, and answers with their tokens: `/parse` without names, `/read` with them;
 * `/start` makes readers, `/idle` none.
 */
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
    if (pathname === "/parse" || pathname === "/read") {
      reader ??= start();
      for (const text of body.split("\\n")) {
        const { sentences } = pathname === "/read" ? reader.read(text) : reader.parse(text);
        for (const { tokens } of sentences) count += tokens.length;
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

export type InWorkerd = { parseMs: number; readMs: number; startMs: number };

/**
 * The reader in workerd, in CPU time: for 1,000 tokens without names and with them, and for one start. Clocks stand
 * still inside a Worker, so it is measured from outside, and an idle request with the same body is taken off. Every
 * round has texts of its own.
 */
export async function measureInWorkerd(rounds: number): Promise<InWorkerd> {
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
  const ask = async (path: string, body: string): Promise<{ ms: number; count: number }> => {
    const before = workerdTime();
    const response = await miniflare.dispatchFetch(`http://reader${path}`, {
      method: "POST",
      body,
    });
    const count = Number(await response.text());
    return { ms: workerdTime() - before, count };
  };
  const perThousand = async (path: string, body: string): Promise<number> => {
    const idle = (await ask("/idle", body)).ms;
    const { ms, count } = await ask(path, body);
    return (1000 * (ms - idle)) / count;
  };
  try {
    const texts = createTexts(11, 20 * (2 * rounds + 2), 1000);
    const batchAt = (i: number): string => texts.slice(20 * i, 20 * i + 20).join("\n");
    await ask("/parse", batchAt(2 * rounds));
    await ask("/read", batchAt(2 * rounds + 1));
    const parses: number[] = [];
    const reads: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < rounds; i++) {
      parses.push(await perThousand("/parse", batchAt(2 * i)));
      reads.push(await perThousand("/read", batchAt(2 * i + 1)));
      starts.push(((await ask("/start", "")).ms - (await ask("/idle", "")).ms) / 20);
    }
    return { parseMs: median(parses), readMs: median(reads), startMs: median(starts) };
  } finally {
    await miniflare.dispose();
  }
}
