import type { GradingRules, Tolerance } from "../types.ts";
import type { Variant } from "./variant.ts";

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

/** What the stem asks for, as far as its words say. */
export type Asked = {
  /** Content words of the stem, folded: they may stand around an answer. */
  words: string[];
  /** Those of them that the stem writes with a capital inside. */
  names: string[];
  /** Numbers in the stem: an answer may repeat them. */
  numbers: number[];
  person: boolean;
  /** The unit that is counted: `How many minutes …`. */
  unit?: string;
  /** Only the year of a date is asked for. */
  yearOnly: boolean;
};

export type TextKey = KeyBase & {
  kind: "short_answer" | "cloze";
  asked: Asked;
  /** Forms (see `formOf`) that are right as they are, aliases included. */
  acceptedForms: string[];
  promptForms: string[];
  rejectForms: string[];
  accepted: Variant[];
  prompt: Variant[];
  reject: Variant[];
  typosAllowed: boolean;
  unitRequired: boolean;
  /** Accepted texts in which case or marks count; absent when neither does. */
  strict?: { texts: string[]; caseCounts: boolean; marksCount: boolean };
};

export type NumericKey = KeyBase & {
  kind: "numeric";
  value: number;
  /** Name of a unit in `units`, or the key's own word for what is counted. */
  unit?: string;
  tolerance: Tolerance;
  unitRequired: boolean;
  acceptedForms: string[];
  promptForms: string[];
  rejectForms: string[];
};

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
