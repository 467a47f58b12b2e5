import {
  acceptedTexts,
  createRandom,
  type Evidence,
  keyText,
  type Option,
  type PublicQuestion,
  type Question,
} from "../../questions/index.ts";
import { type AttemptRules, plainRules } from "./attempt-rules.ts";
import type { VersionBody } from "./build-version.ts";

/** Points that a right answer earns, outside a classroom. */
export const questionPoints = (question: Question): number => plainRules.pointsOf(question.id);

/** What a player may see before grading, built by naming fields: a new secret field stays secret. */
export const toPublicQuestion = (question: Question): PublicQuestion => ({
  id: question.id,
  kind: question.kind,
  stem: question.stem,
  ...("options" in question ? { options: question.options.map(toOption) } : {}),
  ...(question.kind === "matching"
    ? { left: question.left.map(toOption), right: question.right.map(toOption) }
    : {}),
  ...(question.kind === "numeric" && question.unit !== undefined ? { unit: question.unit } : {}),
  points: questionPoints(question),
});

const toOption = ({ id, text }: Option): Option => ({ id, text });

/**
 * The questions of a version as one attempt sees them: order and options shuffled by the attempt's number. What must be
 * put in order or matched is shuffled by any rules, since it stands in the order of its key.
 */
export const shuffleQuestions = (
  body: VersionBody,
  attempt: number,
  rules: AttemptRules = plainRules,
): PublicQuestion[] => {
  const random = createRandom(`attempt ${attempt}`);
  const questions = body.questions.map((question) => ({
    ...toPublicQuestion(question),
    points: rules.pointsOf(question.id),
  }));
  return (rules.shuffleQuestions ? random.shuffle(questions) : questions).map((question) => {
    const isShuffled = rules.shuffleOptions || question.kind === "ordering";
    return {
      ...question,
      ...(question.options && isShuffled
        ? { options: shuffleOptions(question, random.shuffle) }
        : {}),
      ...(question.right ? { right: random.shuffle(question.right) } : {}),
    };
  });
};

/** Options that differ in nothing but a number stay in order of size, as a test-taker expects. */
export const shuffleOptions = (
  question: PublicQuestion,
  shuffle: <T>(items: readonly T[]) => T[],
): Option[] => {
  const options = question.options ?? [];
  const sizes = question.kind === "ordering" ? null : sizesOf(options);
  if (sizes === null) return shuffle(options);
  return options
    .map((option, i) => ({ option, size: sizes[i] ?? 0 }))
    .sort((a, b) => a.size - b.size)
    .map(({ option }) => option);
};

/** The number in each option, when all else is the same: "About 50,000" and "About 75,000". Otherwise null. */
const sizesOf = (options: readonly Option[]): number[] | null => {
  const number = /\d[\d,]*(?:\.\d+)?/g;
  const frames = new Set(options.map(({ text }) => text.replace(number, "#")));
  const [frame = ""] = frames;
  if (frames.size !== 1 || frame.split("#").length !== 2) return null;
  return options.map(({ text }) => Number((text.match(number)?.[0] ?? "").replaceAll(",", "")));
};

/** The proof in its paragraph, as shown after grading. `sentence` counts from 1 up to `sentences`. */
export type ShownEvidence = {
  text: string;
  before: string;
  after: string;
  start: number;
  sentence: number;
  sentences: number;
};

export const showEvidence = (
  article: { text: string; sentences: readonly (readonly [number, number])[] },
  evidence: Evidence,
): ShownEvidence => {
  const { text, sentences } = article;
  const from = text.lastIndexOf("\n\n", evidence.start);
  const to = text.indexOf("\n\n", evidence.end);
  return {
    text: text.slice(evidence.start, evidence.end),
    before: text.slice(from === -1 ? 0 : from + 2, evidence.start),
    after: text.slice(evidence.end, to === -1 ? text.length : to),
    start: evidence.start,
    sentence: sentences.filter(([start]) => start <= evidence.start).length,
    sentences: sentences.length,
  };
};

/** A question with its key, for its owner only. `key` has the form that an answer takes. */
export const toOwnerQuestion = (question: Question, isAccepted: boolean) => ({
  ...question,
  keyText: keyText(question),
  accepted: acceptedTexts(question),
  isAccepted,
});
