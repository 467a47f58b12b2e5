/**
 * Reads IOB2 files of names with the project's reader and prints one JSON document a line, `{gold, parsed}`, as
 * `fit-names.ts` takes them: `node tools/wordlists/parse-names.ts FILE.iob2[.gz]… > DOCUMENTS.jsonl`.
 */
import type { Parsed } from "../../questions/read/parsed.ts";
import { joinDocuments, parseIob2, readLines } from "../eval-reader/conllu.ts";
import { spansOf } from "../eval-reader/names.ts";
import { loadEnglishReader } from "../reader/load.ts";

/** A document with its gold names, sentence by sentence: tokens `[first, end)` and `PER`, `LOC` or `ORG`. */
export type GoldDocument = {
  gold: { first: number; end: number; type: string }[][];
  parsed: Parsed;
};

const reader = loadEnglishReader();
for (const file of process.argv.slice(2)) {
  for (const { text, sentences } of joinDocuments(parseIob2(readLines(file)))) {
    const document: GoldDocument = {
      gold: sentences.map(({ gold }) =>
        spansOf(gold.labels).filter(({ type }) => /^(?:PER|LOC|ORG)$/.test(type)),
      ),
      parsed: reader.parseTokens(
        text,
        sentences.map(({ spans }) => spans),
      ),
    };
    process.stdout.write(`${JSON.stringify(document)}\n`);
  }
}
