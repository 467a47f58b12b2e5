import type { Candidate, FormName, Shape } from "../ask/types.ts";
import type { AnswerKind } from "../facts/types.ts";
import { keyText } from "../grade/key-text.ts";
import type { Question } from "../types.ts";
import { lastSentence } from "./last-sentence.ts";

/**
 * A question of any author as the flaw filters see their candidates: what the generator knows of its own is read off the
 * stem and the key. What cannot be read off (the fact, the entity) is absent.
 */
export const asCandidate = (question: Question, title: string): Candidate => ({
  form: formOf(question),
  shape: shapeOf(question),
  stem: lastSentence(question.stem),
  // Without its unit, which the stem may well name.
  key: question.kind === "numeric" ? String(question.key) : keyText(question),
  accepted: question.grading?.accepted ?? [],
  answer: answerOf(question.stem),
  entity: null,
  fact: null,
  answerTokens: [],
  sentence: 0,
  evidence: question.evidence,
  confidence: 1,
  isTopic: keyText(question).toLowerCase() === title.toLowerCase(),
  faults: [],
});

/** Stems by their first words: "How many people …" is `how_many`, "In which year …" is `which`. */
const stemForms: readonly [RegExp, FormName][] = [
  [/\bhow many\b/i, "how_many"],
  [/\bhow much\b/i, "how_much"],
  [/\bhow long\b/i, "how_long"],
  [/\bwhy\b/i, "why"],
  [/\bwhom\b/i, "whom"],
  [/\bwho said\b|\baccording to whom\b/i, "who_said"],
  [/\bwho\b/i, "who"],
  [/\bwhere\b/i, "where"],
  [/\bwhen\b/i, "when"],
  [/\bwhich\b/i, "which"],
  [/\bstand for\b|\babbreviation\b/i, "acronym"],
];

const formOf = ({ kind, stem }: Question): FormName => {
  switch (kind) {
    case "true_false":
    case "cloze":
    case "multiple_select":
    case "ordering":
    case "matching":
      return kind;
    default:
      return stemForms.find(([pattern]) => pattern.test(stem))?.[1] ?? "what";
  }
};

const answerOf = (stem: string): AnswerKind => {
  if (/\bwhy\b/i.test(stem)) return "reason";
  return /\bwho(m|se)?\b/i.test(stem) ? "person" : "thing";
};

const shapeOf = (question: Question): Shape => {
  switch (question.kind) {
    case "true_false":
      return { type: "true_false", value: question.key };
    case "cloze":
      return { type: "cloze" };
    case "numeric":
      return { type: "number", value: question.key };
    case "multiple_select":
      return { type: "select", right: [], wrong: [] };
    case "ordering":
      return { type: "ordering", items: [] };
    case "matching":
      return { type: "matching", pairs: [] };
    default:
      return { type: "open" };
  }
};
