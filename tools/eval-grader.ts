/**
 * `npm run eval:grader -- PAIRS.tsv [--errors] [--json] [--no-peer]`: how often the grader agrees with labelled answers,
 * and what an answer costs. Columns of the file: question, reference_answers (separated by `|`), given_answer,
 * human_label (1 or 0), source. "Prompt" counts as not accepted. Beside ours runs npm's qb-answer-checker on the same
 * pairs.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compileKey, gradeAnswer } from "../questions/grade/index.ts";
import type { Grade } from "../questions/types.ts";
import {
  type Figures,
  figuresByGroup,
  figuresByRule,
  isAccepted,
  type Judged,
  percent,
} from "./eval-grader/figures.ts";
import { type Pair, questionOf, readPairs } from "./eval-grader/pairs.ts";
import { cpuMicros, spreadOf, timeSlowAnswers } from "./eval-grader/timing.ts";
import { createPeer } from "./grader-peer.ts";

type Graded = Judged & { grade: Grade; micros: number };

const usage = "usage: npm run eval:grader -- PAIRS.tsv [--errors] [--json] [--no-peer]";

const gradeAll = (pairs: readonly Pair[]): Graded[] =>
  pairs.map((pair) => {
    const key = compileKey(questionOf(pair));
    const grade = gradeAnswer(key, pair.given);
    const micros = cpuMicros(() => gradeAnswer(key, pair.given));
    return { pair, grade, isAccepted: isAccepted(grade), micros };
  });

const peerFigures = async (pairs: readonly Pair[]): Promise<Record<string, Figures>> => {
  const peer = await createPeer();
  return figuresByGroup(
    pairs.map((pair) => ({ pair, isAccepted: peer(pair.references, pair.given) })),
  );
};

const printTable = (title: string, groups: Record<string, Figures>): void => {
  console.log(title);
  console.log("  n      accuracy  false accept  false reject  group");
  for (const [name, { n, accuracy, falseAccept, falseReject }] of Object.entries(groups)) {
    const cells = [accuracy, falseAccept, falseReject].map((value) => value.toFixed(1).padStart(6));
    console.log(
      `  ${String(n).padEnd(6)} ${cells[0]} %      ${cells[1]} %      ${cells[2]} %  ${name}`,
    );
  }
};

const printRules = (rules: ReturnType<typeof figuresByRule>): void => {
  console.log("Rules (n, share that agrees with the label)");
  for (const [name, { n, agreed }] of Object.entries(rules).sort(([, a], [, b]) => b.n - a.n)) {
    console.log(`  ${String(n).padEnd(6)} ${percent(agreed, n).toFixed(1).padStart(6)} %  ${name}`);
  }
};

const printErrors = (judged: readonly Graded[]): void => {
  for (const { pair, grade, isAccepted: accepted } of judged) {
    if (pair.isRight === accepted) continue;
    const kind = accepted ? "ACCEPTED" : "REJECTED";
    const references = pair.references.join("|").slice(0, 160);
    const rule = `${grade.verdict}:${grade.rule}`;
    console.log([kind, rule, pair.source, pair.question, references, pair.given].join("\t"));
  }
};

const options = {
  errors: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  "no-peer": { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [file] = positionals;
  if (values.help || file === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const pairs = readPairs(readFileSync(file, "utf8"));
  gradeAll(pairs.slice(0, 500));
  const judged = gradeAll(pairs);
  const groups = figuresByGroup(judged);
  const micros = spreadOf(judged.map((entry) => entry.micros));
  const slow = timeSlowAnswers();
  const rules = figuresByRule(judged);
  const peer = values["no-peer"] ? undefined : { groups: await peerFigures(pairs) };
  if (values.json) {
    console.log(JSON.stringify({ groups, micros, slow, rules, peer }));
    return 0;
  }
  printTable("Factdeck", groups);
  console.log("µs of CPU per answer, key compiled (median of 5 batches of 16 runs)");
  console.log(`  of the file: median ${micros.median}, p99 ${micros.p99}, max ${micros.max}`);
  console.log(
    `  of ${slow.n} made to be slow: median ${slow.median}, p99 ${slow.p99}, max ${slow.max} (${slow.worst})`,
  );
  if (peer !== undefined) printTable("qb-answer-checker, all words required", peer.groups);
  printRules(rules);
  if (values.errors) printErrors(judged);
  return 0;
};

process.exitCode = await main();
