import { gzipSync } from "node:zlib";
import { createReader } from "../../questions/read/create-reader.ts";
import { parseWeights } from "../../questions/read/network/weights.ts";
import type { Parsed } from "../../questions/read/parsed.ts";
import { loadEnglishReader, loadReaderParts } from "../reader/load.ts";
import { median } from "./load.ts";
import { measureInWorkerd } from "./reader-in-workerd.ts";
import { createTexts } from "./reader-texts.ts";
import type { BenchLine } from "./serving.ts";

/** CPU time of this thread: other work on the machine does not count. */
function milliseconds(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The floor of reading: Unicode's own word segmentation of the same text, which finds no grammar at all. */
function segmentWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) {
    if (isWordLike) words++;
  }
  return words;
}

function benchSpeed(rounds: number): BenchLine[] {
  const reader = loadEnglishReader();
  const texts = createTexts(7, 20 * rounds, 1000);
  const readMs: number[] = [];
  const namedMs: number[] = [];
  const floorMs: number[] = [];
  let words = 0;
  for (let round = 0; round < rounds; round++) {
    const batch = texts.slice(20 * round, 20 * round + 20);
    let tokens = 0;
    const parsed: Parsed[] = [];
    const took = milliseconds(() => {
      for (const text of batch) parsed.push(reader.parse(text));
    });
    for (const { sentences } of parsed) for (const one of sentences) tokens += one.tokens.length;
    const names = milliseconds(() => {
      for (const one of parsed) reader.findEntities(one);
    });
    readMs.push((1000 * took) / tokens);
    namedMs.push((1000 * (took + names)) / tokens);
    floorMs.push((1000 * milliseconds(() => batch.forEach(segmentWords))) / tokens);
    words += tokens;
  }
  const perThousand = median(readMs);
  const floor = median(floorMs);
  const against = "words/s of Intl.Segmenter by word";
  return [
    {
      what: `reader in Node, ${words} tokens never repeated`,
      ours: 1e6 / perThousand,
      floor: 1e6 / floor,
      unit: "words/s",
      against,
    },
    {
      what: "the same with the document pass for names",
      ours: 1e6 / median(namedMs),
      floor: 1e6 / floor,
      unit: "words/s",
      against,
    },
    {
      what: "reader in Node, 1,000 words",
      ours: perThousand,
      floor,
      unit: "ms",
      against: "Intl.Segmenter by word",
    },
  ];
}

function benchStart(): BenchLine {
  const parts = loadReaderParts();
  const module = new WebAssembly.Module(parts.kernelBytes);
  const times = 15;
  const starts = milliseconds(() => {
    for (let i = 0; i < times; i++) {
      const kernel = new WebAssembly.Instance(module).exports;
      createReader({ weights: parts.weights, kernel });
    }
  });
  const copies = milliseconds(() => {
    for (let i = 0; i < 50 * times; i++) Uint8Array.from(parts.weights);
  });
  return {
    what: "reader's start in Node",
    ours: starts / times,
    floor: copies / (50 * times),
    unit: "ms",
    against: "copying the weights once",
  };
}

function benchSize(): BenchLine[] {
  const { weights, kernelBytes } = loadReaderParts();
  const packed = gzipSync(weights, { level: 9 }).length;
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes)).exports;
  createReader({ weights, kernel });
  const opened = parseWeights(weights);
  // The table of hints, unpacked: where each row ends, whether it has any weight, and columns of weights.
  const rows = opened.ok ? opened.value.header.hints.rows : 0;
  const hints = 4 * rows + rows / 8 + (opened.ok ? opened.value.int8("hints.values").length : 0);
  const { buffer } = kernel.memory as WebAssembly.Memory;
  return [
    {
      what: "reader's weights, gzip",
      ours: packed / 1000,
      floor: weights.length / 1000,
      unit: "kB",
      against: "the same bytes unpacked",
    },
    {
      what: "memory of one reader: weights, kernel and tag hints",
      ours: (weights.length + buffer.byteLength + hints) / 1e6,
      floor: 128,
      unit: "MB",
      against: "all that an isolate may use",
    },
  ];
}

/** Speed in Node and workerd on texts never repeated, start, size and memory of the reader. Takes some 10 s. */
export async function benchReader(rounds = 7): Promise<BenchLine[]> {
  const node = benchSpeed(rounds);
  const parsed = node[2];
  const { parseMs, readMs, startMs } = await measureInWorkerd(rounds);
  return [
    ...node,
    {
      what: "reader in workerd, 1,000 words never repeated",
      ours: parseMs,
      floor: parsed?.ours ?? 0,
      unit: "ms",
      against: "the same in Node",
    },
    {
      what: "the same with the document pass for names",
      ours: readMs,
      floor: parseMs,
      unit: "ms",
      against: "reading without it",
    },
    benchStart(),
    {
      what: "reader's start in workerd",
      ours: startMs,
      floor: 1000,
      unit: "ms",
      against: "the start-up time that Cloudflare allows",
    },
    ...benchSize(),
  ];
}
