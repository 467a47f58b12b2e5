import type { Question } from "../../questions/types.ts";
import { keyTextOf } from "./sheet.ts";

type Reference = { question: string; answer: string; evidence: string; importance: number };

const words = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []);

/** Share of `b`'s words that `a` has. */
function overlap(a: Set<string>, b: Set<string>): number {
  if (b.size === 0) return 0;
  return [...b].filter((word) => a.has(word)).length / b.size;
}

/** How many reference items are asked: one of our questions stands on the same sentence and holds the same answer in its key or stem. */
export function coverageOf(
  jsonl: string,
  questions: Question[],
): { facts: number; asked: number; percent: number } {
  const references = jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Reference);
  const asked = references.filter((reference) =>
    questions.some((question) => asks(question, reference)),
  );
  return {
    facts: references.length,
    asked: asked.length,
    percent:
      references.length === 0 ? 0 : Math.round((1000 * asked.length) / references.length) / 10,
  };
}

function asks(question: Question, reference: Reference): boolean {
  const isSameSentence = overlap(words(question.evidence.text), words(reference.evidence)) >= 0.7;
  const told = words(`${question.stem} ${keyTextOf(question)}`);
  return isSameSentence && overlap(told, words(reference.answer)) >= 0.5;
}
