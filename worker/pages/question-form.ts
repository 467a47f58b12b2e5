import type { Evidence, Numeric, Question } from "../../questions/index.ts";
import { questionInput } from "../routes/schemas.ts";
import { toQuestion } from "../services/question-input.ts";
import { check } from "../valid.ts";
import { readGrading } from "./grading-form.ts";
import { fieldText, readOptions, readOrder, readPairs } from "./option-form.ts";

/**
 * A draft's question as the editor's form has it: what the form shows is replaced, the rest stays. Not checked yet, so
 * that a form with errors can be shown again as typed.
 */
export const applyForm = (question: Question, form: FormData, articleText: string): Question => {
  const { grading: _, explanation: __, ...asked } = applyFields(question, form, articleText);
  const grading = readGrading(question, form);
  const explanation = form.has("explanation")
    ? fieldText(form, "explanation")
    : (question.explanation ?? "");
  return {
    ...asked,
    ...(explanation === "" ? {} : { explanation }),
    ...(grading === undefined ? {} : { grading }),
  };
};

const applyFields = (question: Question, form: FormData, articleText: string): Question => {
  const base = {
    stem: fieldText(form, "stem"),
    evidence: readEvidence(question.evidence, form, articleText),
    difficulty: Number(fieldText(form, "difficulty") || question.difficulty),
  };
  switch (question.kind) {
    case "multiple_choice": {
      const options = readOptions(question.options, form);
      return { ...question, ...base, options, key: fieldText(form, "key") };
    }
    case "multiple_select": {
      const options = readOptions(question.options, form);
      const known = new Set(options.map(({ id }) => id));
      const key = form.getAll("key").map(String);
      return { ...question, ...base, options, key: key.filter((id) => known.has(id)) };
    }
    case "true_false":
      return { ...question, ...base, key: fieldText(form, "key") === "true" };
    case "numeric":
      return applyNumber({ ...question, ...base }, form);
    case "ordering":
      return { ...question, ...base, ...readOrder(question, form) };
    case "matching":
      return { ...question, ...base, ...readPairs(question, form) };
    default:
      return { ...question, ...base, key: fieldText(form, "key") };
  }
};

/** What the form's passage is when its words are nowhere in the article: the check names the field. */
const nowhere = { start: 0, end: 0, text: "" };

/** The passage that was picked; or where it was not, the words that were typed for it. */
const readEvidence = (before: Evidence, form: FormData, articleText: string): Evidence => {
  const [start = 0, end = 0] = fieldText(form, "evidence").split("-").map(Number);
  const isPicked = form.has("evidence") && (start !== before.start || end !== before.end);
  if (isPicked) return { start, end, text: "" };
  const words = fieldText(form, "proof");
  if (words === "" || plainSpaces(words) === plainSpaces(before.text)) return before;
  return findPassage(words, articleText, before.start) ?? nowhere;
};

const plainSpaces = (text: string): string => text.trim().replace(/\s+/g, " ");

/** Where the article has these words, whatever the spaces between them; of several places the one nearest to `near`. */
const findPassage = (words: string, articleText: string, near: number): Evidence | null => {
  const escaped = plainSpaces(words).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(escaped.replaceAll(" ", "\\s+"), "g");
  const found = [...articleText.matchAll(pattern)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
  found.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  return found[0] ?? null;
};

/** The form's question, checked against the article; `invalid_request` with the field otherwise. */
export const checkQuestion = (question: Question, articleText: string): Question => {
  const { id, evidence, ...rest } = question;
  const span = { start: evidence.start, end: evidence.end };
  return toQuestion(id, check(questionInput, { ...rest, evidence: span }), articleText);
};

/** An empty field is no number, though `Number("")` is 0. */
const readNumber = (given: string): number => (given === "" ? Number.NaN : Number(given));

const applyNumber = ({ unit: before, ...question }: Numeric, form: FormData): Numeric => {
  const unit = form.has("unit") ? fieldText(form, "unit") : (before ?? "");
  const key = readNumber(fieldText(form, "key"));
  return unit === "" ? { ...question, key } : { ...question, key, unit };
};
