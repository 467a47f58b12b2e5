import { generateFrom, selectFrom } from "../../questions/generate.ts";
import type { Reading } from "../../questions/read/types.ts";
import type { Finished } from "../../questions/select/finish.ts";
import type { Card, Question } from "../../questions/types.ts";
import { keyTextOf } from "./sheet.ts";

export type Measured = {
  file: string;
  words: number;
  sentences: number;
  questions: Question[];
  /** The questions again, in the same order, with what the ranker saw. */
  chosen: Finished[];
  cards: Card[];
  skipped: { reason: string; count: number }[];
  /** Median of eleven runs after reading, in milliseconds of the thread's CPU time: what a Worker is charged for. */
  generateMs: number;
};

const runs = 11;

/** Generates the quiz of one reading and times it apart from reading. */
export function measure(
  file: string,
  reading: Reading,
  options: { title: string; date?: string; count: number; seed: string },
): Measured {
  const generate = () =>
    generateFrom(reading, options, { count: options.count, seed: options.seed });
  const quiz = generate();
  const times = Array.from({ length: runs }, () => {
    const { user, system } = process.threadCpuUsage();
    generate();
    const end = process.threadCpuUsage();
    return (end.user - user + end.system - system) / 1000;
  }).sort((a, b) => a - b);
  return {
    file,
    words: reading.text.split(/\s+/).filter(Boolean).length,
    sentences: reading.sentences.length,
    ...quiz,
    chosen: selectFrom(reading, options, { count: options.count, seed: options.seed }).selection
      .chosen,
    generateMs: times[Math.floor(runs / 2)] ?? 0,
  };
}

const tally = (names: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const wordsOfQuestion =
  /\b(who|whom|whose|which|what|where|when|why|how many|how much|how long|how often|how)\b/i;

/** The figures of one article, or of several together. */
export function figuresOf(all: Measured[], texts: Map<string, string>) {
  const questions = all.flatMap((one) => one.questions);
  const words = all.reduce((sum, one) => sum + one.words, 0);
  const stems = questions.map(({ stem, kind }) => `${kind} ${stem.toLowerCase()}`);
  const proven = all.flatMap((one) =>
    [...one.questions, ...one.cards].filter(
      ({ evidence }) => texts.get(one.file)?.slice(evidence.start, evidence.end) === evidence.text,
    ),
  ).length;
  return {
    articles: all.length,
    words,
    items: questions.length,
    cards: all.reduce((sum, one) => sum + one.cards.length, 0),
    itemsPer250Words: round((250 * questions.length) / Math.max(1, words)),
    kinds: tally(questions.map(({ kind }) => kind)),
    questionWords: tally(
      questions.map(({ stem }) => wordsOfQuestion.exec(stem)?.[0].toLowerCase() ?? "statement"),
    ),
    difficulty: tally(questions.map(({ difficulty }) => String(difficulty))),
    sentencesUsed: new Set(
      all.flatMap((one) => one.questions.map(({ evidence }) => `${one.file}:${evidence.start}`)),
    ).size,
    duplicates: stems.length - new Set(stems).size,
    keysRepeated:
      questions.length -
      new Set(questions.map((question) => `${question.kind} ${keyTextOf(question)}`)).size,
    evidenceProven: proven,
    evidenceTotal: questions.length + all.reduce((sum, one) => sum + one.cards.length, 0),
    generateMsPer1000Words: round(
      (1000 * all.reduce((sum, one) => sum + one.generateMs, 0)) / Math.max(1, words),
    ),
    skipped: mergeSkipped(all),
  };
}

function mergeSkipped(all: Measured[]): Record<string, number> {
  const merged: Record<string, number> = {};
  for (const { reason, count } of all.flatMap((one) => one.skipped))
    merged[reason] = (merged[reason] ?? 0) + count;
  return merged;
}

const round = (value: number): number => Math.round(value * 100) / 100;
