import type { AnswerKind, Document, Fact, FoundDocument } from "../facts/types.ts";
import type { Entity } from "../read/types.ts";
import type { Evidence } from "../types.ts";

export type FormName =
  | "who"
  | "whom"
  | "which"
  | "what"
  | "where"
  | "when"
  | "how_many"
  | "how_much"
  | "how_long"
  | "why"
  | "who_said"
  | "role"
  | "acronym"
  | "true_false"
  | "cloze"
  | "multiple_select"
  | "ordering"
  | "matching";

/** What the finished question looks like before distractors: an open question, or one that is whole already. */
export type Shape =
  | { type: "open" }
  | { type: "number"; value: number; unit?: string }
  | { type: "true_false"; value: boolean }
  | { type: "cloze" }
  | { type: "select"; right: string[]; wrong: string[] }
  | { type: "ordering"; items: string[] }
  | { type: "matching"; pairs: [string, string][] };

/** A question that may be asked. `faults` names what keeps it from print; empty when nothing does. */
export type Candidate = {
  form: FormName;
  shape: Shape;
  stem: string;
  key: string;
  /** Right answers besides the key. */
  accepted: string[];
  answer: AnswerKind;
  entity: Entity | null;
  fact: Fact | null;
  /** Token range that the answer takes up in the fact's sentence. */
  answerTokens: number[];
  sentence: number;
  evidence: Evidence;
  confidence: number;
  /** Whether the answer is what the whole article is about: too plain to ask. */
  isTopic: boolean;
  /** Whether the stem names the article's topic last, because its own words do not place it. */
  isPlacedLast?: boolean;
  /** Whether the stem is a whole sentence of the article, taken over as it stands. */
  isWhole?: boolean;
  /** Whether "the nest" is answer enough, since the article's thing has one. */
  isKnownKey?: boolean;
  /** Whether it asks for what its sentence is there to tell: a first of its kind, all the names that it lists. */
  isMainPoint?: boolean;
  /** Whether the stem names the thing, place or body that the article is about: few words are then enough. */
  isOnThing?: boolean;
  /** Words of the answer's class, from which wrong options may be taken. */
  alike?: readonly string[];
  faults: string[];
};

/** One form: all questions of its kind that the facts offer, in order of the text. */
export type Form = (found: FoundDocument) => Candidate[];

export type { Document };
