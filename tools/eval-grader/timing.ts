import { compileKey, gradeAnswer } from "../../questions/grade/index.ts";
import { slowAnswers, slowKeys } from "./slow-answers.ts";

/** Microseconds of CPU time. */
export type Micros = { median: number; p99: number; max: number };

const batches = 5;
const runsPerBatch = 16;

/**
 * CPU time of one answer in µs: five batches of sixteen runs, the median batch. It is the time of the whole process, which
 * is told in µs where a thread's is told in ms; so other processes do not count, and a compiler or collector at work
 * beside the grader is in one batch and not in the next.
 */
export const cpuMicros = (run: () => unknown): number => {
  const times: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const before = process.cpuUsage();
    for (let at = 0; at < runsPerBatch; at += 1) run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / runsPerBatch);
  }
  return times.sort((a, b) => a - b)[Math.floor(batches / 2)] ?? 0;
};

/** Median, 99th percentile and maximum, one decimal. */
export const spreadOf = (times: readonly number[]): Micros => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(10 * (sorted[Math.floor(share * (sorted.length - 1))] ?? 0)) / 10;
  return { median: at(0.5), p99: at(0.99), max: at(1) };
};

/** The times of answers made to be slow, each against keys made to be slow, and the worst of them by name. */
export const timeSlowAnswers = (): Micros & { n: number; worst: string } => {
  const times: { micros: number; name: string }[] = [];
  for (const [keyName, question] of Object.entries(slowKeys)) {
    const key = compileKey(question);
    for (const [answerName, answer] of Object.entries(slowAnswers)) {
      const micros = cpuMicros(() => gradeAnswer(key, answer));
      times.push({ micros, name: `${answerName} for ${keyName}` });
    }
  }
  const worst = times.reduce((a, b) => (b.micros > a.micros ? b : a));
  return { ...spreadOf(times.map(({ micros }) => micros)), n: times.length, worst: worst.name };
};
