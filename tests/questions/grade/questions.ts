import type {
  Cloze,
  GradingRules,
  Numeric,
  Question,
  ShortAnswer,
} from "../../../questions/types.ts";

const base = { id: "q", evidence: { start: 0, end: 0, text: "" }, difficulty: 1 };

/** A typed question of our own; `|` in `texts` separates accepted texts. */
export const shortAnswer = (
  texts: string,
  { stem = "What is it?", ...rules }: GradingRules & { stem?: string } = {},
): ShortAnswer => {
  const [key = "", ...accepted] = texts.split("|");
  return {
    ...base,
    kind: "short_answer",
    stem,
    key,
    grading: { ...rules, accepted: [...accepted, ...(rules.accepted ?? [])] },
  };
};

export const cloze = (key: string, stem: string): Cloze => ({ ...base, kind: "cloze", stem, key });

export const numeric = (key: number, unit?: string, grading?: GradingRules): Numeric => ({
  ...base,
  kind: "numeric",
  stem: "How much is it?",
  key,
  ...(unit === undefined ? {} : { unit }),
  ...(grading === undefined ? {} : { grading }),
});

const options = ["a", "b", "c", "d"].map((id) => ({ id, text: `Option ${id}` }));

export const choice: Question = {
  ...base,
  kind: "multiple_choice",
  stem: "Which?",
  options,
  key: "b",
};

export const select = (
  key: string[],
  selectScoring?: NonNullable<GradingRules["selectScoring"]>,
): Question => ({
  ...base,
  kind: "multiple_select",
  stem: "Which ones?",
  options,
  key,
  ...(selectScoring === undefined ? {} : { grading: { selectScoring } }),
});

export const trueFalse: Question = { ...base, kind: "true_false", stem: "So?", key: true };

export const ordering: Question = {
  ...base,
  kind: "ordering",
  stem: "In which order?",
  options,
  key: ["c", "a", "d", "b"],
};

export const matching: Question = {
  ...base,
  kind: "matching",
  stem: "Which belongs to which?",
  left: ["x", "y", "z"].map((id) => ({ id, text: id })),
  right: ["1", "2", "3", "4"].map((id) => ({ id, text: id })),
  key: { x: "2", y: "1", z: "3" },
};
