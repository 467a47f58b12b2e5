import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hasOtherYear, isMonthLed, wordingFeatures } from "../../questions/select/wording.ts";
import { areaUnderCurve, type Example, predict, train, type Weights } from "./logistic.ts";

const usage = `Usage: npm run train:ranker [-- --write]

Trains the ranker on the judged items in tests/fixtures/judged/*.jsonl, prints its area under the curve beside that of
the prior and the share published from each rank on among unseen articles, both with the ranked articles left out of the
training, and with --write puts the weights into questions/select/weights.json.`;

/** Precision of the prior, in examples. Chosen by the left-out area under the curve. */
const pull = 6;

/**
 * Rounds on articles that nobody had seen while tuning (37: on statements that nothing had been judged of), and what their items count for: forms that were made for the articles of
 * the other rounds do better there than anywhere else.
 */
const unseenRounds = new Set([
  "10",
  "13",
  "14",
  "15",
  "16",
  "18",
  "19",
  "20",
  "23",
  "24",
  "25",
  "26",
  "27",
  "28",
  "29",
  "30",
  "31",
  "33",
  "35",
  "36",
  "37",
  "38",
  "39",
]);
const unseenWeight = 5;
const otherWeight = 0.5;

/** Parts that the articles are cut into; each is ranked by what the others teach. */
const folds = 20;

const judged = new URL("../../tests/fixtures/judged/", import.meta.url);
const weightsFile = new URL("../../questions/select/weights.json", import.meta.url);
const prior = JSON.parse(readFileSync(new URL("prior.json", import.meta.url), "utf8")) as Weights;

type Judged = {
  article: string;
  verdict: string;
  /** Absent where the text is another's: only its features are kept. */
  stem?: string;
  evidence?: string;
  form?: string;
  features?: Record<string, number>;
};

/** Matches "After a footbridge collapsed in July 2019, who …" and "At Lake Orrin, how …": what stood in front once and does no longer. */
const retiredLead = /^(After|When|On|At|In(?! (?:what|which))) .*, /;

/**
 * Features of the wording are made anew where the stem is kept, so that a new one counts for old verdicts. Null without features, and
 * for what is no longer asked.
 */
function featuresOf({
  stem,
  evidence,
  form = "",
  features,
}: Judged): Record<string, number> | null {
  if (features === undefined) return null;
  const { monthLed = 0, newsLed: _, ...kept } = features;
  if (stem === undefined) return monthLed === 1 ? null : kept;
  const isLed = monthLed === 1 || kept.topicLead === 1;
  if (isLed && !isMonthLed(stem) && retiredLead.test(stem)) return null;
  const framed = monthLed === 1 && !isMonthLed(stem) ? 1 : 0;
  const wording = wordingFeatures(stem, { form, inNews: features.inNews === 1 });
  const isLie = kept.isFalse === 1 && features.inNews !== 1 && evidence !== undefined;
  const falseYear = isLie && hasOtherYear(stem, evidence) ? 1 : 0;
  return { framed, ...kept, ...wording, falseYear };
}

function readExamples(): Example[] {
  return readdirSync(judged)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => {
      const isUnseen = unseenRounds.has(/\d+/.exec(file)?.[0] ?? "");
      const weight = isUnseen ? unseenWeight : otherWeight;
      return readFileSync(new URL(file, judged), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Judged)
        .flatMap((judged) => {
          const { article, verdict } = judged;
          const features = featuresOf(judged);
          return features === null
            ? []
            : [{ article, features, isPublished: verdict === "PUBLISH", weight }];
        });
    });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function main(): void {
  if (process.argv.includes("--help")) {
    console.log(usage);
    return;
  }
  const examples = readExamples();
  const articles = [...new Set(examples.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, i) => [article, i % folds]));
  const leftOut = Array.from({ length: folds }, (_, fold) => {
    const isIn = ({ article }: Example) => foldOf.get(article) === fold;
    const weights = train(
      examples.filter((one) => !isIn(one)),
      prior,
      pull,
    );
    return examples.filter(isIn).map((one) => ({ ...one, score: predict(weights, one.features) }));
  }).flat();
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
  const unseen = leftOut.filter(({ weight }) => weight === unseenWeight);
  console.log(`on articles unseen while tuning: ${round(areaUnderCurve(unseen))}`);
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const above = unseen.filter(({ score }) => score >= least);
    const published = above.filter(({ isPublished }) => isPublished).length;
    console.log(`rank ${least} and above: ${published} of ${above.length} published`);
  }
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
