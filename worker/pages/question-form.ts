import type { Numeric, Option, Question } from "../../questions/index.ts";
import { questionInput } from "../routes/schemas.ts";
import { toQuestion } from "../services/question-input.ts";
import { check } from "../valid.ts";
import { readGrading } from "./grading-form.ts";

/**
 * A draft's question as the editor's form has it: what the form shows is replaced, the rest (difficulty, the
 * explanation) stays. Not checked yet, so that a form with errors can be shown again as typed.
 */
export const applyForm = (question: Question, form: FormData): Question => {
  const { grading: _, ...asked } = applyFields(question, form);
  const grading = readGrading(question, form);
  return grading === undefined ? asked : { ...asked, grading };
};

const applyFields = (question: Question, form: FormData): Question => {
  const [start = 0, end = 0] = text(form, "evidence").split("-").map(Number);
  const base = {
    stem: text(form, "stem"),
    evidence: form.has("evidence") ? { start, end, text: "" } : question.evidence,
  };
  switch (question.kind) {
    case "multiple_choice":
      return {
        ...question,
        ...base,
        options: readOptions(question.options, form),
        key: text(form, "key"),
      };
    case "multiple_select":
      return {
        ...question,
        ...base,
        options: readOptions(question.options, form),
        key: form.getAll("key").map(String),
      };
    case "true_false":
      return { ...question, ...base, key: text(form, "key") === "true" };
    case "numeric":
      return applyNumber({ ...question, ...base }, form);
    case "ordering":
      return { ...question, ...base, options: readOptions(question.options, form) };
    case "matching":
      return {
        ...question,
        ...base,
        left: readOptions(question.left, form, "left-"),
        right: readOptions(question.right, form, "right-"),
      };
    default:
      return { ...question, ...base, key: text(form, "key") };
  }
};

/** The form's question, checked against the article; `invalid_request` with the field otherwise. */
export const checkQuestion = (question: Question, articleText: string): Question => {
  const { id, evidence, ...rest } = question;
  const span = { start: evidence.start, end: evidence.end };
  return toQuestion(id, check(questionInput, { ...rest, evidence: span }), articleText);
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const readOptions = (options: readonly Option[], form: FormData, prefix = "option-"): Option[] =>
  options.map(({ id }) => ({ id, text: text(form, prefix + id) }));

/** An empty field is no number, though `Number("")` is 0. */
const readNumber = (given: string): number => (given === "" ? Number.NaN : Number(given));

const applyNumber = ({ unit: before, ...question }: Numeric, form: FormData): Numeric => {
  const unit = form.has("unit") ? text(form, "unit") : (before ?? "");
  const key = readNumber(text(form, "key"));
  return unit === "" ? { ...question, key } : { ...question, key, unit };
};
