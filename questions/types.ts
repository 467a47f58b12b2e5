/** The nouns of Factdeck, as the field uses them. Offsets are UTF-16 into the article's clean text; `end` is exclusive. */

export type QuestionKind =
  | "multiple_choice"
  | "multiple_select"
  | "true_false"
  | "short_answer"
  | "numeric"
  | "cloze"
  | "ordering"
  | "matching";

export const questionKinds = [
  "multiple_choice",
  "multiple_select",
  "true_false",
  "short_answer",
  "numeric",
  "cloze",
  "ordering",
  "matching",
] as const satisfies readonly QuestionKind[];

/** A cleaned text that questions are asked about. */
export type Article = {
  title: string;
  text: string;
};

/** The span of the article that proves a key. `text` is `article.text.slice(start, end)`. */
export type Evidence = {
  start: number;
  end: number;
  text: string;
};

export type Option = { id: string; text: string };

/** How far a number may be from the key and still be right. */
export type Tolerance =
  | { mode: "exact" }
  | { mode: "absolute"; value: number }
  | { mode: "relative"; value: number }
  | { mode: "significant_figures"; value: number };

/** What an author may say about the grading of one question. All lists hold answers as a player would type them. */
export type GradingRules = {
  /** Answers that are right besides the key. */
  accepted?: string[];
  /** Answers that are right but not specific enough: the player is asked once more. */
  prompt?: string[];
  /** Answers that are wrong whatever the rules say. */
  reject?: string[];
  caseStrict?: boolean;
  diacriticsStrict?: boolean;
  typosAllowed?: boolean;
  tolerance?: Tolerance;
  /** Whether a number without its unit is right. Default: accepted. */
  unitRequired?: boolean;
  /** How a multiple select is scored. Default `right_minus_wrong`. */
  selectScoring?: "all_or_nothing" | "right_minus_wrong" | "per_option";
};

type QuestionBase = {
  id: string;
  stem: string;
  evidence: Evidence;
  /** 1 (named in the headline facts) to 5 (a detail that a careful reader keeps). */
  difficulty: number;
  /** Shown with the verdict, beside the evidence. */
  explanation?: string;
  grading?: GradingRules;
};

export type MultipleChoice = QuestionBase & {
  kind: "multiple_choice";
  options: Option[];
  /** Id of the right option. */
  key: string;
};
export type MultipleSelect = QuestionBase & {
  kind: "multiple_select";
  options: Option[];
  /** Ids of the right options, at least one. */
  key: string[];
};
export type TrueFalse = QuestionBase & { kind: "true_false"; key: boolean };
export type ShortAnswer = QuestionBase & { kind: "short_answer"; key: string };
/** The stem holds exactly one gap, written `_____`. */
export type Cloze = QuestionBase & { kind: "cloze"; key: string };
export type Numeric = QuestionBase & {
  kind: "numeric";
  key: number;
  /** As the article writes it: `km`, `%`, `$`, `seats`. */
  unit?: string;
};
export type Ordering = QuestionBase & {
  kind: "ordering";
  options: Option[];
  /** Option ids in the right order. */
  key: string[];
};
export type Matching = QuestionBase & {
  kind: "matching";
  left: Option[];
  right: Option[];
  /** Left id → right id, every left id once. */
  key: Record<string, string>;
};

export type Question =
  | MultipleChoice
  | MultipleSelect
  | TrueFalse
  | ShortAnswer
  | Cloze
  | Numeric
  | Ordering
  | Matching;

/** What a player may see of a question before it is graded. Built by naming fields, never by removing them. */
export type PublicQuestion = {
  id: string;
  kind: QuestionKind;
  stem: string;
  options?: Option[];
  left?: Option[];
  right?: Option[];
  /** Unit that a numeric answer is asked in. */
  unit?: string;
  points: number;
};

/** A flashcard: a term or a question in front, its answer and the proof behind. */
export type Card = { front: string; back: string; evidence: Evidence };

/** An option id, option ids, left id → right id, a boolean, a number or a text. */
export type Answer = string | number | boolean | string[] | Record<string, string>;

export type Verdict = "correct" | "partly_correct" | "prompt" | "incorrect";

export type Grade = {
  verdict: Verdict;
  /** Share of the points earned, 0 to 1. */
  credit: number;
  /** Name of the rule that decided, in snake_case. */
  rule: string;
  /** Key of the sentence shown to the player. */
  message: string;
};
