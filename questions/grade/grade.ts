import type { Grade } from "../types.ts";
import {
  gradeChoice,
  gradeMatching,
  gradeOrdering,
  gradeSelect,
  gradeTrueFalse,
} from "./choices.ts";
import type { CompiledKey } from "./key.ts";
import { gradeNumeric } from "./numeric.ts";
import { answerShapeError } from "./shape.ts";
import { gradeText } from "./text.ts";
import { incorrect } from "./verdicts.ts";

/**
 * Grades one answer against a compiled key. Pure and total: the same pair always gives the same grade, and any JSON
 * value gets one. A value that does not fit the kind (`answerShapeError` says why) is `incorrect` by rule `malformed`.
 * Credit is 0 to 1; the rule's name says what decided.
 */
export const gradeAnswer = (compiled: CompiledKey, given: unknown): Grade => {
  if (answerShapeError(compiled, given) !== null) return incorrect("malformed");
  // The shape check above proves each of these casts.
  switch (compiled.kind) {
    case "multiple_choice":
      return gradeChoice(compiled, given as string);
    case "multiple_select":
      return gradeSelect(compiled, given as string[]);
    case "true_false":
      return gradeTrueFalse(compiled, given as boolean);
    case "ordering":
      return gradeOrdering(compiled, given as string[]);
    case "matching":
      return gradeMatching(compiled, new Map(Object.entries(given as Record<string, string>)));
    case "numeric":
      return gradeNumeric(compiled, given as string | number);
    default:
      return gradeText(compiled, given as string);
  }
};
