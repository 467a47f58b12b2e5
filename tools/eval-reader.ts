import { parseArgs } from "node:util";
import { parseConllu, parseIob2, readLines } from "./eval-reader/conllu.ts";
import { evaluateNames, nameTypes } from "./eval-reader/names.ts";
import { evaluateRaw } from "./eval-reader/raw.ts";
import { evaluateTrees } from "./eval-reader/trees.ts";
import { loadEnglishReader } from "./reader/load.ts";

const usage = `Usage: npm run eval:reader -- FILE.conllu[.gz]… [--ner FILE.iob2[.gz]]… [--weights FILE] [--json]

Measures the reader against gold annotation: tags, trees and triples on gold tokens, tokens and sentences on raw
text, exact names on the tokens of IOB2 files. All figures are percent. Several files count as one.
--weights measures other weights than the project's own.`;

type Figures = ReturnType<typeof measure>;

function measure(
  treebanks: readonly string[],
  nameFiles: readonly string[],
  weights: string | undefined,
) {
  const reader = loadEnglishReader({ weights });
  // Documents of different files must not run together.
  const parseAll = (files: readonly string[], parse: typeof parseConllu) =>
    files.flatMap((file, f) =>
      parse(readLines(file)).map((gold) => ({ ...gold, document: gold.document + f * 1e6 })),
    );
  const sentences = parseAll(treebanks, parseConllu);
  const named = parseAll(nameFiles, parseIob2);
  return {
    ...evaluateTrees(reader, sentences),
    raw: evaluateRaw(reader, sentences),
    ...(named.length > 0 ? evaluateNames(reader, named) : {}),
  };
}

function tableOf(figures: Figures): string {
  const { triples, raw } = figures;
  const lines = [
    `words ${figures.words}  UPOS ${figures.upos}  XPOS ${figures.xpos}  UAS ${figures.uas}  LAS ${figures.las}  LAS without punctuation ${figures.lasNoPunct}`,
    `triples P ${triples.p}  R ${triples.r}  (all of the trees' P ${triples.all.p}  R ${triples.all.r})  P of the surer half ${triples.surerHalf}  (${triples.gold} gold)`,
    `raw text: tokens F1 ${raw.tokens.f1}  sentences F1 ${raw.sentences.f1}  boundary errors ${raw.sentences.errors} of ${raw.sentences.gold}`,
  ];
  for (const [title, names] of [
    ["names", figures.names],
    ["names, network alone", figures.networkNames],
  ] as const) {
    if (!names) continue;
    const parts = nameTypes.map((type) => {
      const { p, r, f1, gold } = names[type];
      return `${type} P ${p} R ${r} F1 ${f1} (${gold})`;
    });
    lines.push(`${title}: ${parts.join("  ")}`);
  }
  lines.push("", "relation              gold      P      R     F1");
  for (const [relation, { gold, p, r, f1 }] of Object.entries(figures.relations)) {
    const columns = [p, r, f1].map((value) => value.toFixed(1).padStart(6));
    lines.push(`${relation.padEnd(20)} ${String(gold).padStart(5)} ${columns.join(" ")}`);
  }
  return lines.join("\n");
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ner: { type: "string", multiple: true, default: [] },
      weights: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length + values.ner.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const figures = measure(positionals, values.ner, values.weights);
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
}

main();
