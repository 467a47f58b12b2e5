import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isSure } from "../../questions/facts/definites/definite-names.ts";
import { loadGold, writtenGenres } from "../coreference/gold.ts";
import { loadEnglishReader } from "../reader/load.ts";
import { goldLinks, type Link } from "./links.ts";
import { ownLinks } from "./own-links.ts";
import { chanceOf, type Fitted, fit } from "./regress.ts";

const usage = `Usage: npm run train:definites -- FILE.conllu[.gz]… [--write]

Learns when a bare definite noun ("the company") stands for a name before it, from GUM's coreference and from the labelled
nouns of our own articles. Prints how many links are right from each chance on, each document left out of the training that
judges it, and with --write puts the weights into questions/facts/definites/link-weights.json.`;

const folds = 10;
/** Chosen by the left-out precision. */
const options = { ridge: 2, least: 6 };
/** What a document of talk counts for beside one that is written to be read. */
const spokenWeight = 0.7;
/** A second name with this chance leaves the noun open, as `definite-names.ts` has it. */
const possible = 0.4;

const talk = ["interview", "speech", "court"];
const weightsFile = new URL("../../questions/facts/definites/link-weights.json", import.meta.url);

const train = (links: Link[]): Fitted =>
  fit(
    links.flatMap(({ candidates, isWritten }) =>
      candidates.map(({ features, isRight }) => ({
        features,
        isPositive: isRight,
        weight: isWritten ? 1 : spokenWeight,
      })),
    ),
    options,
  );

type Judged = { link: Link; chance: number; gap: number; isRight: boolean };

function judge(link: Link, weights: Fitted): Judged {
  const [best, second] = link.candidates
    .map(({ features, ...one }) => ({ ...one, chance: chanceOf(weights, features) }))
    .sort((a, b) => b.chance - a.chance);
  const isOpen = (second?.chance ?? 0) >= possible;
  const { chance = 0, gap = 0, isRight = false } = best ?? {};
  return { link, chance: isOpen ? 0 : chance, gap, isRight };
}

function leaveOut(links: Link[]): Judged[] {
  const articles = [...new Set(links.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, k) => [article, k % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const isIn = ({ article }: Link) => foldOf.get(article) === fold;
    const weights = train(links.filter((link) => !isIn(link)));
    return links.filter(isIn).map((link) => judge(link, weights));
  }).flat();
}

function print(judged: Judged[], set: Link["set"]): void {
  const own = judged.filter(({ link }) => link.set === set && link.isWritten);
  const possibly = own.filter(({ link }) => link.candidates.some(({ isRight }) => isRight));
  console.log(`${set}: ${own.length} nouns, ${possibly.length} with the right name among theirs`);
  for (const least of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const above = own.filter(({ chance }) => chance >= least);
    const right = above.filter(({ isRight }) => isRight).length;
    console.log(`  chance ${least} and above: ${right} right of ${above.length}`);
  }
  const made = own.filter(({ chance, gap }) => isSure(chance, gap));
  console.log(`  made: ${made.filter(({ isRight }) => isRight).length} right of ${made.length}`);
}

const round = (value: number): number => Math.round(value * 100) / 100;

function write(weights: Fitted): void {
  const kept = [...weights]
    .filter(([name, weight]) => name !== "" && Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => [name, round(weight)]);
  const file = { bias: round(weights.get("") ?? 0), weights: Object.fromEntries(kept) };
  writeFileSync(weightsFile, `${JSON.stringify(file, null, 2)}\n`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return;
  }
  const reader = loadEnglishReader();
  const gold = loadGold(positionals, [...writtenGenres, ...talk]);
  const links = [...gold.flatMap((one) => goldLinks(reader, one)), ...ownLinks(reader)];
  const judged = leaveOut(links);
  print(judged, "gold");
  print(judged, "own");
  if (values.write) write(train(links));
}

main();
