/**
 * Fits the weights by which the document pass tells people, places, organisations and the rest apart
 * (`questions/read/data/name-weights.json`): a multinomial logistic regression over the features of `names/features.ts`.
 *
 *   node tools/wordlists/fit-names.ts FILE.jsonl[:WEIGHT[:hidden]]… > questions/read/data/name-weights.json
 *
 * The files are made by `parse-names.ts`. The network must not have been trained on the names of a file, or its labels
 * would be trusted too much; where it was, add `:hidden`, and the file teaches everything but the network's labels.
 * The same files give the same weights.
 */
import { readFileSync } from "node:fs";
import { findCandidates } from "../../questions/read/names/candidates.ts";
import { gatherFacts } from "../../questions/read/names/document-facts.ts";
import { featuresOf } from "../../questions/read/names/features.ts";
import { viewSentence } from "../../questions/read/names/sentence-view.ts";
import { findValues } from "../../questions/read/names/values/index.ts";
import type { GoldDocument } from "./parse-names.ts";

const classes = ["O", "PER", "LOC", "ORG"] as const;
const passes = 15;
/** The weights are averaged over the passes after these. */
const settling = 4;
const stepsPerAverage = 50;
const rate = 0.15;
const decay = 200;
/** Rarer features are left out. */
const minCount = 4;

const classOf = (type: string | undefined): number =>
  type === "PER" ? 1 : type === "LOC" ? 2 : type === "ORG" ? 3 : 0;

type Example = { features: string[]; gold: number; weight: number };

const ofNetwork = /^(?:net|votes|source_network)/;

const readExamples = (argument: string): Example[] => {
  const [file = "", weight = "1", hidden] = argument.split(":");
  const hide = (features: string[]) =>
    hidden ? [...features.filter((feature) => !ofNetwork.test(feature)), "net_hidden"] : features;
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      const { gold, parsed } = JSON.parse(line) as GoldDocument;
      const views = parsed.sentences.map((sentence, i) =>
        viewSentence(parsed, i, findValues(sentence)),
      );
      const candidates = views.map(findCandidates);
      const facts = gatherFacts(views, candidates);
      return views.flatMap((view, i) => {
        const types = new Map(gold[i]?.map(({ first, end, type }) => [`${first} ${end}`, type]));
        return (candidates[i] ?? []).map((candidate) => ({
          features: [...new Set(hide(featuresOf(view, candidate, facts)))],
          gold: classOf(types.get(`${candidate.first} ${candidate.end}`)),
          weight: Number(weight),
        }));
      });
    });
};

/** A linear congruential generator, so that the order of training is the same everywhere. */
const createRandom = (): (() => number) => {
  let seed = 1;
  return () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
};

const fit = (examples: readonly Example[]): Map<string, number[]> => {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= minCount).map(([feature]) => feature);
  const weights = new Map(kept.map((feature) => [feature, [0, 0, 0, 0]]));
  const squares = new Map(kept.map((feature) => [feature, [1e-8, 1e-8, 1e-8, 1e-8]]));
  const sums = new Map(kept.map((feature) => [feature, [0, 0, 0, 0]]));
  const random = createRandom();
  const order = [...examples];
  for (let pass = 0; pass < passes; pass += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      const [a, b] = [order[i] as Example, order[j] as Example];
      order[i] = b;
      order[j] = a;
    }
    order.forEach((example, step) => {
      learn(example, weights, squares, examples.length);
      if (pass >= settling && step % stepsPerAverage === 0) add(weights, sums);
    });
  }
  const averages = (passes - settling) * Math.ceil(examples.length / stepsPerAverage);
  return new Map([...sums].map(([feature, row]) => [feature, row.map((sum) => sum / averages)]));
};

type Table = ReadonlyMap<string, number[]>;

const add = (weights: Table, sums: Table): void => {
  for (const [feature, row] of weights) {
    const sum = sums.get(feature) ?? [];
    row.forEach((each, k) => {
      sum[k] = (sum[k] ?? 0) + each;
    });
  }
};

/** One step of AdaGrad on one example. */
const learn = ({ features, gold, weight }: Example, weights: Table, squares: Table, n: number) => {
  const rows = features.flatMap((feature) => {
    const row = weights.get(feature);
    const square = squares.get(feature);
    return row && square ? [{ row, square }] : [];
  });
  const scores = classes.map((_, k) => rows.reduce((sum, { row }) => sum + (row[k] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((sum, each) => sum + each, 0);
  classes.forEach((_, k) => {
    const gradient = weight * ((odds[k] ?? 0) / total - (k === gold ? 1 : 0));
    if (Math.abs(gradient) < 1e-5) return;
    for (const { row, square } of rows) {
      const step = gradient + (decay * (row[k] ?? 0)) / n;
      square[k] = (square[k] ?? 0) + step * step;
      row[k] = (row[k] ?? 0) - (rate * step) / Math.sqrt(square[k] ?? 1);
    }
  });
};

const lines = [...fit(process.argv.slice(2).flatMap(readExamples))]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, [none = 0, ...rest]]) => {
    const row = rest.map((each) => Math.round((each - none) * 100) / 100);
    return { feature, row };
  })
  .filter(({ row }) => row.some((each) => Math.abs(each) >= 0.05))
  .map(({ feature, row }) => ` ${JSON.stringify(feature)}: [${row.join(", ")}]`);
process.stdout.write(`{\n${lines.join(",\n")}\n}\n`);
