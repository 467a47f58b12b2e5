import type { Evidence, Question, QuestionKind } from "../../questions/index.ts";
import { withSpareOptions } from "./option-form.ts";

/** Rows of a new question's choices, lines or pairs. */
const rows = 4;

/**
 * A question of a kind with nothing in it yet but its proof: what the form of a new one starts from. Statements and gaps
 * begin with the sentence that they come from.
 */
export const blankQuestion = (kind: QuestionKind, evidence: Evidence): Question => {
  const base = { id: "new", stem: "", evidence, difficulty: 3 };
  const options = withSpareOptions([], rows);
  switch (kind) {
    case "multiple_choice":
      return { ...base, kind, options, key: "a" };
    case "multiple_select":
      return { ...base, kind, options, key: [] };
    case "true_false":
      return { ...base, kind, stem: evidence.text, key: true };
    case "cloze":
      return { ...base, kind, stem: evidence.text, key: "" };
    case "numeric":
      return { ...base, kind, key: Number.NaN };
    case "ordering":
      return { ...base, kind, options, key: options.map(({ id }) => id) };
    case "matching": {
      const right = options.map(({ id }, i) => ({ id: String(i + 1), text: "", left: id }));
      const key = Object.fromEntries(right.map(({ id, left }) => [left, id]));
      return {
        ...base,
        kind,
        left: options,
        right: right.map(({ id, text }) => ({ id, text })),
        key,
      };
    }
    default:
      return { ...base, kind, key: "" };
  }
};
