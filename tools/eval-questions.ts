import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { prepareArticle } from "../questions/article.ts";
import { headingOf } from "../questions/generate.ts";
import { createRandom } from "../questions/random.ts";
import { figuresOf, type Measured, measure } from "./eval-questions/measure.ts";
import { coverageOf } from "./eval-questions/reference.ts";
import { itemOf, writeSheet } from "./eval-questions/sheet.ts";
import { readVerdicts } from "./eval-questions/verdicts.ts";
import { loadEnglishReader } from "./reader/load.ts";

const usage = `Usage: npm run eval:questions -- FILE… [--count N] [--seed S] [--json]
  [--reference FILE.jsonl]  share of the file's facts that are asked (of the first article)
  [--sheet OUT.tsv]         writes a shuffled sheet for blind judging
  [--verdicts IN.tsv]       reads a judged sheet back into percentages and reasons`;

type Options = {
  count: number;
  seed: string;
  reference: string | undefined;
  sheet: string | undefined;
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
  if (options.sheet !== undefined) writeFileSync(options.sheet, sheetOf(all, options.seed));
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

function sheetOf(all: Measured[], seed: string): string {
  const questions = all.flatMap((one) =>
    one.questions.map((question) => ({ file: one.file, question })),
  );
  const shuffled = createRandom(`sheet ${seed}`).shuffle(questions);
  return writeSheet(
    shuffled.map(({ file, question }, i) => itemOf(question, file, String(i + 1).padStart(3, "0"))),
  );
}

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
    verdicts: values.verdicts,
  });
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
}

main();
