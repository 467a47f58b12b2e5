import { readFileSync } from "node:fs";
import { articleText } from "../tests/support/article.ts";
import { benchClassroom } from "./bench/classroom.ts";
import { benchGenerating } from "./bench/generating.ts";
import { benchGrading, benchHostile } from "./bench/grader.ts";
import { benchGraderStart } from "./bench/grader-start.ts";
import { benchReader } from "./bench/reader.ts";
import { type BenchLine, benchServing } from "./bench/serving.ts";

if (process.argv.includes("--help")) {
  process.stdout.write(
    `Prints the benchmark: each line is a ratio against a floor that was measured in the same run.

  npm run bench
  npm run bench -- --serving                     only what is served over HTTP
  npm run bench -- --classroom [--players 200]   a class that joins and answers at once, counted again from D1
`,
  );
  process.exit(0);
}
if (process.argv.includes("--classroom")) {
  const at = process.argv.indexOf("--players");
  const isRight = await benchClassroom(at === -1 ? 200 : Number(process.argv[at + 1]));
  process.exit(isRight ? 0 : 1);
}

const print = ({ what, ours, floor, unit, against }: BenchLine): void => {
  const ratio = (ours / floor).toFixed(2);
  const digits = unit === "ms" ? 2 : 0;
  process.stdout.write(
    `${ratio} × ${against}: ${what} (${ours.toFixed(digits)} against ${floor.toFixed(digits)} ${unit})\n`,
  );
};

if (process.argv.includes("--serving")) {
  for (const line of await benchServing()) print(line);
  process.exit(0);
}

const demo = readFileSync(new URL("./demo/article.txt", import.meta.url), "utf8");
for (const line of await benchReader()) print(line);
print(benchGenerating([demo, articleText]));
print(await benchGrading());
print(benchHostile());
print(await benchGraderStart());
for (const line of await benchServing()) print(line);
