import { parseArgs } from "node:util";
import { answersOf, documentOf } from "./coreference/answers.ts";
import { loadGold, writtenGenres } from "./coreference/gold.ts";
import { tableOf } from "./coreference/table.ts";
import { loadEnglishReader } from "./reader/load.ts";

const usage = `Usage: npm run eval:coreference -- FILE.conllu[.gz]… [--genre news,bio,…]

How many third-person pronouns of a treebank with coreference (GUM) are resolved by our own reading, and how many rightly. The
ranking has learnt from the written documents of GUM: for those, \`npm run train:coreference\` has figures without them.`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { genre: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return;
  }
  const reader = loadEnglishReader();
  const articles = loadGold(positionals, values.genre?.split(",") ?? writtenGenres);
  const answers = articles.flatMap((gold) => answersOf(gold, documentOf(gold, reader)));
  console.log(`${articles.length} documents\n${tableOf(answers)}`);
}

main();
