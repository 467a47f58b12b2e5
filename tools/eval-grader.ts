/**
 * `npm run eval:grader -- PAIRS.tsv [--errors] [--json] [--no-peer]`: how often the grader agrees with labelled answers.
 * Columns of the file: question, reference_answers (separated by `|`), given_answer, human_label (1 or 0), source.
 * "Prompt" counts as not accepted. Beside ours runs npm's qb-answer-checker on the same pairs.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compileKey, gradeAnswer } from "../questions/grade/index.ts";
import type { Grade, Question } from "../questions/types.ts";
import { createPeer } from "./grader-peer.ts";

type Pair = {
  question: string;
  references: string[];
  given: string;
  isRight: boolean;
  source: string;
};
type Judged = { pair: Pair; grade: Grade; isAccepted: boolean; micros: number };
type Figures = { n: number; accuracy: number; falseAccept: number; falseReject: number };

const usage = "usage: npm run eval:grader -- PAIRS.tsv [--errors] [--json] [--no-peer]";

const readPairs = (file: string): Pair[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [question = "", references = "", given = "", label = "", source = ""] =
        line.split("\t");
      return { question, references: references.split("|"), given, isRight: label === "1", source };
    });

/** The question that a pair stands for: the first reference is the key, the others are the author's accepted answers. */
const questionOf = ({ question, references: [key = "", ...accepted] }: Pair): Question => ({
  id: "pair",
  kind: "short_answer",
  stem: question,
  key,
  evidence: { start: 0, end: 0, text: "" },
  difficulty: 1,
  grading: { accepted },
});

const judge = (pairs: readonly Pair[]): Judged[] =>
  pairs.map((pair) => {
    const key = compileKey(questionOf(pair));
    // Median of a few runs, so that one pause of the machine does not stand for the grader.
    const times: number[] = [];
    let grade = gradeAnswer(key, pair.given);
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      grade = gradeAnswer(key, pair.given);
      times.push((performance.now() - start) * 1000);
    }
    const micros = times.sort((a, b) => a - b)[2] ?? 0;
    return { pair, grade, isAccepted: grade.verdict === "correct", micros };
  });

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

const figuresOf = (judged: readonly { pair: Pair; isAccepted: boolean }[]): Figures => {
  const right = judged.filter(({ pair }) => pair.isRight);
  const wrong = judged.filter(({ pair }) => !pair.isRight);
  const agreed = judged.filter(({ pair, isAccepted }) => pair.isRight === isAccepted);
  return {
    n: judged.length,
    accuracy: percent(agreed.length, judged.length),
    falseAccept: percent(wrong.filter(({ isAccepted }) => isAccepted).length, wrong.length),
    falseReject: percent(right.filter(({ isAccepted }) => !isAccepted).length, right.length),
  };
};

/** `human` is everything judged by people, `hand` the traps; then each source by itself. */
const groupsOf = <T extends { pair: Pair }>(judged: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>([
    ["all", [...judged]],
    ["human", judged.filter(({ pair }) => !pair.source.startsWith("hand:"))],
    ["hand", judged.filter(({ pair }) => pair.source.startsWith("hand:"))],
  ]);
  for (const entry of judged) {
    const { source } = entry.pair;
    groups.set(source, [...(groups.get(source) ?? []), entry]);
  }
  for (const [name, members] of groups) if (members.length === 0) groups.delete(name);
  return groups;
};

const figuresByGroup = (
  judged: readonly { pair: Pair; isAccepted: boolean }[],
): Record<string, Figures> =>
  Object.fromEntries([...groupsOf(judged)].map(([name, members]) => [name, figuresOf(members)]));

const figuresByRule = (
  judged: readonly Judged[],
): Record<string, { n: number; agreed: number }> => {
  const rules: Record<string, { n: number; agreed: number }> = {};
  for (const { pair, grade, isAccepted } of judged) {
    const name = `${grade.verdict}:${grade.rule}`;
    const rule = rules[name] ?? { n: 0, agreed: 0 };
    rules[name] = { n: rule.n + 1, agreed: rule.agreed + (pair.isRight === isAccepted ? 1 : 0) };
  }
  return rules;
};

const microsOf = (judged: readonly Judged[]): { median: number; p99: number; max: number } => {
  const sorted = judged.map(({ micros }) => micros).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(10 * (sorted[Math.floor(share * (sorted.length - 1))] ?? 0)) / 10;
  return { median: at(0.5), p99: at(0.99), max: at(1) };
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

const printErrors = (judged: readonly Judged[]): void => {
  for (const { pair, grade, isAccepted } of judged) {
    if (pair.isRight === isAccepted) continue;
    const kind = isAccepted ? "ACCEPTED" : "REJECTED";
    console.log(
      [
        kind,
        `${grade.verdict}:${grade.rule}`,
        pair.source,
        pair.question,
        pair.references.join("|").slice(0, 160),
        pair.given,
      ].join("\t"),
    );
  }
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "no-peer": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [file] = positionals;
  if (values.help || file === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const pairs = readPairs(file);
  judge(pairs.slice(0, 500));
  const judged = judge(pairs);
  const groups = figuresByGroup(judged);
  const micros = microsOf(judged);
  const rules = figuresByRule(judged);
  const peer = values["no-peer"] ? null : await createPeer();
  const peerJudged =
    peer === null
      ? []
      : pairs.map((pair) => ({ pair, isAccepted: peer(pair.references, pair.given) }));
  const peerGroups = peer === null ? undefined : figuresByGroup(peerJudged);
  if (values.json) {
    console.log(
      JSON.stringify({
        groups,
        micros,
        rules,
        ...(peerGroups === undefined ? {} : { peer: { groups: peerGroups } }),
      }),
    );
    return 0;
  }
  printTable("Factdeck", groups);
  console.log(`  µs per answer: median ${micros.median}, p99 ${micros.p99}, max ${micros.max}`);
  if (peerGroups !== undefined) printTable("qb-answer-checker, all words required", peerGroups);
  console.log("Rules (n, share that agrees with the label)");
  for (const [name, { n, agreed }] of Object.entries(rules).sort(([, a], [, b]) => b.n - a.n)) {
    console.log(`  ${String(n).padEnd(6)} ${percent(agreed, n).toFixed(1).padStart(6)} %  ${name}`);
  }
  if (values.errors) printErrors(judged);
  return 0;
};

process.exitCode = await main();
