import type { Entity, Mention, Reading, Sentence, Token } from "../read/types.ts";
import type { Evidence } from "../types.ts";
import type { TopicThing } from "./topic-part.ts";

/** One sentence's tree with its downward links. `children[i]` lists the dependents of token `i`, in order. */
export type Tree = {
  index: number;
  sentence: Sentence;
  tokens: Token[];
  children: number[][];
};

/** A day of the civil calendar. `month` and `day` count from 1. */
export type CivilDate = { year: number; month: number; day: number; dayFirst: boolean };

/** A reading made ready for asking: trees, mentions by token, the words of the title, the date of the article. */
export type Document = {
  reading: Reading;
  title: string;
  trees: Tree[];
  /** `sentence:token` of a mention's first token → the entity and the mention. */
  mentions: Map<string, EntityMention>;
  /** `sentence:token` of every token inside a mention → its entity. */
  owners: Map<string, Entity>;
  /** `sentence:token` of pronouns, and of nouns behind "the", that may mean one of several. */
  unresolved: Set<string>;
  /** Offset at which each noun (lower-case lemma) first stands. */
  firstUse: Map<string, number>;
  /** Names of clubs and firms as the headline has them, by their first word: "Leeds" → "Leeds Rovers". */
  fullNames: Map<string, string>;
  /** Words that the article writes without a capital somewhere. */
  plainWords: Set<string>;
  /** Lower-case lemmas of each sentence. */
  lemmas: Set<string>[];
  /** Lower-case nouns of the title: they need no introduction when they head a generic noun phrase. */
  topicWords: Set<string>;
  /** Date that the article carries, when its text states one. */
  date: CivilDate | null;
  /** Names that the article describes by a noun ("Kelvara, a company …") and from which offset on; empty when two share it. */
  describedAs: Map<string, { name: string; since: number; entity: Entity | null }>;
  /** Whether a name is written with "the", as far as it was asked. */
  articles: Map<Entity, boolean>;
  /** How names of the article are introduced: "the captain" before, "Coldstone's chief executive" after. */
  introductions: Map<Entity, Introduction>;
  /** Fuller noun phrases by the form of their head noun, in order of the text: what a bare "the N" may stand for. */
  antecedents: Map<string, Antecedent[]>;
  /** What news brings up by a noun alone; null for an article without a date. */
  broughtUp: BroughtUp | null;
  /** The entity that the article is named after, or null. */
  topic: Entity | null;
  /** The thing that the article is named after and describes; null for people, places, bodies and news. */
  topicThing: TopicThing | null;
  /** What a dated article brings up in its opening; null for an article without a date. */
  news: News | null;
  /** Where and when the article plays, when one place stands out. */
  setting: Setting | null;
  /** Pronouns that the subject of their own clause owns: `sentence:token` → the subject's head token. */
  bound: Map<string, number>;
};

/**
 * Where news plays: `where` with its preposition ("at the San José mine", "in the 2024 Northern Cup"), `full` without it,
 * the bare proper name; `when` is " in 2010", or empty where the name has its year.
 */
export type Setting = {
  where: string;
  full: string;
  name: string;
  isTown: boolean;
  when: string;
};

/** What the opening of news tells, for the sentences that come back to it. */
export type News = {
  /** Index of the opening sentence. */
  sentence: number;
  /** Month and year of the dateline: "June 2016". */
  month: string;
  things: ReadonlyMap<string, NewsThing>;
  /** Offset at which the text brings up another thing of that noun ("a second lorry"). */
  others: ReadonlyMap<string, number>;
};

/**
 * A thing or person of the news: `phrase` tells it to whoever has not read the article, and may stand for "the noun" from
 * offset `since` on. A part is told by the whole: "the captain" is the captain of `phrase`.
 */
export type NewsThing = {
  noun: string;
  /** `NN` or `NNS`. */
  xpos: string;
  phrase: string;
  since: number;
  isPart?: boolean;
};

export type EntityMention = { entity: Entity; mention: Mention };

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
  supplied?: "was" | "is";
  /** Words that stand in place of tokens where the tense was changed; empty for a token that goes. */
  written?: ReadonlyMap<number, string>;
};

/** Who says so, when the article does not say it in its own voice. */
export type Claim = { tree: Tree; speaker: Slot; verb: number };

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
  /** Whether a time that does not stand alone was left out ("two years later"). */
  hasLostTime?: boolean;
  /** What stands in front of a question on the fact and brings up what it speaks of; null for a fact that stands alone. */
  scene: Scene | null;
};

/** Pronouns for one thing and for several. */
export type PronounClass = "it" | "they";

/** An earlier sentence, told so that a question may follow it. */
export type Scene = {
  /** Standing alone, with its full stop; with a comma when it leads the question's own sentence. */
  text: string;
  /** Whether the question follows in the same sentence: "After a bridge collapsed in July 2019, who …?" */
  isLead?: boolean;
  /** Index of the sentence that it tells. */
  sentence: number;
  /** Lower-case lemmas of the nouns that it brings up, each with `NN` or `NNS`. */
  nouns: ReadonlyMap<string, "NN" | "NNS">;
  /** Lemmas of its verbs: "ruled" brings up "the ruling". */
  verbs: readonly string[];
  /** Its words in lower case. */
  words: ReadonlySet<string>;
  named: ReadonlySet<Entity>;
  /** Who or what its main clause is about, when that has a name. */
  subject: Entity | null;
  /** Whether it tells something past, so that what holds at that time is told in the past behind it. */
  isPast: boolean;
  /** The pronoun that takes up its subject in the next sentence. */
  owner: PronounClass | "either" | null;
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
  /**
   * Facts behind the scenes that they need, but those of the sentences `without`: the opening of the article, the sentence
   * before, and where a noun stands first.
   */
  stage: (without: ReadonlySet<number>) => Fact[];
  descriptions: Description[];
  memberships: Membership[];
  /** Causes and purposes as the article words them, for the options of "why". */
  reasons: { text: string; sentence: number }[];
};

/** Words to stand beside a name at its first use, and the sentence that gives them, which needs none. */
export type Introduction = { before: string; after: string; sentence?: number };

/** A token of the article. */
export type Place = { tree: Tree; head: number };

/** What the article brings up, in order, by noun (lower-case lemma), and how each is told. */
export type BroughtUp = {
  byNoun: ReadonlyMap<string, Place[]>;
  tell: (place: Place) => string | null;
};

/** A noun phrase that says which one it means. */
export type Antecedent = {
  tree: Tree;
  head: number;
  tokens: number[];
  isNamed: boolean;
  takesArticle: boolean;
};
