import { parseAmount } from "../ask/amounts/amounts.ts";
import { tellGap } from "../ask/statements/gap-hints.ts";
import type { Candidate } from "../ask/types.ts";
import { withSetPhrases } from "../facts/writing/set-phrases.ts";
import type { Random } from "../random.ts";
import type { Option, Question } from "../types.ts";
import { difficultyOf } from "./difficulty.ts";
import type { Features } from "./features.ts";
import type { Tier } from "./tiers.ts";

/** A candidate made into a question, with its rank. */
export type Finished = {
  candidate: Candidate;
  question: Question;
  /** Chance of print less the tier, so that a lower tier never comes before a higher one. */
  score: number;
  tier: Tier;
  /** What the ranker saw. */
  features: Features;
};

/** The question for a candidate: a multiple choice where three wrong options stand, else one to be typed. */
export function finish(candidate: Candidate, options: string[], random: Random): Question {
  const base = {
    id: "",
    stem: withSetPhrases(candidate.stem),
    evidence: candidate.evidence,
    difficulty: difficultyOf(candidate),
    ...(candidate.accepted.length > 0 ? { grading: { accepted: candidate.accepted } } : {}),
  };
  const { shape } = candidate;
  if (shape.type === "true_false") return { ...base, kind: "true_false", key: shape.value };
  if (shape.type === "cloze") {
    const key = withinSentence(candidate.key);
    return { ...base, kind: "cloze", stem: tellGap(base.stem, key), key };
  }
  if (shape.type === "select") return finishSelect(base, shape, random);
  if (shape.type === "ordering") return finishOrdering(base, shape.items, random);
  if (shape.type === "matching") return finishMatching(base, shape.pairs, random);
  const isTypable = shape.type === "number" && shape.value < 1e6;
  if (shape.type === "number" && isTypable && (options.length < 3 || random.next() < 0.4))
    return {
      ...base,
      kind: "numeric",
      key: shape.value,
      ...(shape.unit === undefined ? {} : { unit: shape.unit }),
    };
  if (options.length < 3) return { ...base, kind: "short_answer", key: candidate.key };
  return finishChoice(base, candidate, options, random);
}

type Base = Pick<Question, "id" | "stem" | "evidence" | "difficulty">;
const letters = "abcdefgh";

const asOptions = (texts: string[]): Option[] =>
  texts.map((text, i) => ({ id: letters.charAt(i), text }));
const idOf = (options: Option[], text: string): string =>
  options.find((option) => option.text === text)?.id ?? "";

function finishChoice(
  base: Base,
  candidate: Candidate,
  options: string[],
  random: Random,
): Question {
  const all = [candidate.key, ...options.slice(0, 3)];
  const sorted = sortNumbers(all);
  const shown = asOptions(sorted ?? random.shuffle(all));
  return { ...base, kind: "multiple_choice", options: shown, key: idOf(shown, candidate.key) };
}

/** Numbers and years stand in order; null when the options are not all numbers. */
function sortNumbers(texts: string[]): string[] | null {
  const valued = texts.map((text) => ({ text, value: parseAmount(numberIn(text)) }));
  if (valued.some(({ value }) => value === null)) return null;
  return valued.sort((a, b) => (a.value ?? 0) - (b.value ?? 0)).map(({ text }) => text);
}

const numberIn = (text: string): string =>
  /[\d,]*\d(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b/i.exec(
    text,
  )?.[0] ?? "";

function finishSelect(
  base: Base,
  shape: { right: string[]; wrong: string[] },
  random: Random,
): Question {
  const shown = asOptions(random.shuffle([...shape.right, ...shape.wrong]));
  return {
    ...base,
    kind: "multiple_select",
    options: shown,
    key: shape.right.map((text) => idOf(shown, text)).sort(),
  };
}

function finishOrdering(base: Base, items: string[], random: Random): Question {
  const shown = asOptions(random.shuffle(items));
  return { ...base, kind: "ordering", options: shown, key: items.map((text) => idOf(shown, text)) };
}

function finishMatching(base: Base, pairs: [string, string][], random: Random): Question {
  const left = pairs.map(([text], i) => ({ id: letters.charAt(i), text }));
  const right = random
    .shuffle(pairs.map(([, text]) => text))
    .map((text, i) => ({ id: String(i + 1), text }));
  const key = Object.fromEntries(
    pairs.map(([, text], i) => [letters.charAt(i), idOf(right, text)]),
  );
  return { ...base, kind: "matching", left, right, key };
}

/** "three metres": an amount that fills a gap has no capital, and "World War I" no stop of the sentence's. */
const withinSentence = (key: string): string => uncapitalised(key.replace(/(?<=\bI{1,3})\.$/, ""));

const uncapitalised = (key: string): string =>
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+(?:teen|ty)|Half|Dozens|Hundreds|Thousands|Millions|About|Around|Nearly|Almost|Roughly|Some|More|Over|Up|At)\b/.test(
    key,
  )
    ? key.charAt(0).toLowerCase() + key.slice(1)
    : key;
