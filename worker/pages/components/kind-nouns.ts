import type { QuestionKind } from "../../../questions/index.ts";

/** What kinds of questions are called where their author reads it. */
export const kindNouns: Record<QuestionKind, string> = {
  multiple_choice: "multiple choice",
  multiple_select: "several answers",
  true_false: "true or false",
  short_answer: "short answer",
  numeric: "number",
  cloze: "gap to fill",
  ordering: "putting in order",
  matching: "matching",
};
