import type { Entity, Mention } from "../read/types.ts";
import type { Evidence } from "../types.ts";
import type { Document, Tree } from "./document-types.ts";
import type { Fault } from "./writing/writing.ts";

/** The "be" that a participle of a noun gets. */
export type Supplied = "was" | "is" | "were" | "are";

/** What kind of thing an answer is; distractors must be of the same kind. */
export type AnswerKind =
  | "person"
  | "place"
  | "organisation"
  | "nationality"
  | "year"
  | "month"
  | "date"
  | "weekday"
  | "clock"
  | "duration"
  | "money"
  | "percent"
  | "count"
  | "quantity"
  | "reason"
  | "clause"
  | "quotation"
  | "event"
  | "thing";

export type SlotRole =
  | "subject"
  | "object"
  | "indirect_object"
  | "predicate"
  | "complement"
  | "agent"
  | "oblique"
  | "time"
  | "place"
  | "reason"
  | "adverb"
  | "particle";

/** One part of a clause: the tokens that are kept of it, in order of the text. */
export type Slot = {
  role: SlotRole;
  head: number;
  /** Kept tokens, preposition included. */
  tokens: number[];
  /** Leading prepositions or markers, a prefix of `tokens`. */
  markers: number[];
  position: "front" | "middle" | "end";
  answer: AnswerKind;
  entity: Entity | null;
};

export type VerbGroup = {
  /** Head of the clause: a verb, or the noun or adjective after a copula. */
  head: number;
  /** Auxiliaries and copula in order; the first is the finite one when there is any. */
  auxiliaries: number[];
  /** Auxiliaries, negation, middle adverbs and the verb itself, in order of the text. */
  tokens: number[];
  /** Index of the full verb, or -1 when the predicate is a noun or adjective. */
  verb: number;
  finite: "past" | "present_singular" | "present_plural" | "modal";
  passive: boolean;
  /** Auxiliary that the text leaves out before a participle ("a vessel | built in 1988"). */
  supplied?: Supplied;
  /** Words that stand in place of tokens of the clause where the tense was changed; empty for a token that goes. */
  written?: ReadonlyMap<number, string>;
};

/** Who says so, when the article does not say it in its own voice. */
export type Claim = { tree: Tree; speaker: Slot; verb: number };

/**
 * What the news tells of, as it stands in front of a question: "In a 2019 study of common swifts, …", "In the 2012 Port Aldous
 * Marathon, …". `text` begins like the middle of a sentence, `nouns` are the common nouns that it brings up, `words` all its words
 * in lower case.
 */
export type NewsEvent = {
  text: string;
  /** Index of the sentence that opens the news. */
  sentence: number;
  nouns: ReadonlySet<string>;
  words: ReadonlySet<string>;
  named: ReadonlySet<Entity>;
  of: "study" | "sport" | "contest" | "happening";
};

export type FactStructure =
  | "main"
  | "coordinate"
  | "embedded"
  | "relative"
  | "adverbial"
  | "participle";

/** One clause of the article as a statement that may be asked about. */
export type Fact = {
  structure: FactStructure;
  tree: Tree;
  verbs: VerbGroup;
  subject: Slot;
  /** Everything else that the clause says, in order of the text. */
  slots: Slot[];
  claim: Claim | null;
  /** Words that weaken the claim: "reportedly", "may", "about", … */
  hedges: string[];
  negated: boolean;
  /** Lemma of the modal verb, if any. */
  modality: string | null;
  /** 0 to 1: the least sure arc that the statement's skeleton stands on. */
  confidence: number;
  evidence: Evidence;
  /** When the fact was news, in front wherever it is put in words ("In June 2016"); null for a fact that needs none. */
  lead: string | null;
  /** The parts that do not stand alone, each with the reason: a question may be asked for nothing else. */
  loose?: { slot: Slot; fault: Fault }[];
  /** The event of the news, where that is what `lead` tells. */
  event?: NewsEvent;
  /** Whether a time that does not stand alone was left out ("two years later"). */
  hasLostTime?: boolean;
  /** Whether it is the opening of news, written as it stands: what it points at stands in it. */
  isOpening?: boolean;
};

/** A name with the role, title, class or expansion that the article gives it. */
export type Description = {
  relation: "role" | "definition" | "acronym";
  tree: Tree;
  entity: Entity | null;
  /** The term described, standing alone. */
  term: string;
  /** Noun phrase without its article, standing alone. */
  description: string;
  /** Head noun of the description. */
  noun: string;
  tense: "past" | "present";
  confidence: number;
  evidence: Evidence;
};

/** Names that the article lists as members of one thing, in one coordinated phrase. */
export type Membership = { fact: Fact; slot: Slot; members: string[]; heads: number[] };

/** All that the forms ask from. */
export type FoundDocument = {
  document: Document;
  facts: Fact[];
  descriptions: Description[];
  memberships: Membership[];
  /** Causes and purposes as the article words them, for the options of "why". */
  reasons: { text: string; sentence: number }[];
  /** Names, dates and amounts by sentence that may be left out or exchanged. */
  gaps: Map<number, { entity: Entity; mention: Mention }[]>;
};

/** Where a clause may be: its head, and what it takes from the clause around it. */
export type ClauseRequest = {
  tree: Tree;
  head: number;
  /** Token that heads the subject; of an earlier clause when it is shared. */
  subject: number;
  lender: number;
  /** Head of the clause whose subject, and what stands in front of it, the clause shares; -1 for none. */
  sharer?: number;
  structure: FactStructure;
  claim: Claim | null;
  /** Auxiliary of a participle that has none. */
  supplied?: Supplied;
};
