import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { prepareArticle } from "../questions/article.ts";
import { headingOf } from "../questions/generate.ts";
import { createRandom } from "../questions/random.ts";
import type { Finished } from "../questions/select/finish.ts";
import { figuresOf, type Measured, measure } from "./eval-questions/measure.ts";
import { coverageOf } from "./eval-questions/reference.ts";
import { type Item, itemOf, writeSheet } from "./eval-questions/sheet.ts";
import { readVerdicts } from "./eval-questions/verdicts.ts";
import { loadEnglishReader } from "./reader/load.ts";

const usage = `Usage: npm run eval:questions -- FILE… [--count N] [--seed S] [--json]
  [--reference FILE.jsonl]  share of the file's facts that are asked (of the first article)
  [--sheet OUT.tsv]         writes a shuffled sheet for blind judging
  [--items OUT.jsonl]       with --sheet: the same items with form, tier and the ranker's features
  [--verdicts IN.tsv]       reads a judged sheet back into percentages and reasons`;

type Options = {
  count: number;
  seed: string;
  reference: string | undefined;
  sheet: string | undefined;
  items: string | undefined;
  verdicts: string | undefined;
};

function evaluate(files: string[], options: Options) {
  const reader = loadEnglishReader();
  const texts = new Map<string, string>();
  const all: Measured[] = files.flatMap((path) => {
    const article = prepareArticle(readFileSync(path, "utf8"));
    if (!article.ok) {
      console.error(`${path}: ${article.error.reason}`);
      return [];
    }
    const file = basename(path);
    texts.set(file, article.value.text);
    const { count, seed } = options;
    return [
      measure(file, reader.read(article.value.text), { ...headingOf(article.value), count, seed }),
    ];
  });
  const items = itemsOf(all, options.seed);
  if (options.sheet !== undefined)
    writeFileSync(options.sheet, writeSheet(items.map(({ item }) => item)));
  if (options.items !== undefined) writeFileSync(options.items, writeItems(items));
  const [first] = all;
  return {
    all: figuresOf(all, texts),
    articles: Object.fromEntries(all.map((one) => [one.file, figuresOf([one], texts)])),
    ...(options.reference !== undefined && first !== undefined
      ? { reference: coverageOf(readFileSync(options.reference, "utf8"), first.questions) }
      : {}),
    ...(options.verdicts !== undefined
      ? { verdicts: readVerdicts(readFileSync(options.verdicts, "utf8")) }
      : {}),
  };
}

type Chosen = { item: Item; finished: Finished };

/** All questions in an order that does not tell their article's, each with an id that tells nothing. */
function itemsOf(all: Measured[], seed: string): Chosen[] {
  const questions = all.flatMap((one) =>
    one.chosen.map((finished) => ({ file: one.file, finished })),
  );
  const shuffled = createRandom(`sheet ${seed}`).shuffle(questions);
  return shuffled.map(({ file, finished }, i) => ({
    item: itemOf(finished.question, file, String(i + 1).padStart(3, "0")),
    finished,
  }));
}

/** One JSON object a line: the item, its form and tier, and the ranker's features. */
const writeItems = (items: Chosen[]): string =>
  items
    .map(({ item, finished: { candidate, tier, features } }) =>
      JSON.stringify({ ...item, form: candidate.form, tier, features }),
    )
    .join("\n")
    .concat("\n");

function tableOf(figures: ReturnType<typeof evaluate>): string {
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join("  ");
  const lines = [
    "article                        words items cards per250 sentences ms/1000w  kinds",
  ];
  for (const [file, one] of [...Object.entries(figures.articles), ["all", figures.all] as const]) {
    const numbers = [
      one.words,
      one.items,
      one.cards,
      one.itemsPer250Words,
      one.sentencesUsed,
      one.generateMsPer1000Words,
    ];
    lines.push(
      `${file.padEnd(30)} ${numbers.map((n) => String(n).padStart(6)).join("")}  ${list(one.kinds)}`,
    );
  }
  const { all } = figures;
  lines.push(`question words: ${list(all.questionWords)}`, `difficulty: ${list(all.difficulty)}`);
  lines.push(
    `evidence proven ${all.evidenceProven} of ${all.evidenceTotal}  duplicates ${all.duplicates}  left out: ${list(all.skipped)}`,
  );
  if (figures.reference)
    lines.push(
      `reference facts asked: ${figures.reference.asked} of ${figures.reference.facts} (${figures.reference.percent} %)`,
    );
  if (figures.verdicts) lines.push(`verdicts: ${JSON.stringify(figures.verdicts)}`);
  return lines.join("\n");
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "12" },
      seed: { type: "string", default: "1" },
      reference: { type: "string" },
      sheet: { type: "string" },
      items: { type: "string" },
      verdicts: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || (positionals.length === 0 && values.verdicts === undefined)) {
    console.log(usage);
    return;
  }
  const figures = evaluate(positionals, {
    ...values,
    count: Number(values.count),
    reference: values.reference,
    sheet: values.sheet,
    items: values.items,
    verdicts: values.verdicts,
  });
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
}

main();
