import { writeFileSync } from "node:fs";
import {
  chancesOf,
  likeliest,
  type PronounWeights,
} from "../../questions/facts/pronouns/pronoun-model.ts";
import { loadEnglishReader } from "../reader/load.ts";
import { type Answer, answersOf, documentOf } from "./answers.ts";
import { type Example, examplesOf } from "./examples.ts";
import { type GoldArticle, loadGold } from "./gold.ts";
import { trainRanking } from "./ranking.ts";
import { tableOf } from "./table.ts";

const usage = `Usage: npm run train:coreference -- FILE.conllu[.gz]… [--write]

Trains the ranking of what third-person pronouns stand for on the written documents of a treebank with coreference (GUM). Prints
coverage and precision of the rules alone, and of rules and ranking with each document left out of the training; with --write puts
the weights into questions/facts/pronouns/pronoun-weights.json.`;

/** How strongly weights are held to nought; chosen by documents left out. */
const pull = 10;
/** Parts that the documents are cut into; each is told by what the others teach. */
const folds = 10;
/** Smaller weights are not written. */
const leastWeight = 0.03;

const weightsFile = new URL("../../questions/facts/pronouns/pronoun-weights.json", import.meta.url);

function leftOut(golds: GoldArticle[], examples: Example[][]): Answer[] {
  const reader = loadEnglishReader();
  return Array.from({ length: folds }, (_, fold) => {
    const weights = trainRanking(examples.filter((_, i) => i % folds !== fold).flat(), pull);
    return golds.flatMap((gold, i) =>
      i % folds === fold ? answersOf(gold, documentOf(gold, reader, weights)) : [],
    );
  }).flat();
}

/** Share of pronouns for which the likeliest candidate, or none, is right, by what stood before them in truth. */
const accuracyOf = (weights: PronounWeights, examples: Example[]): number =>
  examples.filter(({ at, features, isRight }) => {
    const { chosen } = likeliest(chancesOf(weights, at.family, features));
    return isRight[chosen];
  }).length / examples.length;

function written(weights: PronounWeights): string {
  const rounded = Object.entries(weights).map(([table, list]) => [
    table,
    Object.fromEntries(
      Object.entries(list)
        .filter(([, weight]) => Math.abs(weight) >= leastWeight)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
    ),
  ]);
  return `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`;
}

function main(): void {
  const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  if (files.length === 0) {
    console.log(usage);
    return;
  }
  const reader = loadEnglishReader();
  const golds = loadGold(files);
  const ruled = golds.map((gold) => ({ gold, document: documentOf(gold, reader, null) }));
  const examples = ruled.map(({ gold, document }) => examplesOf(gold, document));
  const byRules = ruled.flatMap(({ gold, document }) => answersOf(gold, document));
  console.log(`${golds.length} documents, rules alone\n${tableOf(byRules)}\n`);
  console.log(`with the ranking, each document left out\n${tableOf(leftOut(golds, examples))}\n`);
  const weights = trainRanking(examples.flat(), pull);
  const percent = (100 * accuracyOf(weights, examples.flat())).toFixed(1);
  console.log(`likeliest right in training: ${percent} %`);
  if (process.argv.includes("--write")) writeFileSync(weightsFile, written(weights));
}

main();
