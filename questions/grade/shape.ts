import type { CompiledKey } from "./key.ts";

/** Longest typed answer, in Unicode code points. */
export const maxAnswerCodePoints = 256;

/** What kind of JSON value a question takes. */
export type AnswerShape =
  | "option_id"
  | "option_ids"
  | "boolean"
  | "text"
  | "number_or_text"
  | "option_pairs";

/** Why an answer cannot be graded at all. Nothing of the answer is echoed. */
export type AnswerShapeError =
  | { reason: "answer_wrong_type"; expected: AnswerShape }
  | { reason: "answer_too_long"; got: number; max: number }
  | { reason: "option_unknown" }
  | { reason: "option_repeated" };

const shapes: Record<CompiledKey["kind"], AnswerShape> = {
  multiple_choice: "option_id",
  multiple_select: "option_ids",
  true_false: "boolean",
  short_answer: "text",
  cloze: "text",
  numeric: "number_or_text",
  ordering: "option_ids",
  matching: "option_pairs",
};

/**
 * Whether a JSON value fits the kind of question: `null` when it does, otherwise the reason.
 * Looks at no more than the first `maxAnswerCodePoints` characters or the number of options.
 */
export const answerShapeError = (
  compiled: CompiledKey,
  given: unknown,
): AnswerShapeError | null => {
  const wrongType: AnswerShapeError = {
    reason: "answer_wrong_type",
    expected: shapes[compiled.kind],
  };
  switch (compiled.kind) {
    case "multiple_choice":
      if (typeof given !== "string") return wrongType;
      return compiled.options.includes(given) ? null : { reason: "option_unknown" };
    case "multiple_select":
    case "ordering":
      return isStrings(given) ? optionsError(compiled.options, given) : wrongType;
    case "true_false":
      return typeof given === "boolean" ? null : wrongType;
    case "matching":
      return isPairs(given) ? pairsError(compiled, given) : wrongType;
    case "numeric":
      if (typeof given === "number") return Number.isFinite(given) ? null : wrongType;
      return typeof given === "string" ? lengthError(given) : wrongType;
    default:
      return typeof given === "string" ? lengthError(given) : wrongType;
  }
};

/** Whether a JSON value is a list of strings. */
export const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** Whether a JSON value is an object whose own values are all strings. */
export const isPairs = (value: unknown): value is Record<string, string> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((item) => typeof item === "string");

const optionsError = (
  options: readonly string[],
  given: readonly string[],
): AnswerShapeError | null => {
  const known = new Set(options);
  const seen = new Set<string>();
  for (const id of given) {
    if (!known.has(id)) return { reason: "option_unknown" };
    if (seen.has(id)) return { reason: "option_repeated" };
    seen.add(id);
  }
  return null;
};

const pairsError = (
  { left, right }: { left: readonly string[]; right: readonly string[] },
  given: Record<string, string>,
): AnswerShapeError | null => {
  for (const [from, to] of Object.entries(given)) {
    if (!left.includes(from) || !right.includes(to)) return { reason: "option_unknown" };
  }
  return null;
};

/** UTF-16 units bound the code points from both sides, so a huge text is refused without a walk through it. */
const lengthError = (text: string): AnswerShapeError | null => {
  if (text.length <= maxAnswerCodePoints) return null;
  const got = text.length > 2 * maxAnswerCodePoints ? text.length : [...text].length;
  return got > maxAnswerCodePoints
    ? { reason: "answer_too_long", got, max: maxAnswerCodePoints }
    : null;
};
