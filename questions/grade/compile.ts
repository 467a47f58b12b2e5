import type { Question } from "../types.ts";
import { compileText } from "./compile-text.ts";
import type { CompiledKey } from "./key.ts";
import { compileNumeric } from "./numeric.ts";
import { graderVersion as grader } from "./version.ts";

/** Works out, at publish time, all that grading needs to know of a question. */
export const compileKey = (question: Question): CompiledKey => {
  switch (question.kind) {
    case "multiple_choice":
      return { grader, kind: question.kind, options: ids(question.options), key: question.key };
    case "multiple_select":
      return {
        grader,
        kind: question.kind,
        options: ids(question.options),
        key: question.key,
        scoring: question.grading?.selectScoring ?? "right_minus_wrong",
      };
    case "true_false":
      return { grader, kind: question.kind, key: question.key };
    case "ordering":
      return { grader, kind: question.kind, options: ids(question.options), key: question.key };
    case "matching": {
      const left = ids(question.left);
      const key = left.map((id) => question.key[id] ?? "");
      return { grader, kind: question.kind, left, right: ids(question.right), key };
    }
    case "numeric":
      return compileNumeric(question);
    default:
      return compileText(question);
  }
};

const ids = (options: readonly { id: string }[]): string[] => options.map(({ id }) => id);
