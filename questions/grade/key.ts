import type { GradingRules } from "../types.ts";

/** Scoring of a multiple select. */
export type SelectScoring = NonNullable<GradingRules["selectScoring"]>;

type KeyBase = {
  /** `graderVersion` at compile time. */
  grader: number;
};

export type ChoiceKey = KeyBase & { kind: "multiple_choice"; options: string[]; key: string };
export type SelectKey = KeyBase & {
  kind: "multiple_select";
  options: string[];
  key: string[];
  scoring: SelectScoring;
};
export type TrueFalseKey = KeyBase & { kind: "true_false"; key: boolean };
export type OrderingKey = KeyBase & { kind: "ordering"; options: string[]; key: string[] };
export type MatchingKey = KeyBase & {
  kind: "matching";
  left: string[];
  right: string[];
  /** Right ids in the order of `left`. */
  key: string[];
};
export type TextKey = KeyBase & {
  kind: "short_answer" | "cloze";
  accepted: string[];
  prompt: string[];
  reject: string[];
};
export type NumericKey = KeyBase & { kind: "numeric"; value: number };

/**
 * A question's key, worked out once at publish time and stored with the version.
 * Plain JSON: survives `JSON.parse(JSON.stringify(key))` unchanged.
 */
export type CompiledKey =
  | ChoiceKey
  | SelectKey
  | TrueFalseKey
  | OrderingKey
  | MatchingKey
  | TextKey
  | NumericKey;
