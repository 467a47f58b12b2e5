import { readFileSync } from "node:fs";
import { articleText } from "../tests/support/article.ts";
import { benchGenerating } from "./bench/generating.ts";
import { benchGrading } from "./bench/grader.ts";
import { benchGraderStart } from "./bench/grader-start.ts";
import { benchReader } from "./bench/reader.ts";
import { type BenchLine, benchServing } from "./bench/serving.ts";

if (process.argv.includes("--help")) {
  process.stdout.write(
    "Prints the benchmark: each line is a ratio against a floor that was measured in the same run.\n\n  npm run bench\n",
  );
  process.exit(0);
}

const print = ({ what, ours, floor, unit, against }: BenchLine): void => {
  const ratio = (ours / floor).toFixed(2);
  const digits = unit === "ms" ? 2 : 0;
  process.stdout.write(
    `${ratio} × ${against}: ${what} (${ours.toFixed(digits)} against ${floor.toFixed(digits)} ${unit})\n`,
  );
};

const demo = readFileSync(new URL("./demo/article.txt", import.meta.url), "utf8");
for (const line of await benchReader()) print(line);
print(benchGenerating([demo, articleText]));
print(await benchGrading());
print(await benchGraderStart());
for (const line of await benchServing()) print(line);
