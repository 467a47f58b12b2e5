import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { areaUnderCurve, type Example, predict, train, type Weights } from "./logistic.ts";

const usage = `Usage: npm run train:ranker [-- --write]

Trains the ranker on the judged items in tests/fixtures/judged/*.jsonl, prints its area under the curve with one article
left out at a time beside that of the prior, and with --write puts the weights into questions/select/weights.json.`;

/** Precision of the prior, in examples. Chosen by the left-out area under the curve. */
const pull = 6;

const judged = new URL("../../tests/fixtures/judged/", import.meta.url);
const weightsFile = new URL("../../questions/select/weights.json", import.meta.url);
const prior = JSON.parse(readFileSync(new URL("prior.json", import.meta.url), "utf8")) as Weights;

function readExamples(): Example[] {
  return readdirSync(judged)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(new URL(file, judged), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map(
      (line) =>
        JSON.parse(line) as { article: string; verdict: string; features?: Record<string, number> },
    )
    .flatMap(({ article, verdict, features }) =>
      features === undefined ? [] : [{ article, features, isPublished: verdict === "PUBLISH" }],
    );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function main(): void {
  if (process.argv.includes("--help")) {
    console.log(usage);
    return;
  }
  const examples = readExamples();
  const articles = [...new Set(examples.map(({ article }) => article))];
  const leftOut = articles.flatMap((article) => {
    const weights = train(
      examples.filter((one) => one.article !== article),
      prior,
      pull,
    );
    return examples
      .filter((one) => one.article === article)
      .map(({ features, isPublished }) => ({ score: predict(weights, features), isPublished }));
  });
  const byPrior = examples.map(({ features, isPublished }) => ({
    score: predict(prior, features),
    isPublished,
  }));
  console.log(
    `${examples.length} judged items of ${articles.length} articles, ${examples.filter((one) => one.isPublished).length} published`,
  );
  console.log(
    `area under the curve: left out ${round(areaUnderCurve(leftOut))}, prior ${round(areaUnderCurve(byPrior))}`,
  );
  if (!process.argv.includes("--write")) return;
  const { bias, weights } = train(examples, prior, pull);
  const sorted = Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.001)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => [name, round(weight)]);
  writeFileSync(
    weightsFile,
    `${JSON.stringify({ bias: round(bias), weights: Object.fromEntries(sorted) }, null, 2)}\n`,
  );
}

main();
